import type { AnyTable } from "../../table.ts";
import type { RowCheck, RowCheckOptions } from "./row-fault.ts";

/** Dates after today where nothing can lie ahead, and dates so long ago that a slip is likelier. Both are warnings. */
export function days(table: AnyTable, { today }: RowCheckOptions): RowCheck | null {
  const columns = Object.values(table.columns).filter(
    ({ origin, kind, since, ahead }) =>
      origin === "stored" && (kind === "date" || kind === "timestamp") && (since !== null || !ahead),
  );
  if (columns.length === 0) return null;
  return {
    row({ row, cells }, report) {
      for (const { name, title, since, ahead } of columns) {
        const value = cells[name];
        if (typeof value !== "string") continue;
        if (since !== null && value < since) {
          report({
            row,
            code: "date-long-ago",
            severity: "warning",
            column: name,
            read: value,
            message: {
              zh: `“${title.zh}”是${value}，早于${since}。`,
              en: `“${title.en}” is ${value}, before ${since}.`,
            },
            advice: {
              zh: "请核对年份；这一行照样保留。",
              en: "Check the year; this row is kept.",
            },
            otherRow: null,
          });
        } else if (!ahead && today !== undefined && value.slice(0, 10) > today) {
          report({
            row,
            code: "date-ahead",
            severity: "warning",
            column: name,
            read: value,
            message: {
              zh: `“${title.zh}”是${value}，晚于今天（${today}），但这应当是已经发生的事。`,
              en: `“${title.en}” is ${value}, after today (${today}), but it should have happened already.`,
            },
            advice: {
              zh: "请核对年份和月份；这一行照样保留。",
              en: "Check the year and the month; this row is kept.",
            },
            otherRow: null,
          });
        }
      }
    },
  };
}
