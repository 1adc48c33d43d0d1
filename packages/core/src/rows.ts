import type { CellValue } from "./column.ts";
import type { AnyTable, PlacedColumn } from "./table.ts";

type LooseRow = Readonly<Record<string, CellValue | null | undefined>>;
type CompleteRow = Readonly<Record<string, CellValue | null>>;

function clean(value: CellValue | null | undefined): CellValue | null {
  if (value === undefined || (typeof value === "number" && !Number.isFinite(value))) return null;
  return value;
}

function storedCell(column: PlacedColumn, row: LooseRow): CellValue | null {
  return clean(row[column.name]) ?? column.fallback;
}

/**
 * Rows with every column of the table: absent cells are null or the column's fallback, NaN and infinities are null, and
 * derived columns are computed. Every engine is fed such rows, so that no engine's rules for dates and NaN matter.
 */
export function completeRows(table: AnyTable, rows: readonly LooseRow[]): CompleteRow[] {
  const columns = Object.values(table.columns);
  const stored = columns.filter((column) => !column.derived);
  return rows.map((row) => {
    const complete: Record<string, CellValue | null> = {};
    for (const column of stored) complete[column.name] = storedCell(column, row);
    for (const [name, from] of Object.entries(table.derive)) complete[name] = clean(from(complete));
    return complete;
  });
}
