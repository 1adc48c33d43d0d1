import type { FoundTable, SetAsideRow } from "../found.ts";
import type { Strip } from "./strips.ts";

type Table = Omit<FoundTable, "continues">;

/** What was found in a strip by itself. */
export interface FoundInStrip {
  readonly tables: readonly Table[];
  readonly setAside: readonly SetAsideRow[];
}

/** A table of a strip as one of the sheet, with the rows above it, and under the last one those below. */
function placed(table: Table, { left }: Strip, rows: readonly SetAsideRow[]): Table {
  const numbers = rows.map(({ row }) => row);
  const { area } = table;
  return {
    ...table,
    columns: table.columns.map(({ column, path }) => ({ column: column + left, path })),
    setAside: [...table.setAside, ...rows].sort((a, b) => a.row - b.row),
    area: {
      top: numbers.reduce((least, row) => Math.min(least, row), area.top),
      bottom: numbers.reduce((most, row) => Math.max(most, row), area.bottom),
      left: area.left + left,
      right: area.right + left,
    },
  };
}

/**
 * The tables of a strip from the sheet's row `top` on, where each of its rows lies in a table's area: what stands above a table
 * counts with it, what stands below the last one with that.
 */
export function tablesInStrip(strip: Strip, { tables, setAside }: FoundInStrip, top: number): Table[] {
  const tops = [...new Set(tables.map(({ headerTop }) => headerTop))];
  const ownerOf = (row: number): number => tops.find((each) => each > row) ?? tops.at(-1) ?? 0;
  const rows = setAside.filter(({ row }) => row >= top);
  return tables.map((table) =>
    placed(
      table,
      strip,
      rows.filter(({ row }) => ownerOf(row) === table.headerTop),
    ),
  );
}
