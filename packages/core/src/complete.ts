import type { CellValue } from "./column.ts";
import type { AnyTable, GivenRow, Ledger, LooseRow, PlacedColumn } from "./table.ts";

/** Finds the row of another table by its key, or undefined when there is none. */
export type FindRow = (table: string, key: CellValue) => GivenRow | undefined;

function clean(value: CellValue | null | undefined): CellValue | null {
  if (value === undefined || (typeof value === "number" && !Number.isFinite(value))) return null;
  return value;
}

function storedCell(column: PlacedColumn, row: GivenRow): CellValue | null {
  return clean(row[column.name]) ?? column.fallback;
}

/**
 * Rows with every column of the table: absent cells are null or the column's fallback, NaN and infinities are null,
 * looked-up columns are copied from the rows referred to (null where there is none), derived columns are computed.
 * Every engine is fed such rows, so that no engine's rules for dates, joins and NaN matter.
 */
export function completeRows(
  table: AnyTable,
  rows: readonly GivenRow[],
  find: FindRow = () => undefined,
): LooseRow[] {
  const stored = Object.values(table.columns).filter(({ origin }) => origin === "stored");
  const lookups = Object.entries(table.lookups);
  const derived = Object.entries(table.derive);
  return rows.map((row) => {
    const complete: Record<string, CellValue | null> = {};
    for (const column of stored) complete[column.name] = storedCell(column, row);
    for (const [name, lookup] of lookups) {
      const key = complete[lookup.via] ?? null;
      complete[name] = key === null ? null : clean(find(lookup.table, key)?.[lookup.from]);
    }
    for (const [name, from] of derived) complete[name] = clean(from(complete));
    return complete;
  });
}

/** Finds rows of these tables by their single-column keys; each table is indexed when it is first asked for. */
export function rowFinder(tables: readonly AnyTable[], ledger: Ledger): FindRow {
  const indexes = new Map<string, Map<CellValue, GivenRow>>();
  const indexOf = (name: string): Map<CellValue, GivenRow> => {
    const known = indexes.get(name);
    if (known) return known;
    const [key = ""] = tables.find((table) => table.name === name)?.key ?? [];
    const index = new Map<CellValue, GivenRow>();
    for (const row of ledger[name] ?? []) {
      const value = row[key];
      if (value !== null && value !== undefined) index.set(value, row);
    }
    indexes.set(name, index);
    return index;
  };
  return (name, key) => indexOf(name).get(key);
}

/**
 * A whole ledger with every column of every table, rows referring to one another.
 * Tables that the ledger lacks are complete without rows; names that no table has are left out.
 */
export function completeLedger(tables: readonly AnyTable[], ledger: Ledger): Record<string, LooseRow[]> {
  const find = rowFinder(tables, ledger);
  return Object.fromEntries(
    tables.map((table) => [table.name, completeRows(table, ledger[table.name] ?? [], find)]),
  );
}
