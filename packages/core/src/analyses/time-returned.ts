import { daysBetween } from "../calendar.ts";
import type { Period } from "../period.ts";

/** Burdens of one payer, kind and basis that began and ended on the same days. */
export interface HoursGroup {
  readonly payer: string | null;
  readonly kind: string | null;
  readonly minutes_basis: string | null;
  readonly began_on: string | null;
  readonly ended_on: string | null;
  /** Σ population × frequency a year × minutes ÷ 60, of the burdens where all three are known. */
  readonly hours_per_year: number | null;
  readonly burdens: number | null;
  /** How many of the burdens have all three. */
  readonly costed: number | null;
}

/** What one payer got back. Hours; negative where burdens grew. */
export interface Returned {
  readonly baseline: number;
  readonly now: number;
  readonly returned: number;
  /** The same if every assumed minute is half, or half as much again, of what it was assumed to be. */
  readonly lower: number;
  readonly upper: number;
  /** How much of the hours returned rests on each basis. */
  readonly by_basis: Readonly<Record<string, number>>;
  readonly by_kind: Readonly<Record<string, number>>;
  /** Burdens with all of population, frequency and minutes. */
  readonly costed: number;
  /** Burdens that lack one of them. */
  readonly uncosted: number;
  /** Costed ÷ all burdens; null of none. */
  readonly coverage: number | null;
}

/** How far an assumed minute may be off, as a share of itself. */
const assumedError = 0.5;

/** The same days of the year in another year. */
export function inYear({ from, to }: Period, year: number): Period {
  const shift = year - Number(from.slice(0, 4));
  const move = (day: string): string => {
    const moved = `${String(Number(day.slice(0, 4)) + shift).padStart(4, "0")}${day.slice(4)}`;
    return Number.isNaN(Date.parse(moved)) || new Date(moved).toISOString().slice(0, 10) !== moved
      ? moved.replace("-02-29", "-02-28")
      : moved;
  };
  return { from: move(from), to: move(to) };
}

/** Days of the half-open period in which something was there. A period's length counts as at most 365 days a year. */
function daysActive({ began_on, ended_on }: HoursGroup, { from, to }: Period): number {
  if (began_on === null) return 0;
  const start = began_on > from ? began_on : from;
  const end = ended_on !== null && ended_on < to ? ended_on : to;
  return Math.max(0, daysBetween(start, end) ?? 0);
}

/**
 * The Standard Cost Model's hours of a group in a period: hours a year × days active ÷ days of the year.
 * A whole leap year counts as one year, not as 366 ÷ 365 of it.
 */
export function hoursIn(group: HoursGroup, period: Period): number {
  const length = daysBetween(period.from, period.to) ?? 0;
  const yearDays = length === 366 ? 366 : 365;
  return ((group.hours_per_year ?? 0) * daysActive(group, period)) / yearDays;
}

function add(totals: Record<string, number>, name: string | null, hours: number): void {
  const key = name ?? "unknown";
  totals[key] = (totals[key] ?? 0) + hours;
}

/** What was returned to the payers of these groups between the baseline period and now. */
export function returnedTo(groups: readonly HoursGroup[], baseline: Period, now: Period): Returned {
  const totals = { baseline: 0, now: 0, margin: 0, burdens: 0, costed: 0 };
  const byBasis: Record<string, number> = {};
  const byKind: Record<string, number> = {};
  for (const group of groups) {
    const [before, after] = [hoursIn(group, baseline), hoursIn(group, now)];
    totals.baseline += before;
    totals.now += after;
    totals.burdens += group.burdens ?? 0;
    totals.costed += group.costed ?? 0;
    // What didn't change cancels out, however wrong its minutes are.
    if (group.minutes_basis === "assumed" || group.minutes_basis === null) {
      totals.margin += assumedError * Math.abs(before - after);
    }
    add(byBasis, group.minutes_basis, before - after);
    add(byKind, group.kind, before - after);
  }
  const returned = totals.baseline - totals.now;
  return {
    baseline: totals.baseline,
    now: totals.now,
    returned,
    lower: returned - totals.margin,
    upper: returned + totals.margin,
    by_basis: byBasis,
    by_kind: byKind,
    costed: totals.costed,
    uncosted: totals.burdens - totals.costed,
    coverage: totals.burdens > 0 ? totals.costed / totals.burdens : null,
  };
}
