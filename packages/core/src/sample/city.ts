import { addDays, nextMonth } from "../calendar.ts";
import { random, type Random } from "./random.ts";

/** A committee of the frame. */
export interface SampleUnit {
  readonly org_id: string;
  readonly street_id: string;
  readonly district_code: string;
}

/** What every generator of a table is given. */
export interface City {
  readonly units: readonly SampleUnit[];
  readonly streets: ReadonlyMap<string, readonly SampleUnit[]>;
  /** `2023-01` to `2024-12`. */
  readonly months: readonly string[];
  /** How many times the natural number of rows. */
  readonly scale: number;
  /** A fresh stream for a table. */
  stream(name: string): Random;
}

/** The last day of the sample, exclusive: what isn't over by then is open. */
export const sampleEnd = "2025-01-01";

function monthsFrom(first: string, count: number): string[] {
  const months = [first];
  while (months.length < count) months.push(nextMonth(months.at(-1) ?? first));
  return months;
}

/** The streets of these units, in the order of the first unit of each. */
function byStreet(units: readonly SampleUnit[]): Map<string, SampleUnit[]> {
  const streets = new Map<string, SampleUnit[]>();
  for (const unit of units) {
    const street = streets.get(unit.street_id);
    if (street) street.push(unit);
    else streets.set(unit.street_id, [unit]);
  }
  return streets;
}

/** A number for a name, so that each table has its own stream and a new table doesn't move the others. */
function streamNumber(name: string): number {
  let number = 0;
  for (const letter of name) number = (Math.imul(number, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return number;
}

/** The city that all tables are drawn from. */
export function city(units: readonly SampleUnit[], seed: number, scale: number): City {
  return {
    units,
    streets: byStreet(units),
    months: monthsFrom("2023-01", 24),
    scale,
    stream: (name) => random(seed, streamNumber(name)),
  };
}

/** Work comes in waves: the flood season in summer, the year's end, a quiet Spring Festival. */
export function season(month: string): number {
  const seasons = [0.9, 0.6, 1, 1, 1, 1.3, 1.4, 1.2, 1, 0.9, 1.2, 1.5];
  return seasons[Number(month.slice(5)) - 1] ?? 1;
}

/** A day of the month. */
export function dayOf(month: string, stream: Random): string {
  return `${month}-${String(stream.integer(1, 28)).padStart(2, "0")}`;
}

/** The day so long after another, or null when that is after the sample's end: still open. */
export function endAfter(day: string, days: number): string | null {
  const end = addDays(day, Math.max(0, Math.round(days)));
  return end < sampleEnd ? end : null;
}

/** The value, or null where a clerk forgot to write it. */
export function sometimes<T>(stream: Random, value: T, forgotten = 0.03): T | null {
  return stream.chance(forgotten) ? null : value;
}

/** Numbers rows: `t1`, `t2` … */
export function numberer(prefix: string): () => string {
  let last = 0;
  return () => `${prefix}${++last}`;
}
