import { cellText, isBlank, plainText, type Grid } from "../grid.ts";
import type { FoundTable } from "../found.ts";
import type { RawCell } from "../sheet.ts";
import { saysTotal } from "../find/row-words.ts";

/** What a total row is a total of: all rows, a group of them, or more than the sheet holds (累计: months before, too). */
export type TotalScope = "all" | "group" | "beyond";

function scopeOf(cells: readonly RawCell[]): TotalScope {
  const words = cells.filter((cell) => !isBlank(cell)).map((cell) => plainText(cellText(cell)));
  const word = words.find((each) => saysTotal(each)) ?? words[0] ?? "";
  if (/累计|^本年|^当年|^全年/u.test(word)) return "beyond";
  if (/小计|本页|subtotal|sub-total/u.test(word)) return "group";
  const named = words.some((each) => !saysTotal(each) && !/\d/u.test(each) && !/^[-—/]+$/u.test(each));
  return (named || !saysTotal(word)) && !/总计|总数|总合计/u.test(word) ? "group" : "all";
}

/** Data rows between two totals. */
function between(table: FoundTable, after: number, before: number): readonly number[] {
  return table.dataRows.filter((row) => row > after && row < before);
}

/** Rows in which some text cell is the same as the group's name in the total row. */
function sameGroup({ rows }: Grid, table: FoundTable, total: number): readonly number[] {
  const { left, right } = table.area;
  const label = (rows[total] ?? [])
    .slice(left, right + 1)
    .findIndex((cell) => typeof cell === "string" && !isBlank(cell));
  const name = plainText(cellText(rows[total]?.[left + label])).replace(/(?:小计|合计|总计)$/u, "");
  if (label < 0 || name === "") return [];
  return table.dataRows.filter((row) => plainText(cellText(rows[row]?.[left + label])) === name);
}

/**
 * The rows that a total may be the sum of, the likeliest first; a total is wrong only when none of them adds up to it. A
 * group's total stands below its rows, or above when the table begins with it; totals are never counted among the rows.
 */
export function totalSpans(grid: Grid, table: FoundTable, total: number): readonly (readonly number[])[] {
  const cells = (grid.rows[total] ?? []).slice(table.area.left, table.area.right + 1);
  const scope = scopeOf(cells);
  if (scope === "beyond") return [];
  const above = between(table, table.totalRows.filter((row) => row < total).at(-1) ?? -1, total);
  const below = between(table, total, table.totalRows.find((row) => row > total) ?? Infinity);
  const group = [above, below, sameGroup(grid, table, total)].filter((span) => span.length > 0);
  if (scope === "group") return group;
  const repeated = table.totalRows.length > 1;
  return repeated ? [table.dataRows, ...group] : [table.dataRows];
}
