import type { DatePrecision } from "./reading.ts";

/** A date's numbers as they were written; month and day are null when the text stops before them. */
export interface DateParts {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** The years that a ledger's date can lie in. */
export const firstYear = 1990;
export const lastYear = 2100;

/** How exactly the parts give the date. */
export function precisionOf({ month, day }: DateParts): DatePrecision {
  if (month === null) return "year";
  return day === null ? "month" : "day";
}

/** The date `2024-07-05` of the parts, the first day where a part is missing; null when the calendar has no such day. */
export function civilDate({ year, month, day }: DateParts): string | null {
  const [m, d] = [month ?? 1, day ?? 1];
  const moment = new Date(Date.UTC(2000, m - 1, d));
  moment.setUTCFullYear(year, m - 1, d);
  if (m < 1 || m > 12 || moment.getUTCMonth() !== m - 1 || moment.getUTCDate() !== d) return null;
  return `${String(year).padStart(4, "0")}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}
