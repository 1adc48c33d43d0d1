import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clopperPearsonInterval } from "../../src/statistics/clopper-pearson-interval.ts";
import { wilsonInterval } from "../../src/statistics/wilson-interval.ts";
import golden from "./golden.json";
import { expectGolden, repeat, seeded } from "./random.ts";

const share = fc
  .integer({ min: 1, max: 2000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe("clopperPearsonInterval", () => {
  it.each(golden.clopper_pearson)("gives R's binom.test interval of $x of $n", ({ x, n, expected }) => {
    const { lower, upper } = clopperPearsonInterval(x, n);
    expectGolden(lower, expected[0] ?? NaN);
    expectGolden(upper, expected[1] ?? NaN);
  });

  it.each([
    [81, 263, 0.2527, 0.3676],
    [15, 148, 0.0578, 0.1617],
    [0, 20, 0, 0.1684],
    [1, 29, 0.0009, 0.1776],
  ])("gives Newcombe's published interval of %i of %i (1998, table I, method 5)", (x, n, lower, upper) => {
    expect(clopperPearsonInterval(x, n).lower).toBeCloseTo(lower, 4);
    expect(clopperPearsonInterval(x, n).upper).toBeCloseTo(upper, 4);
  });

  it("of no success in n has the upper end 1 − 0.025^(1/n)", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (n) => {
        expect(clopperPearsonInterval(0, n).upper).toBeCloseTo(1 - 0.025 ** (1 / n), 10);
      }),
      seeded,
    );
  });

  it("has ends at which a tail of 2.5 % begins", () => {
    fc.assert(
      fc.property(share, ([x, n]) => {
        const { lower, upper } = clopperPearsonInterval(x, n);
        if (x > 0) expect(1 - binomialCdf(x - 1, n, lower)).toBeCloseTo(0.025, 8);
        if (x < n) expect(binomialCdf(x, n, upper)).toBeCloseTo(0.025, 8);
      }),
      seeded,
    );
  });

  it("contains the share, stays within 0–1, and of the failures is the mirror image", () => {
    fc.assert(
      fc.property(share, ([x, n]) => {
        const [a, b] = [clopperPearsonInterval(x, n), clopperPearsonInterval(n - x, n)];
        expect(0 <= a.lower && a.lower <= x / n && x / n <= a.upper && a.upper <= 1).toBe(true);
        expect(a.lower).toBeCloseTo(1 - b.upper, 10);
      }),
      seeded,
    );
  });

  it("is wider than Wilson's when neither end is at 0 or 1", () => {
    fc.assert(
      fc.property(share, ([x, n]) => {
        fc.pre(x > 0 && x < n);
        const [exact, wilson] = [clopperPearsonInterval(x, n), wilsonInterval(x, n)];
        expect(exact.upper - exact.lower).toBeGreaterThan(wilson.upper - wilson.lower);
      }),
      seeded,
    );
  });

  it.each([1, 5, 20, 60])("of %i trials covers every share in at least 95 of 100 samples", (n) => {
    const intervals = repeat(n + 1, (x) => clopperPearsonInterval(x, n));
    for (let p = 0.001; p < 1; p += 0.001) {
      const covering = intervals.flatMap(({ lower, upper }, x) => (lower <= p && p <= upper ? [x] : []));
      const [first = 0, last = -1] = [covering[0], covering.at(-1)];
      expect(binomialCdf(last, n, p) - binomialCdf(first - 1, n, p)).toBeGreaterThanOrEqual(0.95 - 1e-9);
    }
  });

  it("refuses no trials, broken counts and a confidence that is none", () => {
    expect(() => clopperPearsonInterval(0, 0)).toThrow("got 0");
    expect(() => clopperPearsonInterval(0.5, 2)).toThrow("got 0.5");
    expect(() => clopperPearsonInterval(1, 2, 1)).toThrow("got 1");
  });
});
