import type { PlacedColumn } from "../../table.ts";
import type { FoundTable } from "../found.ts";
import { plainText, type Grid } from "../grid.ts";
import type { ColumnMatch, TableMatch } from "../match.ts";
import { isNothing, statedNumber, type StatedNumber } from "./stated-number.ts";
import { totalSpans } from "./total-spans.ts";

/** A total of the file that its rows don't add up to. */
export interface TotalFault {
  /** Row and column from 0. */
  readonly row: number;
  readonly column: number;
  readonly stated: number;
  /** What the rows add up to that the total most likely covers. */
  readonly sum: number;
}

const notAdditive = new Set(["share", "point", "year", "month", "day", "attempt", "time-per-year"]);
const ratio = /平均|人均|户均|均值|比例|占比|比重|率$|率\(|单价|每次|每居村|%|年份|年度|编号|代码/u;

/** Whether adding the column up means anything: counts, money and time do; shares, scores, years and averages don't. */
function isAdditive({ header }: ColumnMatch, column: PlacedColumn | undefined): boolean {
  if (!column || (column.kind !== "integer" && column.kind !== "number")) return false;
  return !notAdditive.has(column.unit) && !ratio.test(plainText(header));
}

/** The numbers of these rows, a merged cell once; null when a cell is no certain number, or their units differ. */
function numbersOf(grid: Grid, lines: readonly number[], column: number): readonly StatedNumber[] | null {
  const numbers: StatedNumber[] = [];
  for (const line of lines) {
    const cell = grid.rows[line]?.[column];
    const again = grid.merges.some(
      ({ top, bottom, left, right }) => top < line && line <= bottom && left <= column && column <= right,
    );
    if (again || isNothing(cell)) continue;
    const number = statedNumber(cell);
    if (!number || number.unit !== (numbers[0]?.unit ?? number.unit)) return null;
    numbers.push(number);
  }
  return numbers.length > 0 ? numbers : null;
}

interface Claim {
  readonly stated: StatedNumber;
  readonly row: number;
  readonly column: number;
}

/** A total is right when rows that it may cover add up to it; a mean of them is no sum, and isn't a fault. */
function faultOf(grid: Grid, table: FoundTable, { stated, row, column }: Claim): TotalFault | null {
  let likeliest: number | null = null;
  for (const lines of totalSpans(grid, table, row)) {
    const numbers = numbersOf(grid, lines, column);
    if (!numbers) return null;
    const [first] = numbers;
    if (stated.unit !== "" && first?.unit !== "" && first?.unit !== stated.unit) return null;
    const sum = numbers.reduce((all, { value }) => all + value, 0);
    const tolerance = numbers.reduce(
      (all, each) => all + (each.tolerance > 1 ? each.tolerance : 0),
      stated.tolerance,
    );
    if (Math.abs(stated.value - sum) <= tolerance) return null;
    if (numbers.length > 1 && Math.abs(stated.value - sum / numbers.length) <= 0.05) return null;
    likeliest ??= Number(sum.toPrecision(14));
  }
  return likeliest === null ? null : { row, column, stated: stated.value, sum: likeliest };
}

/**
 * Checks the file's own totals against its rows: totals aren't rows, they are claims about them. Each is compared with the
 * rows that it may cover; columns that don't add up by nature, and totals over cells that are no certain numbers, aren't checked.
 */
export function checkTotals(grid: Grid, table: FoundTable, match: TableMatch): readonly TotalFault[] {
  const columns = match.columns.filter((each) => {
    const inside = each.column >= table.area.left && each.column <= table.area.right;
    return inside && isAdditive(each, match.table.columns[each.target]);
  });
  return table.totalRows.flatMap((row) =>
    columns.flatMap(({ column }) => {
      const stated = statedNumber(grid.rows[row]?.[column]);
      const fault = stated ? faultOf(grid, table, { stated, row, column }) : null;
      return fault ? [fault] : [];
    }),
  );
}
