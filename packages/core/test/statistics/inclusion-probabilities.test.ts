import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inclusionProbabilities } from "../../src/statistics/inclusion-probabilities.ts";
import golden from "./golden.json";
import { expectGolden, seeded } from "./random.ts";

const problem = fc
  .array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 })
  .chain((sizes) => fc.tuple(fc.constant(sizes), fc.integer({ min: 0, max: sizes.length })));

describe("inclusionProbabilities", () => {
  it("gives those of R's sampling, the large unit certain", () => {
    const { size, n, expected } = golden.inclusion_probabilities;
    inclusionProbabilities(size, n).forEach((probability, index) => {
      expectGolden(probability, expected[index] ?? NaN);
    });
    expect(inclusionProbabilities(size, n).at(-1)).toBe(1);
  });

  it("makes a second unit certain when the first one's certainty makes it too large", () => {
    expect(inclusionProbabilities([100, 11, 5, 5], 3)).toEqual([1, 1, 0.5, 0.5]);
  });

  it("gives a unit of no size no chance, and equal sizes equal chances", () => {
    expect(inclusionProbabilities([0, 2, 2, 2, 2], 2)).toEqual([0, 0.5, 0.5, 0.5, 0.5]);
    expect(inclusionProbabilities([0, 2, 3], 2)).toEqual([0, 1, 1]);
    expect(inclusionProbabilities([], 0)).toEqual([]);
  });

  it("adds up to the points, stays within 0–1, and grows with size in proportion below certainty", () => {
    fc.assert(
      fc.property(problem, ([sizes, points]) => {
        const chances = inclusionProbabilities(sizes, points);
        expect(chances.reduce((a, b) => a + b, 0)).toBeCloseTo(points, 8);
        expect(chances.every((chance) => chance >= 0 && chance <= 1)).toBe(true);
        const below = chances.flatMap((chance, index) =>
          chance < 1 ? [chance / (sizes[index] ?? NaN)] : [],
        );
        below.forEach((ratio) => {
          expect(ratio).toBeCloseTo(below[0] ?? NaN, 8);
        });
        // A certain unit would have had a chance of 1 or more.
        chances.forEach((chance, index) => {
          if (chance === 1 && below[0] !== undefined) {
            expect((sizes[index] ?? NaN) * below[0]).toBeGreaterThanOrEqual(1 - 1e-9);
          }
        });
      }),
      { ...seeded, numRuns: 500 },
    );
  });

  it("doesn't depend on the unit of size", () => {
    fc.assert(
      fc.property(problem, ([sizes, points]) => {
        const scaled = inclusionProbabilities(
          sizes.map((size) => 1024 * size),
          points,
        );
        expect(scaled).toEqual(inclusionProbabilities(sizes, points));
      }),
      seeded,
    );
  });

  it("refuses negative sizes and more points than units", () => {
    expect(() => inclusionProbabilities([-1], 1)).toThrow("got -1");
    expect(() => inclusionProbabilities([1, 0], 2)).toThrow("within 0–1; got 2");
  });
});
