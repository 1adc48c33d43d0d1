import type { Period } from "./period.ts";

/** The month after `2024-12` is `2025-01`. */
export function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

/** How long something was in service, and within what it is looked at. Dates are half-open: gone from `left` on. */
export interface Service {
  readonly joined: string | null;
  readonly left: string | null;
  readonly period: Period | null;
  readonly asOf: string;
}

/**
 * The whole months (`2024-02`) in service, the joining month excepted: from the month after joining to the last month that
 * ended before leaving, before the period's end and before `asOf`. Without a joining date, none.
 */
export function wholeMonthsServed({ joined, left, period, asOf }: Service): string[] {
  if (joined === null) return [];
  const end = [left, period?.to ?? null, asOf].filter((day) => day !== null).sort()[0] ?? asOf;
  const afterJoining = nextMonth(joined.slice(0, 7));
  const months: string[] = [];
  for (let month = afterJoining; `${nextMonth(month)}-01` <= end; month = nextMonth(month)) {
    if (!period || `${month}-01` >= period.from) months.push(month);
  }
  return months;
}
