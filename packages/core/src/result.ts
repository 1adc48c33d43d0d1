import type { CellValue } from "./column.ts";
import { parts } from "./measure.ts";
import type { Metric } from "./metric.ts";
import type { Period } from "./period.ts";
import { wilsonInterval } from "./statistics/wilson-interval.ts";

/** What is said of a figure besides its value. A metric's own caveats come on top of these. */
export type StandardFlag = "no_rows" | "no_denominator" | "small_n" | "missing_values";

/** The range that a figure lies in with the stated confidence; `upper` is infinite when nothing bounds it from above. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  readonly confidence: number;
  readonly method: "wilson" | "clopper-pearson" | "kaplan-meier" | "assumption" | "poisson" | "normal";
}

/** A metric's answer for one group of rows, with everything that one must know to believe it. */
export interface Result {
  readonly metric: string;
  /** The group's columns and their values; empty when all rows are one group. */
  readonly group: Readonly<Record<string, CellValue | null>>;
  /** Null when it can't be said: nothing known, or a denominator of 0. Never 0 instead. */
  readonly value: number | null;
  /** For a ratio of counts or sums, what is divided; otherwise null. */
  readonly numerator: number | null;
  /** For a ratio of counts or sums, what it is divided by; otherwise null. */
  readonly denominator: number | null;
  /** Rows that the figure draws on. */
  readonly used: number;
  /** Rows left out because a value that the figure needs is not known. */
  readonly missing: number;
  /** The period asked for, or null: all rows, or rows that carry no date. */
  readonly period: Period | null;
  readonly interval: Interval | null;
  readonly flags: readonly (StandardFlag | (string & {}))[];
}

/** What the engine found for one metric and group. */
export interface Found {
  readonly group: Readonly<Record<string, CellValue | null>>;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly used: number;
  readonly missing: number;
  /** What the denominator has to be by definition; null where nothing is demanded or known. */
  readonly expectedDenominator: number | null;
}

/** A share out of fewer than this many is flagged: its interval is wide. */
export const smallSample = 30;

function intervalOf(metric: Metric, { numerator, denominator }: Found): Interval | null {
  if (metric.interval === null || numerator === null || !denominator || numerator > denominator) return null;
  return { ...wilsonInterval(numerator, denominator, 0.95), confidence: 0.95, method: "wilson" };
}

function isSmall(metric: Metric, found: Found): boolean {
  if (metric.interval) return (found.denominator ?? 0) < smallSample;
  return (metric.measure.op === "mean" || metric.measure.op === "quantile") && found.used < smallSample;
}

function isOff(metric: Metric, { denominator, expectedDenominator: expected }: Found): boolean {
  if (!metric.expectedDenominator || !denominator || expected === null) return false;
  return Math.abs(denominator - expected) > metric.expectedDenominator.tolerance * expected;
}

function flagsOf(metric: Metric, found: Found): string[] {
  const { denominator } = found;
  const flags: string[] = [];
  if (found.used === 0) flags.push("no_rows" satisfies StandardFlag);
  if (parts(metric.measure) && !denominator) flags.push("no_denominator" satisfies StandardFlag);
  else if (isSmall(metric, found)) flags.push("small_n" satisfies StandardFlag);
  if (found.missing > 0) flags.push("missing_values" satisfies StandardFlag);
  if (metric.expectedDenominator && isOff(metric, found)) flags.push(metric.expectedDenominator.flag);
  return [...flags, ...metric.caveats.map(({ flag }) => flag)];
}

/** Completes what an engine found with its interval and flags. */
export function result(metric: Metric, found: Found, period: Period | null): Result {
  const { group, value, numerator, denominator, used, missing } = found;
  return {
    metric: metric.id,
    group,
    value,
    numerator,
    denominator,
    used,
    missing,
    period: metric.time ? period : null,
    interval: intervalOf(metric, found),
    flags: flagsOf(metric, found),
  };
}
