import { randomExponential, randomGamma, randomLogNormal, randomPoisson } from "d3-random";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Draws from one seeded stream. The same seed and the same order of draws give the same values on every machine. */
export interface Random {
  /** 0 up to but not including 1. */
  uniform(): number;
  /** A whole number within both ends. */
  integer(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(values: readonly [T, ...T[]]): T;
  /** One of the values, in proportion to the weights. */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T;
  poisson(mean: number): number;
  exponential(mean: number): number;
  /** Mean 1; the smaller the shape, the burstier. */
  burst(shape: number): number;
  logNormal(median: number, sigma: number): number;
}

/** Seeds of different streams must not lie side by side: the generator's first draws would be alike. */
const streamGap = 0x9e3779b1;

/** The stream of this number under a seed. */
export function random(seed: number, stream: number): Random {
  const generator = xoroshiro128plus((seed ^ Math.imul(stream + 1, streamGap)) | 0);
  for (let i = 0; i < 16; i++) uniformInt(generator, 0, 1);
  const uniform = (): number => uniformFloat64(generator);
  const [poisson, exponential] = [randomPoisson.source(uniform), randomExponential.source(uniform)];
  const [gamma, logNormal] = [randomGamma.source(uniform), randomLogNormal.source(uniform)];
  return {
    uniform,
    integer: (from, to) => uniformInt(generator, from, to),
    chance: (probability) => uniform() < probability,
    pick: (values) => values[uniformInt(generator, 0, values.length - 1)] ?? values[0],
    weighted(weights) {
      const entries = Object.entries<number>(weights) as [keyof typeof weights, number][];
      let left = uniform() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of entries) {
        left -= weight;
        if (left < 0) return value;
      }
      return (entries.at(-1) ?? entries[0])?.[0] as keyof typeof weights;
    },
    poisson: (mean) => (mean > 0 ? poisson(mean)() : 0),
    exponential: (mean) => exponential(1 / mean)(),
    burst: (shape) => gamma(shape, 1 / shape)(),
    logNormal: (median, sigma) => logNormal(Math.log(median), sigma)(),
  };
}
