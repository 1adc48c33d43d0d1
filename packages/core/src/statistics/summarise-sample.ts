/** A sample in three numbers, so that what is estimated from it doesn't depend on how many rows there are. */
export interface SampleSummary {
  /** Values in the sample. */
  readonly size: number;
  /** Null of an empty sample. */
  readonly mean: number | null;
  /** Sum of squares about the mean ÷ (size − 1); null of fewer than two values. */
  readonly variance: number | null;
}

/**
 * Size, mean and variance of values. For yes and no, give 1 and 0.
 *
 * @source Welford (1962), Technometrics 4:419–420.
 */
export function summariseSample(values: readonly number[]): SampleSummary {
  let [size, mean, squares] = [0, 0, 0];
  for (const value of values) {
    size += 1;
    const deviation = value - mean;
    mean += deviation / size;
    squares += deviation * (value - mean);
  }
  return {
    size,
    mean: size > 0 ? mean : null,
    variance: size > 1 ? squares / (size - 1) : null,
  };
}

/**
 * The same summary of a yes-or-no sample.
 *
 * @throws when there are more successes than trials.
 */
export function summariseShare(successes: number, trials: number): SampleSummary {
  if (!(successes >= 0 && successes <= trials)) {
    throw new Error(`summariseShare needs successes within 0–${trials}; got ${successes}`);
  }
  if (trials === 0) return { size: 0, mean: null, variance: null };
  const share = successes / trials;
  return {
    size: trials,
    mean: share,
    variance: trials > 1 ? (share * (1 - share) * trials) / (trials - 1) : null,
  };
}
