import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";

/**
 * How many standard errors a two-sided Student interval of the given confidence reaches to each side.
 *
 * @throws when there is no degree of freedom, or the confidence is outside 0–1.
 * @source Johnson, Kotz and Balakrishnan (1995), Continuous Univariate Distributions 2, §28.2: ν ÷ (ν + t²) is beta.
 */
export function studentQuantile(confidence: number, degreesOfFreedom: number): number {
  if (!(confidence > 0 && confidence < 1)) {
    throw new Error(`studentQuantile needs a confidence between 0 and 1; got ${confidence}`);
  }
  if (!(degreesOfFreedom > 0)) {
    throw new Error(`studentQuantile needs a degree of freedom; got ${degreesOfFreedom}`);
  }
  const outside = betaQuantile(1 - confidence, degreesOfFreedom / 2, 0.5);
  return Math.sqrt((degreesOfFreedom * (1 - outside)) / outside);
}
