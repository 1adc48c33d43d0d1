/**
 * Why a point is no common-cause variation. Where several rules hold, the first in this order is said:
 * - `limit`: the point is outside the natural process limits;
 * - `trend`: one of six successive points that only rise or only fall;
 * - `run`: one of eight successive points on the same side of the centre line;
 * - `two-in-three`: one of two in three successive points beyond two thirds of the way to the same limit.
 */
export type XmrRule = "limit" | "trend" | "run" | "two-in-three";

/** The rules in the order of their precedence. */
export const xmrRules = ["limit", "trend", "run", "two-in-three"] as const satisfies readonly XmrRule[];

/** The natural process limits, in the unit of the values. */
export interface XmrLimits {
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  readonly meanMovingRange: number;
  /** The largest moving range that common causes explain. */
  readonly movingRangeUpper: number;
}

const trendLength = 6;
const runLength = 8;

/** A point left out (null) ends every pattern. */
type Values = readonly (number | null)[];

function outside(values: Values, limits: XmrLimits): boolean[] {
  return values.map((value) => value !== null && (value < limits.lower || value > limits.upper));
}

/** Marks every point of each stretch of at least `length` points whose sign stays the same and is not 0. */
function stretches(signs: readonly number[], length: number): boolean[] {
  const marked = signs.map(() => false);
  let start = 0;
  signs.forEach((sign, index) => {
    if (sign === 0 || sign !== signs[index - 1]) start = index;
    if (sign !== 0 && index - start + 1 >= length) marked.fill(true, start, index + 1);
  });
  return marked;
}

function trend(values: Values): boolean[] {
  const steps = values.map((value, index) => {
    const before = values[index - 1];
    return value === null || before === null || before === undefined ? 0 : Math.sign(value - before);
  });
  const steady = stretches(steps, trendLength - 1);
  // The point from which the first step starts belongs to the trend.
  return steady.map((marked, index) => marked || steady[index + 1] === true);
}

function run(values: Values, limits: XmrLimits): boolean[] {
  return stretches(
    values.map((value) => (value === null ? 0 : Math.sign(value - limits.centre))),
    runLength,
  );
}

function twoInThree(values: Values, limits: XmrLimits): boolean[] {
  const third = (limits.upper - limits.centre) / 3;
  const sides = values.map((value) => {
    if (value === null) return null;
    const distance = value - limits.centre;
    return Math.abs(distance) > 2 * third ? Math.sign(distance) : 0;
  });
  const pairs = (index: number, other: number | null | undefined): boolean =>
    sides[index] !== 0 && sides[index] !== null && sides[index] === other;
  return sides.map(
    (_, index) =>
      pairs(index, sides[index - 1]) ||
      pairs(index, sides[index + 1]) ||
      (sides[index - 1] !== null && pairs(index, sides[index - 2])) ||
      (sides[index + 1] !== null && pairs(index, sides[index + 2])),
  );
}

/**
 * For each point, the rule by which it is a signal, or null. Values are in the order of time; null where a value is
 * missing: it ends trends and runs, and is no signal.
 *
 * @source Wheeler (2000), Understanding Variation, for limit and run; Nelson (1984), Journal of Quality Technology
 * 16:237–239, tests 3 and 5, for trend and two-in-three.
 */
export function xmrSignals(values: Values, limits: XmrLimits): (XmrRule | null)[] {
  const marks: Record<XmrRule, readonly boolean[]> = {
    limit: outside(values, limits),
    trend: trend(values),
    run: run(values, limits),
    "two-in-three": twoInThree(values, limits),
  };
  return values.map((_, index) => xmrRules.find((rule) => marks[rule][index]) ?? null);
}
