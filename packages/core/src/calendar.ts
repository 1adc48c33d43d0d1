import type { Period } from "./period.ts";

const millisecondsADay = 86_400_000;

/** Whole days from one local date to another; negative when the second is earlier, null when either is unknown. */
export function daysBetween(from: string | null, to: string | null): number | null {
  return from === null || to === null
    ? null
    : Math.round((Date.parse(to) - Date.parse(from)) / millisecondsADay);
}

/** The date so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * millisecondsADay).toISOString().slice(0, 10);
}

/**
 * Weekdays (Monday to Friday) after `from` up to and including `to`; negative when `to` is earlier.
 * Public holidays and the weekend days worked in their stead aren't known here.
 */
export function workingDaysBetween(from: string, to: string): number {
  if (to < from) return -workingDaysBetween(to, from);
  const days = daysBetween(from, to) ?? 0;
  const weeks = Math.floor(days / 7);
  const start = new Date(from).getUTCDay();
  let rest = 0;
  for (let day = 1; day <= days % 7; day++) if ((start + day) % 7 !== 0 && (start + day) % 7 !== 6) rest++;
  return weeks * 5 + rest;
}

/** The month after `2024-12` is `2025-01`. */
export function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

/** The months (`2024-07`) that begin in the half-open stretch of days. */
export function monthsWithin(from: string, to: string): string[] {
  const months: string[] = [];
  const first = from.slice(8) === "01" ? from.slice(0, 7) : nextMonth(from.slice(0, 7));
  for (let month = first; `${month}-01` < to; month = nextMonth(month)) months.push(month);
  return months;
}

/** The months to count over: those of the period, or else from the first month in which anything was seen to the last. */
export function observedMonths(period: Period | null, seen: readonly string[]): string[] {
  if (period) return monthsWithin(period.from, period.to);
  const [first, last] = [[...seen].sort()[0], [...seen].sort().at(-1)];
  return first !== undefined && last !== undefined ? monthsWithin(`${first}-01`, `${last}-02`) : [];
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
