import { addDays } from "../../calendar.ts";
import { period, type Period } from "../../period.ts";

/** The first day of the month so many months after January of the year: month 13 is next January. */
export function monthStart(year: number, month: number): string {
  const index = year * 12 + month - 1;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}-01`;
}

/** So many months from the given one; null where there is no such month. */
export function months(year: number, month: number, count = 1): Period | null {
  if (month < 1 || month > 12 || count < 1 || year < 1900 || year > 2199) return null;
  return period(monthStart(year, month), monthStart(year, month + count));
}

/** From the first month to the last, both in it; null where the last comes first. */
export function monthRange(from: readonly [number, number], to: readonly [number, number]): Period | null {
  const count = (to[0] - from[0]) * 12 + to[1] - from[1] + 1;
  return count < 1 || to[1] < 1 || to[1] > 12 ? null : months(from[0], from[1], count);
}

/** The day itself; null for a day that doesn't exist. */
export function oneDay(year: number, month: number, day: number): Period | null {
  const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const real = !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().slice(0, 10) === text;
  return real ? period(text, addDays(text, 1)) : null;
}

/** The day's year and month. */
export function monthOf(day: string): readonly [number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
}

/** The latest month of this number that has begun: 7 in November is this year's July, 12 is last year's December. */
export function latestMonth(month: number, today: string): readonly [number, number] {
  const [year, now] = monthOf(today);
  return [month <= now ? year : year - 1, month];
}

/** Whole units before the one that `today` is in; days end with yesterday. */
export function before(
  count: number,
  unit: "day" | "week" | "month" | "quarter" | "year",
  today: string,
): Period | null {
  if (count < 1 || count > 1000) return null;
  const [year, month] = monthOf(today);
  const monday = addDays(today, -((new Date(today).getUTCDay() + 6) % 7));
  switch (unit) {
    case "day":
      return period(addDays(today, -count), today);
    case "week":
      return period(addDays(monday, -7 * count), monday);
    case "month":
      return period(monthStart(year, month - count), monthStart(year, month));
    case "quarter": {
      const first = month - ((month - 1) % 3);
      return period(monthStart(year, first - 3 * count), monthStart(year, first));
    }
    case "year":
      // People who say 近一年 mean twelve months, not the last calendar year.
      return period(monthStart(year, month - 12 * count), monthStart(year, month));
  }
}

/** The unit that `today` is in, its days to come included, moved by so many units. */
export function around(unit: "week" | "month" | "quarter" | "year", today: string, moved = 0): Period {
  const [year, month] = monthOf(today);
  switch (unit) {
    case "week": {
      const monday = addDays(today, 7 * moved - ((new Date(today).getUTCDay() + 6) % 7));
      return period(monday, addDays(monday, 7));
    }
    case "month":
      return period(monthStart(year, month + moved), monthStart(year, month + moved + 1));
    case "quarter": {
      const first = month - ((month - 1) % 3) + 3 * moved;
      return period(monthStart(year, first), monthStart(year, first + 3));
    }
    case "year":
      return period(monthStart(year + moved, 1), monthStart(year + moved + 1, 1));
  }
}

/** From the day to the end of today; null when it hasn't come yet. */
export function until(from: string, today: string): Period | null {
  return from > today ? null : period(from, addDays(today, 1));
}
