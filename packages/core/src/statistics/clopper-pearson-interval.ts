import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import type { Bounds } from "./wilson-interval.ts";

/**
 * Clopper and Pearson's exact interval for a share: it covers the true share at least as often as `confidence` says,
 * for every share and number of trials, and is wider than Wilson's for it. Of 0 successes the lower end is 0, of all
 * successes the upper end is 1.
 *
 * @throws when there is no trial, counts are not whole, more successes than trials, or a confidence outside 0–1.
 * @source Clopper and Pearson (1934), Biometrika 26:404–413; as R's binom.test.
 */
export function clopperPearsonInterval(successes: number, trials: number, confidence = 0.95): Bounds {
  if (!(Number.isInteger(trials) && trials > 0)) {
    throw new Error(`clopperPearsonInterval needs a whole number of trials, at least one; got ${trials}`);
  }
  if (!(Number.isInteger(successes) && successes >= 0 && successes <= trials)) {
    throw new Error(`clopperPearsonInterval needs whole successes within 0–${trials}; got ${successes}`);
  }
  if (!(confidence > 0 && confidence < 1)) {
    throw new Error(`clopperPearsonInterval needs a confidence between 0 and 1; got ${confidence}`);
  }
  const tail = (1 - confidence) / 2;
  const failures = trials - successes;
  return {
    lower: successes === 0 ? 0 : betaQuantile(tail, successes, failures + 1),
    upper: failures === 0 ? 1 : betaQuantile(1 - tail, successes + 1, failures),
  };
}
