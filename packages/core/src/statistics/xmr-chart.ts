import { xmrSignals, type XmrLimits, type XmrRule } from "./xmr-signals.ts";

/** One point of the individuals and of the moving-range chart. */
export interface XmrPoint {
  readonly value: number | null;
  /** Distance from the value before; null for the first, and beside a missing value. */
  readonly movingRange: number | null;
  /** The rule by which the point is a signal; null when it is common-cause variation, or without limits. */
  readonly signal: XmrRule | null;
  /** The moving range is larger than common causes explain. */
  readonly rangeSignal: boolean;
}

/** What the last known point says. */
export interface XmrLastChange {
  /** The last known value minus the one just before it; null when that is missing. */
  readonly difference: number | null;
  /** Whether it can be told from common-cause variation; unknown without limits. */
  readonly verdict: "special-cause" | "common-cause" | "unknown";
  /** The rule that says so: that of the point, else its moving range. */
  readonly rule: XmrRule | "moving-range" | null;
}

/** A chart of individual values and moving ranges. */
export interface XmrChart {
  readonly points: readonly XmrPoint[];
  readonly limits: XmrLimits | null;
  /** Why there are no limits; null when there are. */
  readonly reason: "too-few-points" | null;
  readonly lastChange: XmrLastChange;
}

/** How the limits are found. */
export interface XmrOptions {
  /** Indices of the points that set the limits, `to` not included; all points when left out. */
  readonly baseline?: { readonly from: number; readonly to: number };
  /** Known points that the baseline needs; 10 when left out. */
  readonly minimumPoints?: number;
}

/** Wheeler's published constants: 3 ÷ d2 and D4 of ranges of two values, where d2 is 1.128. */
const limitFactor = 2.66;
const rangeFactor = 3.267;

function difference(values: readonly (number | null)[], index: number): number | null {
  const [value, before] = [values[index], values[index - 1]];
  if (value === null || value === undefined || before === null || before === undefined) return null;
  return value - before;
}

/** The mean from the first value on: of equal values it is that value exactly, so that none falls outside. */
function mean(values: readonly number[]): number {
  const first = values[0] ?? 0;
  return first + values.reduce((sum, value) => sum + (value - first), 0) / values.length;
}

function limitsOf(values: readonly (number | null)[], minimumPoints: number): XmrLimits | null {
  const known = values.filter((value) => value !== null);
  const ranges = values.flatMap((_, index) => {
    const step = difference(values, index);
    return step === null ? [] : [Math.abs(step)];
  });
  if (known.length < minimumPoints || ranges.length === 0) return null;
  const [centre, meanMovingRange] = [mean(known), mean(ranges)];
  return {
    centre,
    lower: centre - limitFactor * meanMovingRange,
    upper: centre + limitFactor * meanMovingRange,
    meanMovingRange,
    movingRangeUpper: rangeFactor * meanMovingRange,
  };
}

function lastChangeOf(points: readonly XmrPoint[], hasLimits: boolean): XmrLastChange {
  const last = points.findLastIndex(({ value }) => value !== null);
  const point = points[last];
  const step = difference(
    points.map(({ value }) => value),
    last,
  );
  if (!hasLimits || point === undefined) return { difference: step, verdict: "unknown", rule: null };
  const rule = point.signal ?? (point.rangeSignal ? "moving-range" : null);
  return { difference: step, verdict: rule === null ? "common-cause" : "special-cause", rule };
}

/**
 * The individuals and moving-range (XmR) chart of a series, which tells a change from common-cause variation. Values are
 * in the order of time, null where one is missing. With too few points in the baseline there are no limits and no
 * signals, and the reason says so.
 *
 * @throws when the baseline lies outside the series, a value is not finite, or fewer than two points are asked for.
 * @source Wheeler (2000), Understanding Variation; NIST/SEMATECH e-Handbook §6.3.2.2.
 */
export function xmrChart(values: readonly (number | null)[], options: XmrOptions = {}): XmrChart {
  const { baseline = { from: 0, to: values.length }, minimumPoints = 10 } = options;
  if (!(baseline.from >= 0 && baseline.from <= baseline.to && baseline.to <= values.length)) {
    throw new Error(
      `xmrChart needs a baseline within 0–${values.length}; got ${baseline.from}–${baseline.to}`,
    );
  }
  if (!(minimumPoints >= 2)) throw new Error(`xmrChart needs at least two points; got ${minimumPoints}`);
  const wrong = values.find((value) => value !== null && !Number.isFinite(value));
  if (wrong !== undefined) throw new Error(`xmrChart needs finite values; got ${String(wrong)}`);
  const limits = limitsOf(values.slice(baseline.from, baseline.to), minimumPoints);
  const signals = limits ? xmrSignals(values, limits) : [];
  const points = values.map((value, index): XmrPoint => {
    const step = difference(values, index);
    const movingRange = step === null ? null : Math.abs(step);
    return {
      value,
      movingRange,
      signal: signals[index] ?? null,
      rangeSignal: limits !== null && movingRange !== null && movingRange > limits.movingRangeUpper,
    };
  });
  return {
    points,
    limits,
    reason: limits ? null : "too-few-points",
    lastChange: lastChangeOf(points, limits !== null),
  };
}
