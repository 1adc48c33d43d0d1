import type { SampleSummary } from "./summarise-sample.ts";
import { studentQuantile } from "./student-quantile.ts";
import { wilsonInterval, type Bounds } from "./wilson-interval.ts";

/** One stratum: what was seen in its sample, and how many units it has. */
export interface StratumSample extends SampleSummary {
  readonly stratum: string;
  /** Units in the stratum; null when not known. */
  readonly population: number | null;
}

/** What stands against an estimate, and in which strata. */
export interface StratifiedFlag {
  readonly flag:
    | "missing_population"
    | "unsampled_stratum"
    | "sample_exceeds_population"
    | "single_unit_stratum"
    | "no_strata";
  readonly strata: readonly string[];
}

/** One estimated figure. */
export interface Estimate {
  readonly value: number;
  /** Null when a stratum's variance can't be told from its sample. */
  readonly standardError: number | null;
  readonly interval: Bounds | null;
}

/** What a stratified sample says of the whole population. */
export interface StratifiedEstimate {
  /** Null when a stratum has no sample or no population: the rest would speak for it. */
  readonly mean: Estimate | null;
  readonly total: Estimate | null;
  /** Variance of the mean ÷ that of a simple random sample of the same size; null where either is not known or 0. */
  readonly designEffect: number | null;
  /** Sampled units − strata. */
  readonly degreesOfFreedom: number;
  readonly flags: readonly StratifiedFlag[];
}

/** How a stratified estimate is made. */
export interface StratifiedOptions {
  /** False when the sample was drawn with replacement, or stands for more than this population. True when left out. */
  readonly finitePopulation?: boolean;
  readonly confidence?: number;
  /** "share" for samples of 0 and 1: the mean's interval then is Wilson's at the effective sample size, within 0–1. */
  readonly kind?: "mean" | "share";
}

interface Known {
  readonly population: number;
  readonly size: number;
  readonly mean: number;
  readonly variance: number | null;
}

function flagsOf(strata: readonly StratumSample[], finitePopulation: boolean): StratifiedFlag[] {
  const rules: [StratifiedFlag["flag"], (stratum: StratumSample) => boolean][] = [
    ["missing_population", ({ population }) => population === null],
    ["unsampled_stratum", ({ population, size }) => size === 0 && population !== 0],
    [
      "sample_exceeds_population",
      ({ population, size }) => finitePopulation && population !== null && size > population,
    ],
    ["single_unit_stratum", ({ population, size }) => size === 1 && !(finitePopulation && population === 1)],
  ];
  const flags = rules.map(([flag, holds]) => ({
    flag,
    strata: strata.filter(holds).map(({ stratum }) => stratum),
  }));
  const raised = flags.filter((flag) => flag.strata.length > 0);
  return strata.some(({ population }) => population !== 0)
    ? raised
    : [...raised, { flag: "no_strata", strata: [] }];
}

/** The total's variance; null when a stratum that is not counted in full has but one unit. */
function totalVariance(strata: readonly Known[], finitePopulation: boolean): number | null {
  let sum = 0;
  for (const { population, size, variance } of strata) {
    if (finitePopulation && size === population) continue;
    if (variance === null) return null;
    sum += (population * (population - (finitePopulation ? size : 0)) * variance) / size;
  }
  return sum;
}

/** The mean's variance, had the whole sample been a simple random one. */
function simpleVariance(
  strata: readonly Known[],
  mean: number,
  population: number,
  finitePopulation: boolean,
): number {
  const size = strata.reduce((sum, stratum) => sum + stratum.size, 0);
  const squares = strata.reduce((sum, stratum) => {
    const within = (stratum.variance ?? 0) * (stratum.size - 1);
    return sum + (stratum.population / stratum.size) * (within + stratum.size * (stratum.mean - mean) ** 2);
  }, 0);
  const spread = ((squares / population) * size) / (size - 1);
  return (spread / size) * (finitePopulation ? (population - size) / population : 1);
}

function shareInterval(share: number, variance: number, size: number, confidence: number): Bounds {
  // With no spread seen, the sample's own size stands in for the effective one.
  const effective = variance > 0 ? Math.max(1, (share * (1 - share)) / variance) : size;
  const bounded = Math.min(1, Math.max(0, share));
  return wilsonInterval(bounded * effective, effective, confidence);
}

function estimate(value: number, variance: number | null, reach: number | null): Estimate {
  const standardError = variance === null ? null : Math.sqrt(variance);
  if (standardError === null || reach === null) return { value, standardError, interval: null };
  const half = standardError === 0 ? 0 : reach * standardError;
  return { value, standardError, interval: { lower: value - half, upper: value + half } };
}

/**
 * Mean and total of a population from a stratified random sample, with design-based standard errors and the design effect.
 * Intervals are Student's with sampled units − strata degrees of freedom. Strata of population 0 take no part. What
 * can't be estimated is null and its reason a flag, never NaN.
 *
 * @throws when a size or population is negative, or the confidence is outside 0–1.
 * @source Cochran (1977), Sampling Techniques, §5.3–5.4; as svymean and svytotal of R's survey. Korn and Graubard (1998),
 * Survey Methodology 24:193–201, for the effective sample size of a share.
 */
export function stratifiedEstimate(
  strata: readonly StratumSample[],
  options: StratifiedOptions = {},
): StratifiedEstimate {
  const { finitePopulation = true, confidence = 0.95, kind = "mean" } = options;
  const negative = strata.find(({ size, population }) => !(size >= 0) || (population ?? 0) < 0);
  if (negative)
    throw new Error(`stratifiedEstimate needs counts of 0 or more in stratum ${negative.stratum}`);
  const flags = flagsOf(strata, finitePopulation);
  const known = strata.flatMap(({ population, size, mean, variance }): Known[] =>
    population && mean !== null && size > 0 ? [{ population, size, mean, variance }] : [],
  );
  const size = known.reduce((sum, stratum) => sum + stratum.size, 0);
  const degreesOfFreedom = Math.max(0, size - known.length);
  if (flags.some(({ flag }) => flag !== "single_unit_stratum")) {
    return { mean: null, total: null, designEffect: null, degreesOfFreedom, flags };
  }
  const population = known.reduce((sum, stratum) => sum + stratum.population, 0);
  const sum = known.reduce((running, stratum) => running + stratum.population * stratum.mean, 0);
  const variance = totalVariance(known, finitePopulation);
  const reach =
    degreesOfFreedom > 0 ? studentQuantile(confidence, degreesOfFreedom) : variance === 0 ? 0 : null;
  const meanVariance = variance === null ? null : variance / population ** 2;
  const mean = estimate(sum / population, meanVariance, reach);
  const counted = finitePopulation && size === population;
  const wilson = kind === "share" && meanVariance !== null && !counted;
  const simple = size > 1 ? simpleVariance(known, mean.value, population, finitePopulation) : 0;
  return {
    mean: wilson ? { ...mean, interval: shareInterval(mean.value, meanVariance, size, confidence) } : mean,
    total: estimate(sum, variance, reach),
    designEffect: meanVariance !== null && simple > 0 ? meanVariance / simple : null,
    degreesOfFreedom,
    flags,
  };
}
