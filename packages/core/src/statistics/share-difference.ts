import { wilsonInterval, type Bounds } from "./wilson-interval.ts";

/** A share as what was counted: so many of so many. */
export interface CountedShare {
  readonly successes: number;
  readonly trials: number;
}

/** How far the first share lies over the second, and the interval of that; all −1 to 1. */
export interface ShareDifference extends Bounds {
  readonly difference: number;
}

/**
 * The difference of two independent shares, first minus second, with Newcombe's hybrid score interval: it stays within −1
 * to 1 and holds for small samples and for shares of 0 and 1.
 *
 * @throws when one of them has no trial, more successes than trials, or the confidence is outside 0–1.
 * @source Newcombe (1998), Statistics in Medicine 17:873–890, method 10.
 */
export function shareDifference(
  first: CountedShare,
  second: CountedShare,
  confidence = 0.95,
): ShareDifference {
  const a = wilsonInterval(first.successes, first.trials, confidence);
  const b = wilsonInterval(second.successes, second.trials, confidence);
  const [p, q] = [first.successes / first.trials, second.successes / second.trials];
  return {
    difference: p - q,
    lower: p - q - Math.hypot(p - a.lower, b.upper - q),
    upper: p - q + Math.hypot(a.upper - p, q - b.lower),
  };
}
