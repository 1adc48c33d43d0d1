import type { CellValue } from "../../column.ts";
import type { AnyTable, LooseRow } from "../../table.ts";
import { keyOf } from "../check/keys.ts";
import { keyIndex, type KeyIndex } from "../check/key-index.ts";
import { ValueHash } from "../check/value-hash.ts";
import type { LedgerIssue } from "../issue.ts";
import type { TableMatch } from "../match.ts";
import { shownText } from "./issues.ts";
import type { ImportedRow, RowSource } from "./sink.ts";

/** What a row is beside those of other tables, sheets and files of the same import. */
export type Repeat =
  | { readonly is: "new" }
  /** Its own block has a row of this key already. */
  | { readonly is: "again"; readonly key: readonly CellValue[]; readonly earlier: number }
  | { readonly is: "same" }
  | { readonly is: "other"; readonly issue: LedgerIssue };

/** Knows the rows of the sheets read so far, so that what stands in two of them is taken once. */
export interface Repeats {
  /**
   * Compares the row with those of its own and of other blocks, and remembers it. A block is told by its match.
   */
  meet(block: TableMatch, row: ImportedRow): Repeat;
}

/** A block of a sheet, in which keys were first met. */
interface MetBlock {
  readonly file: string;
  readonly sheet: string;
  readonly block: TableMatch;
}

/** Rows of a table, by the number of their key: plain numbers, so that a million of them stay small. */
interface Met {
  readonly columns: readonly string[];
  readonly keys: KeyIndex;
  /** 53 bits of hash over all cells. */
  readonly content: number[];
  readonly row: number[];
  readonly blockOf: number[];
  readonly blocks: MetBlock[];
}

function noneMet(table: AnyTable): Met {
  const columns = Object.values(table.columns).filter(({ origin }) => origin === "stored");
  return {
    columns: columns.map(({ name }) => name),
    keys: keyIndex(),
    content: [],
    row: [],
    blockOf: [],
    blocks: [],
  };
}

function contentOf(row: LooseRow, columns: readonly string[]): number {
  const hash = new ValueHash();
  for (const name of columns) hash.add(row[name] ?? null);
  return (hash.high >>> 11) * 2 ** 32 + (hash.low >>> 0);
}

function remember(met: Met, number: number, block: TableMatch, row: ImportedRow): void {
  if (met.blocks.at(-1)?.block !== block) {
    met.blocks.push({ file: row.source_file, sheet: row.source_sheet, block });
  }
  met.content[number] = contentOf(row, met.columns);
  met.row[number] = row.source_row;
  met.blockOf[number] = met.blocks.length - 1;
}

const isNew: Repeat = { is: "new" };

/** Where a key was first met. */
interface FirstMet {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
}

/** A key that was met before, in other words where it was in another sheet than where it was in another block. */
function repeatedKey(
  table: AnyTable,
  key: readonly CellValue[],
  now: RowSource,
  before: FirstMet,
): LedgerIssue {
  const shown = shownText(key.join(" · "));
  const elsewhere = before.file !== now.source_file || before.sheet !== now.source_sheet;
  return {
    code: "repeated-key",
    severity: "error",
    file: now.source_file,
    sheet: now.source_sheet,
    row: now.source_row,
    column: table.columns[table.key[0] ?? ""]?.title.zh ?? null,
    read: shown,
    ...(elsewhere ? otherContent(shown, now, before) : otherBlock(shown, before)),
  };
}

function otherContent(
  shown: string,
  now: RowSource,
  before: FirstMet,
): Pick<LedgerIssue, "message" | "advice"> {
  const place = `${before.file === now.source_file ? "" : `${before.file} `}${before.sheet}`;
  return {
    message: {
      zh: `“${place}”第${before.row}行也是${shown}，但内容不同`,
      en: `Row ${before.row} of “${place}” is ${shown} as well, and says something else`,
    },
    advice: {
      zh: "请确认以哪一份为准，改正后再导入；若这一份是新的，单独再导入它",
      en: "See which of the two holds and correct it; if this one is newer, import it again by itself",
    },
  };
}

function otherBlock(shown: string, before: FirstMet): Pick<LedgerIssue, "message" | "advice"> {
  return {
    message: {
      zh: `与第${before.row}行另一块表格里的编号相同（${shown}）。`,
      en: `A row of another block has the same key, in row ${before.row} (${shown}).`,
    },
    advice: { zh: "请删去重复的一行，或改正编号。", en: "Delete the repeated row, or correct the key." },
  };
}

/** Rows of no sheet yet. */
export function repeats(): Repeats {
  const tables = new Map<string, Met>();
  return {
    meet(block, row) {
      const { table } = block;
      const key = keyOf(table, row);
      if (key === null) return isNew;
      let met = tables.get(table.name);
      if (!met) tables.set(table.name, (met = noneMet(table)));
      const number = met.keys.numberOf(key);
      const before = met.blocks[met.blockOf[number] ?? -1];
      if (!before) {
        remember(met, number, block, row);
        return isNew;
      }
      if (before.block === block) return { is: "again", key, earlier: met.row[number] ?? 0 };
      const here = before.file === row.source_file && before.sheet === row.source_sheet;
      if (!here && met.content[number] === contentOf(row, met.columns)) return { is: "same" };
      const first = { ...before, row: met.row[number] ?? 0 };
      return { is: "other", issue: repeatedKey(table, key, row, first) };
    },
  };
}
