import type { AnyTable, GivenRow, Ledger, LooseRow } from "../../table.ts";
import { keyIndex, type KeyIndex } from "../check/key-index.ts";
import type { LedgerIssue } from "../issue.ts";
import { ownText, recurring } from "../recurring.ts";
import { normalise, wordKey } from "../values/normalise.ts";
import { doubtful, known, type CellReading } from "../values/reading.ts";
import type { ImportedRow, RowSource } from "./sink.ts";

/** The reading of a name or key as the key of the row that it stands for. A name that isn't known stays as it is. */
export type FindKey = (text: string) => CellReading;

interface Names {
  readonly keys: KeyIndex;
  /** The keys of the rows that have a name; one that no other row has stands alone: nearly all do, in a million rows. */
  readonly byName: Map<string, string | string[]>;
}

/** A key that was used, where it was first met, and how often. */
interface Used {
  readonly from: AnyTable;
  readonly column: string;
  readonly to: string;
  readonly key: string;
  readonly first: Pick<RowSource, "source_file" | "source_sheet" | "source_row">;
  count: number;
}

/** What is known of the rows that other tables refer to. */
export interface References {
  /** Learns of a table's rows that were accepted: others may refer to them by key or name, and they refer to others. */
  learner(table: AnyTable): (row: ImportedRow) => void;
  /** How a column that refers to this table reads a name. */
  finder(table: AnyTable): FindKey;
  /** A warning for each key that was used and that no row has; a table without any row isn't asked. */
  missing(): readonly LedgerIssue[];
}

/** A name that more rows share is no help in choosing. */
const mostNamesakes = 20;

/** Distinct keys of other tables that are remembered to be looked for at the end. */
const mostUsed = 200_000;

/** Adds a table's rows to what is known of its names. */
function rowAdder({ keys, byName }: Names, table: AnyTable): (row: GivenRow | LooseRow) => void {
  const [keyColumn = ""] = table.key;
  const label = "name" in table.columns ? "name" : "title";
  const nameKey = recurring(wordKey);
  return (row) => {
    const key = row[keyColumn];
    if (typeof key !== "string") return;
    keys.numberOf([wordKey(key)]);
    const name = row[label];
    if (typeof name !== "string") return;
    const word = nameKey(name);
    const same = byName.get(word);
    if (same === undefined) byName.set(ownText(word), ownText(key));
    else if (typeof same === "string") {
      if (same !== key) byName.set(word, [same, ownText(key)]);
    } else if (same.length < mostNamesakes && !same.includes(key)) same.push(ownText(key));
  };
}

function choose(text: string, named: readonly string[], table: AnyTable): CellReading {
  return doubtful(
    "ambiguous-name",
    {
      zh: `“${normalise(text)}”在“${table.title.zh}”里有${named.length}条，请选择`,
      en: `“${normalise(text)}” names ${named.length} rows of ${table.title.en}; please choose`,
    },
    named.map((key) => ({
      value: key,
      label: { zh: `${normalise(text)}（${key}）`, en: `${normalise(text)} (${key})` },
    })),
  );
}

function missingIssue({ from, column, key, first, count }: Used, to: AnyTable): LedgerIssue {
  const title = from.columns[column]?.title ?? { zh: column, en: column };
  return {
    code: "unknown-key",
    severity: "warning",
    file: first.source_file,
    sheet: first.source_sheet,
    row: first.source_row,
    column: title.zh,
    read: key,
    message: {
      zh: `“${to.title.zh}”里没有“${key}”（共${count}行用到）`,
      en: `${to.title.en} has no “${key}” (${count} rows use it)`,
    },
    advice: {
      zh: `请核对，或把“${to.title.zh}”也导入；这些行照样保留`,
      en: `Check it, or import ${to.title.en} as well; the rows are kept`,
    },
  };
}

/** Keys of other tables that rows use, as they are met; only texts are keys. */
function usedKeys() {
  const used = new Map<string, Map<string, Used>>();
  const usedIn = (place: string): Map<string, Used> => {
    const keys = used.get(place) ?? new Map<string, Used>();
    used.set(place, keys);
    return keys;
  };
  return {
    all: (): Used[] => [...used.values()].flatMap((keys) => [...keys.values()]),
    /** Counts the keys of the table `to` in a column. */
    counter(from: AnyTable, column: string, to: string): (row: ImportedRow) => void {
      let keys: Map<string, Used> | null = null;
      return (row) => {
        const key = row[column];
        if (typeof key !== "string") return;
        keys ??= usedIn(`${from.name}.${column}`);
        const before = keys.get(key);
        if (before) before.count++;
        else if (keys.size < mostUsed) {
          const { source_file, source_sheet, source_row } = row;
          const own = ownText(key);
          const first = { source_file, source_sheet, source_row };
          keys.set(own, { from, column, to, key: own, first, count: 1 });
        }
      };
    },
  };
}

/** References over the rows that the ledger already holds. Only tables that others refer to are remembered. */
export function references(tables: readonly AnyTable[], before: Ledger): References {
  const targets = new Set(tables.flatMap((table) => Object.values(table.references)));
  const all = new Map<string, Names>();
  for (const table of tables.filter(({ name, key }) => targets.has(name) && key.length === 1)) {
    const names: Names = { keys: keyIndex(), byName: new Map() };
    before[table.name]?.forEach(rowAdder(names, table));
    all.set(table.name, names);
  }
  const used = usedKeys();
  return {
    learner(table) {
      const names = all.get(table.name);
      const add = names ? rowAdder(names, table) : null;
      const uses = Object.entries(table.references).flatMap(([column, to]) =>
        to === undefined ? [] : [used.counter(table, column, to)],
      );
      return (row) => {
        add?.(row);
        for (const useIn of uses) useIn(row);
      };
    },
    finder: (table) => (text) => {
      const names = all.get(table.name);
      const named = names?.byName.get(wordKey(text));
      if (!names || names.keys.has([wordKey(text)]) || named === undefined) return known(text);
      return typeof named === "string" ? known(named) : choose(text, named, table);
    },
    missing() {
      return used.all().flatMap((each) => {
        const names = all.get(each.to);
        const to = tables.find(({ name }) => name === each.to);
        if (!to || !names || names.keys.size === 0 || names.keys.has([wordKey(each.key)])) return [];
        return [missingIssue(each, to)];
      });
    },
  };
}
