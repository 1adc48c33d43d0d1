import type { Period } from "../period.ts";

/** What was counted on a day. */
export interface DayCount {
  readonly day: string | null;
  readonly count: number | null;
}

/** The same count in two periods. */
export interface BeforeAndNow {
  readonly before: number;
  readonly now: number;
}

function within(day: string | null, { from, to }: Period): boolean {
  return day !== null && day >= from && day < to;
}

/** Counts of days added up over two periods; a day without a date is in neither. */
export function beforeAndNow(days: readonly DayCount[], baseline: Period, now: Period): BeforeAndNow {
  const total = (period: Period): number =>
    days.filter(({ day }) => within(day, period)).reduce((sum, { count }) => sum + (count ?? 0), 0);
  return { before: total(baseline), now: total(now) };
}
