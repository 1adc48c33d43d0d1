import { checkTotals } from "../check/totals.ts";
import type { FoundTable } from "../find-tables.ts";
import type { Grid } from "../grid.ts";
import type { LedgerIssue } from "../issue.ts";
import type { TableMatch } from "../map-columns.ts";
import type { Where } from "./row-reasons.ts";

/** The file's own totals that its rows don't add up to, as warnings: the rows are read all the same. */
export function totalIssues(
  grid: Grid,
  table: FoundTable,
  match: TableMatch,
  where: Where,
  rowNumber: (row: number) => number,
): LedgerIssue[] {
  return checkTotals(grid, table, match).map(({ row, column, stated, sum }) => {
    const header = match.columns.find((each) => each.column === column)?.header ?? null;
    return {
      code: "total-mismatch",
      severity: "warning",
      ...where,
      row: rowNumber(row),
      column: header,
      read: String(stated),
      message: {
        zh: `合计写的是${stated}，各行相加是${sum}`,
        en: `The total says ${stated}; the rows add up to ${sum}`,
      },
      advice: {
        zh: "请核对是漏了行、算错了，还是有行没有读入；合计本身不计入数据",
        en: "See whether a row is missing or the sum is wrong; totals themselves are not data",
      },
    };
  });
}
