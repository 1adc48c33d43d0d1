import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shrinkage } from "../../src/statistics/shrinkage.ts";
import { summariseSample } from "../../src/statistics/summarise-sample.ts";
import golden from "./golden.json";
import { expectGolden, random, repeat, seeded } from "./random.ts";

const { group, y, expected } = golden.shrinkage_anova;
const groups = fc.array(
  fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 12 }).map(summariseSample),
  { minLength: 2, maxLength: 10 },
);

describe("shrinkage", () => {
  it("gives the variances, reliabilities and shrunken means worked out in R", () => {
    const samples = repeat(8, (index) => summariseSample(y.filter((_, row) => group[row] === index + 1)));
    const shrunk = shrinkage(samples);
    expectGolden(shrunk?.withinVariance, expected.within_variance);
    expectGolden(shrunk?.betweenVariance, expected.between_variance);
    expectGolden(shrunk?.grandMean, expected.grand_mean);
    shrunk?.groups.forEach(({ reliability, mean }, index) => {
      expectGolden(reliability, expected.reliability[index] ?? NaN);
      expectGolden(mean, expected.shrunk[index] ?? NaN);
    });
  });

  it("puts every mean between its own and the grand mean, the larger of two groups nearer to its own", () => {
    fc.assert(
      fc.property(groups, (samples) => {
        const shrunk = shrinkage(samples);
        fc.pre(shrunk !== null);
        shrunk.groups.forEach(({ reliability, mean }, index) => {
          const own = samples[index]?.mean ?? NaN;
          expect(reliability >= 0 && reliability <= 1).toBe(true);
          expect(mean).toBeGreaterThanOrEqual(Math.min(own, shrunk.grandMean) - 1e-9);
          expect(mean).toBeLessThanOrEqual(Math.max(own, shrunk.grandMean) + 1e-9);
          samples.forEach(({ size }, other) => {
            if (size > (samples[index]?.size ?? 0)) {
              expect(shrunk.groups[other]?.reliability).toBeGreaterThanOrEqual(reliability - 1e-12);
            }
          });
        });
      }),
      seeded,
    );
  });

  it("moves and stretches with the values", () => {
    fc.assert(
      fc.property(groups, (samples) => {
        const moved = shrinkage(
          samples.map(({ size, mean, variance }) => ({
            size,
            mean: 4 * (mean ?? NaN) - 9,
            variance: variance === null ? null : 16 * variance,
          })),
        );
        const plain = shrinkage(samples);
        if (plain === null) expect(moved).toBeNull();
        plain?.groups.forEach(({ mean }, index) => {
          expect(moved?.groups[index]?.mean).toBeCloseTo(4 * mean - 9, 6);
        });
      }),
      seeded,
    );
  });

  it("gives every group the grand mean when chance alone explains how far apart they are", () => {
    const alike = repeat(4, () => summariseSample([1, 9, 5]));
    expect(shrinkage(alike)).toMatchObject({ betweenVariance: 0, grandMean: 5 });
    expect(shrinkage(alike)?.groups[0]).toEqual({ reliability: 0, mean: 5 });
  });

  it("keeps every mean when nothing varies within groups", () => {
    const exact = [summariseSample([1, 1]), summariseSample([3, 3, 3])];
    expect(shrinkage(exact)).toMatchObject({ grandMean: 2, withinVariance: 0 });
    expect(shrinkage(exact)?.groups.map(({ mean }) => mean)).toEqual([1, 3]);
    expect(shrinkage(repeat(3, () => summariseSample([7, 7])))?.groups.map(({ mean }) => mean)).toEqual([
      7, 7, 7,
    ]);
  });

  it("is null when the variances can't be told apart", () => {
    expect(shrinkage([])).toBeNull();
    expect(shrinkage([summariseSample([1, 2])])).toBeNull();
    expect(shrinkage([summariseSample([1]), summariseSample([2])])).toBeNull();
  });

  it("refuses a group without a value", () => {
    expect(() => shrinkage([summariseSample([]), summariseSample([1])])).toThrow("got 0");
  });

  it("is nearer to the true means than the plain means are, in 400 samples of 12 groups", () => {
    const source = random(41);
    const gains = repeat(400, () => {
      const truth = repeat(12, () => 70 + 4 * source.normal());
      const samples = truth.map((mean, index) =>
        summariseSample(repeat(3 + index, () => mean + 10 * source.normal())),
      );
      const error = (means: readonly (number | null | undefined)[]): number =>
        means.reduce<number>((sum, mean, index) => sum + ((mean ?? NaN) - (truth[index] ?? NaN)) ** 2, 0);
      return (
        error(samples.map(({ mean }) => mean)) -
        error((shrinkage(samples)?.groups ?? []).map(({ mean }) => mean))
      );
    });
    const { mean, variance } = summariseSample(gains);
    // The gain is more than five standard errors above none.
    expect(mean).toBeGreaterThan(5 * Math.sqrt((variance ?? NaN) / gains.length));
  });

  it("estimates the variance between groups without bias where it is well above 0", () => {
    const source = random(42);
    const estimates = repeat(400, () => {
      const samples = repeat(20, () => {
        const mean = 6 * source.normal();
        return summariseSample(repeat(8, () => mean + 5 * source.normal()));
      });
      return shrinkage(samples)?.betweenVariance ?? NaN;
    });
    const { mean, variance } = summariseSample(estimates);
    const error = Math.sqrt((variance ?? NaN) / estimates.length);
    expect(Math.abs((mean ?? NaN) - 36)).toBeLessThanOrEqual(5 * error);
  });
});
