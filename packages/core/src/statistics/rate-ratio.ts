import { clopperPearsonInterval } from "./clopper-pearson-interval.ts";

/** Events counted over an exposure, such as cases over household-years. */
export interface EventRate {
  readonly events: number;
  readonly exposure: number;
}

/** How many times as high the first rate is as the second. */
export interface RateRatio {
  /** Null when the second has no events. */
  readonly ratio: number | null;
  readonly lower: number;
  /** Null when nothing bounds the ratio from above. */
  readonly upper: number | null;
  /** How often equal rates would give counts at most as likely as these, 0–1. */
  readonly p: number;
}

function check({ events, exposure }: EventRate): void {
  if (!(Number.isInteger(events) && events >= 0)) {
    throw new Error(`rateRatio needs a whole number of events; got ${events}`);
  }
  if (!(Number.isFinite(exposure) && exposure > 0)) {
    throw new Error(`rateRatio needs a positive exposure; got ${exposure}`);
  }
}

/**
 * Binomial probabilities of 0 … trials, up to a common factor: worked outwards from the most likely count, where neither
 * factorials nor powers can overflow.
 */
function binomialWeights(trials: number, share: number): number[] {
  const weights: number[] = new Array<number>(trials + 1).fill(0);
  const mode = Math.min(trials, Math.floor((trials + 1) * share));
  const odds = share / (1 - share);
  weights[mode] = 1;
  for (let k = mode; k < trials; k++) weights[k + 1] = ((weights[k] ?? 0) * odds * (trials - k)) / (k + 1);
  for (let k = mode; k > 0; k--) weights[k - 1] = ((weights[k] ?? 0) * k) / (odds * (trials - k + 1));
  return weights;
}

/** Two-sided, by adding up what is at most as likely as what was seen; equal up to rounding counts as equal. */
function exactP(events: number, trials: number, share: number): number {
  const weights = binomialWeights(trials, share);
  const bound = (weights[events] ?? 0) * (1 + 1e-7);
  let [all, asExtreme] = [0, 0];
  for (const weight of weights) {
    all += weight;
    if (weight <= bound) asExtreme += weight;
  }
  return Math.min(1, asExtreme / all);
}

/**
 * The ratio of two Poisson rates with its exact conditional interval and p. Given the sum of the events, the first count is
 * binomial. Without any events, nothing is known: p is 1 and the interval 0 to unbounded.
 *
 * @throws when events are not whole, an exposure is not positive, or the confidence is outside 0–1.
 * @source Przyborowski and Wilenski (1940), Biometrika 31:313–323; as R's poisson.test of two samples.
 */
export function rateRatio(first: EventRate, second: EventRate, confidence = 0.95): RateRatio {
  check(first);
  check(second);
  const trials = first.events + second.events;
  if (trials === 0) return { ratio: null, lower: 0, upper: null, p: 1 };
  const { lower, upper } = clopperPearsonInterval(first.events, trials, confidence);
  const scale = second.exposure / first.exposure;
  return {
    ratio: second.events === 0 ? null : (first.events / second.events) * scale,
    lower: (lower / (1 - lower)) * scale,
    upper: second.events === 0 ? null : (upper / (1 - upper)) * scale,
    p: exactP(first.events, trials, first.exposure / (first.exposure + second.exposure)),
  };
}
