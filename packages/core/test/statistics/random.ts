import mt19937 from "@stdlib/random-base-mt19937";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { expect } from "vitest";

/** What every property test runs with, so that a failure can be seen again. */
export const seeded = { seed: 20250301 };

/** Random numbers that are the same in every run. */
export interface Random {
  uniform: () => number;
  normal: () => number;
  exponential: () => number;
  /** As many of the items, each set of that size being equally likely. */
  sample: <T>(items: readonly T[], size: number) => T[];
}

export function random(seed: number): Random {
  const twister = mt19937.factory({ seed });
  // 53 random bits, as Matsumoto and Nishimura's genrand_res53.
  const uniform = (): number => (Math.floor(twister() / 32) * 2 ** 26 + Math.floor(twister() / 64)) / 2 ** 53;
  return {
    uniform,
    normal: () => normalQuantile(Math.max(Number.MIN_VALUE, uniform()), 0, 1),
    exponential: () => -Math.log(1 - uniform()),
    sample: (items, size) => {
      const left = [...items];
      return Array.from({ length: size }, () => left.splice(Math.floor(uniform() * left.length), 1)).flat();
    },
  };
}

export function repeat<T>(times: number, each: (index: number) => T): T[] {
  return Array.from({ length: times }, (_, index) => each(index));
}

/**
 * That an event of the stated probability happened as often as chance allows: within five standard deviations of the
 * binomial, which chance alone leaves less than once in a million tests.
 */
export function expectFrequency(happened: readonly boolean[], probability: number): void {
  const frequency = happened.filter(Boolean).length / happened.length;
  const deviation = Math.sqrt((probability * (1 - probability)) / happened.length);
  expect(frequency).toBeGreaterThanOrEqual(probability - 5 * deviation);
  expect(frequency).toBeLessThanOrEqual(probability + 5 * deviation);
}

/** Equal to 1e-8 of the expected value: the golden file gives ten digits. */
export function expectGolden(actual: number | null | undefined, expected: number): void {
  expect(actual).toBeTypeOf("number");
  expect(Math.abs((actual ?? NaN) - expected)).toBeLessThanOrEqual(1e-8 * Math.abs(expected));
}
