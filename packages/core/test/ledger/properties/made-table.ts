import type { AnyTable, LooseRow, PlacedColumn } from "../../../src/index.ts";
import { allTables } from "../../../src/index.ts";
import { hashPerson } from "../../../src/ledger/check/hash-person.ts";
import { isBlank } from "../../../src/ledger/grid.ts";
import type { RawCell } from "../../../src/ledger/sheet.ts";
import { exactWord, vocabulary } from "../../../src/ledger/vocabulary.ts";
import { allowedRow } from "./allowed-values.ts";
import type { Chooser } from "./chooser.ts";
import { brokenCells, waysToWrite } from "./written-cells.ts";

/** The secret that the tests import with. */
export const salt = "sixteen letters or more";

/** How a ledger is dirtied; each can be left out, so that a failure shrinks to the one that matters. */
export interface Dirt {
  readonly synonyms: boolean;
  readonly forms: boolean;
  readonly broken: boolean;
  readonly repeats: boolean;
  readonly shuffled: boolean;
  readonly extraColumns: boolean;
  readonly placeParts: boolean;
  readonly keyless: boolean;
  readonly markedHeaders: boolean;
}

/** A column of a made file: one of the table's, a part of its place, or one that no table knows. */
export interface Field {
  readonly header: string;
  readonly column: PlacedColumn | null;
  /** The column or part of a place that the header stands for, as an answer says it; null when it is left out. */
  readonly target: string | null;
  /** What an unknown column holds. */
  readonly fill: (row: number) => RawCell;
}

/** A row that was put in: its cells, and the values that must come out; null when it must be refused. */
export interface MadeRow {
  readonly cells: readonly RawCell[];
  readonly values: LooseRow | null;
  /** What is inexact in it: `households:ge`. */
  readonly how: readonly string[];
}

/** A table's rows as they are put into a sheet. */
export interface MadeTable {
  readonly table: AnyTable;
  readonly fields: readonly Field[];
  readonly rows: readonly MadeRow[];
  readonly keyless: boolean;
}

const places: Readonly<Record<string, readonly [string, string, string]>> = {
  "310115005003": ["浦东新区", "陆家嘴街道", "梅园三村居委会"],
  "310115104201": ["浦东", "合庆镇", "勤奋村"],
  "310115105201": ["浦东新区", "唐镇", "勤奋村村委会"],
};

const known = vocabulary(allTables);
const nothing = (): RawCell => null;

function headerOf(c: Chooser, column: PlacedColumn, taken: ReadonlySet<string>, dirt: Dirt): string {
  const words = dirt.synonyms
    ? [column.title.zh, column.title.en, column.name, ...column.synonyms]
    : [column.title.zh];
  const free = words.filter((word) => !taken.has(exactWord(word)) && word.length < 60);
  return free.length === 0 ? column.name : c.pick(free);
}

function marked(c: Chooser, header: string): string {
  return c.pick([header, `*${header}`, `${header.slice(0, 1)}\u3000${header.slice(1)}`, ` ${header}\n`]);
}

const placeOf = (table: AnyTable): string | undefined =>
  Object.entries(table.references).find(([, to]) => to === "org_unit" && to !== table.name)?.[0];

function fieldsOf(c: Chooser, table: AnyTable, columns: readonly PlacedColumn[], dirt: Dirt): Field[] {
  const taken = new Set<string>();
  const fields = columns.flatMap((column): Field[] => {
    if (dirt.placeParts && column.name === placeOf(table)) {
      return (["district", "street", "name"] as const).map((part, i) => ({
        header: ["区", "街镇", "居村"][i] ?? "",
        column,
        target: `${column.name}.${part}`,
        fill: nothing,
      }));
    }
    const header = headerOf(c, column, taken, dirt);
    taken.add(exactWord(header));
    return [
      { header: dirt.markedHeaders ? marked(c, header) : header, column, target: column.name, fill: nothing },
    ];
  });
  if (!dirt.extraColumns) return fields;
  const says = (word: string): boolean => known.meanings(word).some((meaning) => meaning.table === table);
  const extra: Field[] = [
    { header: "序号", column: null, target: null, fill: (row) => row + 1 },
    { header: "心情", column: null, target: null, fill: (row) => (row % 2 ? "晴" : "多云") },
    { header: "备注", column: null, target: null, fill: (row) => (row % 3 ? null : "已核对") },
  ];
  return [...fields, ...extra.filter(({ header }) => !says(header) && c.chance(0.6))];
}

