import type { DailyLimit } from "../../row-rules.ts";
import type { AnyTable } from "../../table.ts";
import { keyIndex } from "./key-index.ts";
import type { RowCheck, RowFault } from "./row-fault.ts";

function fault(row: number, minutes: number, { minutes: column, most }: DailyLimit): RowFault {
  return {
    row,
    code: "too-long-a-day",
    severity: "error",
    column,
    read: String(minutes),
    message: {
      zh: `同一人同一天合计${minutes}分钟，超过${most / 60}小时。`,
      en: `One person's day adds up to ${minutes} minutes, more than ${most / 60} hours.`,
    },
    advice: {
      zh: "请核对时长的单位，以及是否重复登记。",
      en: "Check the unit of the minutes, and whether something was entered twice.",
    },
    otherRow: null,
  };
}

/** Rows of a person and day that add up to more than a person can do: all of them are doubtful, none can be picked. */
export function dailyLimit({ dailyLimit: limit }: AnyTable): RowCheck | null {
  if (!limit) return null;
  const index = keyIndex();
  const totals: number[] = [];
  // A day's rows as a chain: its last row, and for each row the one before it.
  const lastOf: number[] = [];
  const rows: number[] = [];
  const before: number[] = [];
  return {
    row({ row, cells }) {
      const [person, day, minutes] = [cells[limit.person], cells[limit.day], cells[limit.minutes]];
      if (person == null || day == null || typeof minutes !== "number") return;
      const number = index.numberOf([person, day]);
      before.push(lastOf[number] ?? -1);
      rows.push(row);
      totals[number] = (totals[number] ?? 0) + minutes;
      lastOf[number] = rows.length - 1;
    },
    finish(report) {
      const faults: RowFault[] = [];
      for (const [number, minutes] of totals.entries()) {
        if (minutes <= limit.most) continue;
        for (let at = lastOf[number] ?? -1; at >= 0; at = before[at] ?? -1) {
          faults.push(fault(rows[at] ?? 0, minutes, limit));
        }
      }
      for (const each of faults.sort((a, b) => a.row - b.row)) report(each);
    },
  };
}
