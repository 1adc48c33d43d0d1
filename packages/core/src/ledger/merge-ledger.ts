import type { CellValue } from "../column.ts";
import type { AnyTable, GivenRow, Ledger } from "../table.ts";

/** A row that the ledger had and an import brings with other content. */
export interface ChangedRow {
  readonly table: string;
  readonly key: readonly CellValue[];
  readonly before: GivenRow;
  readonly after: GivenRow;
  /** The columns that differ. */
  readonly columns: readonly string[];
}

/** What a merge did. A second merge of the same rows adds and changes nothing. */
export interface MergedLedger {
  readonly ledger: Ledger;
  /** Rows that weren't there, by table. */
  readonly added: Readonly<Record<string, number>>;
  /** Rows that were there and say the same, by table. */
  readonly unchanged: Readonly<Record<string, number>>;
  /** Rows that were there and say something else now; the new content counts. */
  readonly changed: readonly ChangedRow[];
}

function keyOf({ key }: AnyTable, row: GivenRow): readonly CellValue[] | null {
  const parts = key.map((name) => row[name] ?? null);
  return parts.includes(null) ? null : (parts as CellValue[]);
}

function differing(table: AnyTable, before: GivenRow, after: GivenRow): string[] {
  return Object.values(table.columns)
    .filter(({ origin, name }) => origin === "stored" && (before[name] ?? null) !== (after[name] ?? null))
    .map(({ name }) => name);
}

interface MergedTable {
  readonly rows: readonly GivenRow[];
  readonly added: number;
  readonly unchanged: number;
  readonly changed: readonly ChangedRow[];
}

function mergeTable(table: AnyTable, before: readonly GivenRow[], more: readonly GivenRow[]): MergedTable {
  const rows = [...before];
  const places = new Map<string, number>();
  before.forEach((row, i) => {
    const key = keyOf(table, row);
    if (key) places.set(JSON.stringify(key), i);
  });
  const changed: ChangedRow[] = [];
  let [added, unchanged] = [0, 0];
  for (const row of more) {
    const key = keyOf(table, row);
    const id = key && JSON.stringify(key);
    const at = id === null ? undefined : places.get(id);
    const old = at === undefined ? undefined : rows[at];
    if (key === null || at === undefined || old === undefined) {
      if (id !== null) places.set(id, rows.length);
      rows.push(row);
      added++;
      continue;
    }
    const columns = differing(table, old, row);
    if (columns.length === 0) {
      unchanged++;
      continue;
    }
    changed.push({ table: table.name, key, before: old, after: row, columns });
    rows[at] = row;
  }
  return { rows, added, unchanged, changed };
}

/**
 * Puts imported rows into a ledger. A row is the one that it was by its table's key: new keys are added, equal rows stay,
 * rows with other content replace what was there and are listed with both contents. Tables that no table here knows stay as
 * they are.
 */
export function mergeLedger(tables: readonly AnyTable[], before: Ledger, rows: Ledger): MergedLedger {
  const ledger: Record<string, readonly GivenRow[]> = { ...before };
  const added: Record<string, number> = {};
  const unchanged: Record<string, number> = {};
  const changed: ChangedRow[] = [];
  for (const table of tables) {
    const more = rows[table.name] ?? [];
    if (more.length === 0) continue;
    const merged = mergeTable(table, before[table.name] ?? [], more);
    ledger[table.name] = merged.rows;
    added[table.name] = merged.added;
    unchanged[table.name] = merged.unchanged;
    // One by one: a month's rows can be too many to be handed over as arguments.
    for (const row of merged.changed) changed.push(row);
  }
  return { ledger, added, unchanged, changed };
}
