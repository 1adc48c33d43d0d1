import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantile } from "../../src/statistics/quantile.ts";
import golden from "./golden.json";
import { expectGolden, seeded } from "./random.ts";

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 });
const p = fc.double({ min: 0, max: 1, noNaN: true });

describe("quantile", () => {
  it("gives R's quantiles of type 7", () => {
    const { x, p: shares, expected } = golden.quantile_type7;
    shares.forEach((share, index) => {
      expectGolden(quantile(x, share), expected[index] ?? NaN);
    });
  });

  it("of nothing is null, of one value that value", () => {
    expect(quantile([], 0.5)).toBeNull();
    expect(quantile([7], 0.31)).toBe(7);
  });

  it("doesn't depend on the values' order, and leaves them as they were", () => {
    const given = [3, 1, 2];
    expect(quantile(given, 0.25)).toBe(quantile([1, 2, 3], 0.25));
    expect(given).toEqual([3, 1, 2]);
  });

  it("is the smallest value at 0, the largest at 1, and never falls between", () => {
    fc.assert(
      fc.property(values, p, p, (sample, a, b) => {
        const at = (share: number): number => quantile(sample, share) ?? NaN;
        expect(at(0)).toBe(Math.min(...sample));
        expect(at(1)).toBe(Math.max(...sample));
        // Rounding of the interpolation may differ by the last digit.
        expect(at(Math.min(a, b))).toBeLessThanOrEqual(at(Math.max(a, b)) + 1e-9);
      }),
      seeded,
    );
  });

  it("moves and stretches with the values", () => {
    fc.assert(
      fc.property(values, p, (sample, share) => {
        const moved = quantile(
          sample.map((value) => 2 * value + 5),
          share,
        );
        expect(moved).toBeCloseTo(2 * (quantile(sample, share) ?? NaN) + 5, 6);
      }),
      seeded,
    );
  });

  it("refuses a share outside 0–1", () => {
    expect(() => quantile([1], 1.1)).toThrow("quantile needs p within 0–1; got 1.1");
    expect(() => quantile([1], NaN)).toThrow("got NaN");
  });
});
