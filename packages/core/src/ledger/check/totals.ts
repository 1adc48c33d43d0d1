import { cellText, type Grid } from "../grid.ts";
import type { FoundTable } from "../find-tables.ts";
import type { TableMatch } from "../map-columns.ts";

/** A total of the file that its rows don't add up to. */
export interface TotalFault {
  /** Row and column from 0. */
  readonly row: number;
  readonly column: number;
  readonly stated: number;
  readonly sum: number;
}

const tolerance = 0.005;

function numberOf(text: string): number | null {
  const digits = text.normalize("NFKC").replace(/[,\s]/gu, "");
  return /^-?\d+(\.\d+)?$/u.test(digits) ? Number(digits) : null;
}

/** The rows that a total covers: those since the total before it for a subtotal, all for a grand total. */
function covered(table: FoundTable, total: number, isSubtotal: boolean): readonly number[] {
  const before = table.totalRows.filter((row) => row < total).at(-1) ?? -1;
  if (isSubtotal) return table.dataRows.filter((row) => row > before && row < total);
  return table.dataRows;
}

/**
 * Checks the file's own totals against its rows: totals aren't rows, they are claims about them. Only columns that hold
 * numbers in every covered row are checked.
 */
export function checkTotals({ rows }: Grid, table: FoundTable, match: TableMatch): readonly TotalFault[] {
  const columns = match.columns.filter(({ target }) => {
    const kind = match.table.columns[target]?.kind;
    return kind === "integer" || kind === "number";
  });
  return table.totalRows.flatMap((row) => {
    const isSubtotal = (rows[row] ?? []).some((cell) => cellText(cell).includes("小计"));
    const lines = covered(table, row, isSubtotal);
    return columns.flatMap(({ column }): TotalFault[] => {
      const stated = numberOf(cellText(rows[row]?.[column]));
      const numbers = lines.map((line) => numberOf(cellText(rows[line]?.[column])));
      if (stated === null || lines.length === 0 || numbers.some((each) => each === null)) return [];
      const sum = numbers.reduce<number>((all, each) => all + (each ?? 0), 0);
      return Math.abs(stated - sum) <= tolerance ? [] : [{ row, column, stated, sum }];
    });
  });
}