function columnsOf(c: Chooser, table: AnyTable, keyless: boolean): PlacedColumn[] {
  const stored = Object.values(table.columns).filter(({ origin }) => origin === "stored");
  const chosen = stored.filter(({ name, nullable, fallback }) => {
    if (table.key.includes(name)) return !keyless;
    return (!nullable && fallback === null) || c.chance(0.7);
  });
  return chosen.length > 2 ? chosen : stored.filter(({ name }) => !keyless || !table.key.includes(name));
}

function cellOf(
  c: Chooser,
  { column, header, target, fill }: Field,
  values: LooseRow,
  row: number,
  given: { readonly dirt: Dirt; readonly year: number | null; readonly how: string[] },
): RawCell {
  if (!column) return fill(row);
  const value = values[column.name] ?? null;
  const parts = typeof value === "string" ? places[value] : undefined;
  if (parts && target?.endsWith(".district")) return parts[0];
  if (parts && target?.endsWith(".street")) return parts[1];
  if (parts && target?.endsWith(".name")) return parts[2];
  const ways = waysToWrite(column, header, value, given.year);
  const way = given.dirt.forms ? c.pick(ways) : ways[0];
  if (way?.how) given.how.push(`${column.name}:${way.how}`);
  return way?.raw ?? null;
}

/** What must come out: identifiers of persons hashed, no key where it is made up. */
function expected({ columns, key }: AnyTable, values: LooseRow, keyless: boolean): LooseRow {
  const entries = Object.entries(values).filter(([name]) => !keyless || !key.includes(name));
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      columns[name]?.privacy === "hash" && typeof value === "string" ? hashPerson(value, salt) : value,
    ]),
  );
}

function rowOf(
  c: Chooser,
  made: Omit<MadeTable, "rows">,
  row: number,
  dirt: Dirt,
  year: number | null,
): MadeRow | null {
  const { table, fields, keyless } = made;
  const columns = [...new Set(fields.map(({ column }) => column))].filter((column) => column !== null);
  const values = allowedRow(c, table, columns, row);
  if (!values) return null;
  const how: string[] = [];
  const cells = fields.map((field) => cellOf(c, field, values, row, { dirt, year, how }));
  const breaks = dirt.broken && c.chance(0.3);
  const at = c.below(fields.length);
  const column = fields[at]?.column;
  if (
    breaks &&
    column &&
    !fields[at]?.target?.includes(".") &&
    table.references[column.name] !== "org_unit"
  ) {
    const spoilt = cells.map((cell, i) => (i === at ? c.pick(brokenCells(column)) : cell));
    return { cells: spoilt, values: null, how: [] };
  }
  return { cells, values: expected(table, values, keyless), how };
}

/** A row with one filled cell can't be told from a heading (一、二期工程) or a blank: such rows aren't put in. */
function saysEnough(row: MadeRow | null): MadeRow | null {
  return row && row.cells.filter((cell) => !isBlank(cell)).length > 1 ? row : null;
}

/** A table with these many rows at most, made and dirtied by chance. Keys are different, unless rows are repeated. */
export function madeTable(
  c: Chooser,
  table: AnyTable,
  count: number,
  dirt: Dirt,
  year: number | null,
): MadeTable {
  const keyless = dirt.keyless && table.key.length === 1;
  const all = fieldsOf(c, table, columnsOf(c, table, keyless), dirt);
  const fields = dirt.shuffled ? c.shuffle(all) : all;
  const keys = new Set<string>();
  const rows: MadeRow[] = [];
  for (let i = 0; i < count; i++) {
    const row = saysEnough(rowOf(c, { table, fields, keyless }, i, dirt, year));
    const key = row?.values && JSON.stringify(table.key.map((name) => row.values?.[name]));
    if (!row || (key && !keyless && keys.has(key))) continue;
    if (key) keys.add(key);
    rows.push(row);
    if (dirt.repeats && row.values && c.chance(0.2))
      rows.push(keyless ? row : { ...row, values: null, how: [] });
  }
  return { table, fields, rows, keyless };
}
