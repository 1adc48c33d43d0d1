import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

/** The two ends of an interval. */
export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Wilson's score interval for a share: `successes` out of `trials`, without continuity correction. Ends are within 0–1;
 * of 0 successes the lower end is exactly 0, of all successes the upper end exactly 1.
 *
 * @throws when there is no trial, more successes than trials, or a confidence outside 0–1.
 * @source Wilson (1927), JASA 22:209–212; Newcombe (1998), Statistics in Medicine 17:857–872, method 3.
 */
export function wilsonInterval(successes: number, trials: number, confidence = 0.95): Bounds {
  if (!(trials > 0)) throw new Error(`wilsonInterval needs at least one trial; got ${trials}`);
  if (!(successes >= 0 && successes <= trials)) {
    throw new Error(`wilsonInterval needs successes within 0–${trials}; got ${successes}`);
  }
  if (!(confidence > 0 && confidence < 1)) {
    throw new Error(`wilsonInterval needs a confidence between 0 and 1; got ${confidence}`);
  }
  const z = normalQuantile(1 - (1 - confidence) / 2, 0, 1);
  const share = successes / trials;
  const scale = 1 + (z * z) / trials;
  const centre = (share + (z * z) / (2 * trials)) / scale;
  const half = (z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials))) / scale;
  return {
    lower: successes === 0 ? 0 : Math.max(0, centre - half),
    upper: successes === trials ? 1 : Math.min(1, centre + half),
  };
}
