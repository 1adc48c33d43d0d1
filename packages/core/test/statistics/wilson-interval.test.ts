import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilsonInterval } from "../../src/statistics/wilson-interval.ts";
import golden from "./golden.json";
import { expectGolden, repeat, seeded } from "./random.ts";

const share = fc
  .integer({ min: 1, max: 10_000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

/** How often the interval of `n` trials covers `p`, exactly. */
function coverage(n: number, p: number): number {
  const covering = repeat(n + 1, (x) => x).filter((x) => {
    const { lower, upper } = wilsonInterval(x, n);
    return lower <= p && p <= upper;
  });
  const [first, last] = [covering[0], covering.at(-1)];
  return first === undefined || last === undefined
    ? 0
    : binomialCdf(last, n, p) - binomialCdf(first - 1, n, p);
}

describe("wilsonInterval", () => {
  it.each(golden.wilson)("gives R's prop.test interval of $x of $n", ({ x, n, expected }) => {
    const { lower, upper } = wilsonInterval(x, n);
    expectGolden(lower, expected[0] ?? NaN);
    expectGolden(upper, expected[1] ?? NaN);
  });

  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("gives Newcombe's published interval of %i of %i (1998, table I, method 3)", (x, n, lower, upper) => {
    expect(wilsonInterval(x, n).lower).toBeCloseTo(lower, 4);
    expect(wilsonInterval(x, n).upper).toBeCloseTo(upper, 4);
  });

  it("contains the share and stays within 0–1", () => {
    fc.assert(
      fc.property(share, ([x, n]) => {
        const { lower, upper } = wilsonInterval(x, n);
        expect(0 <= lower && lower <= x / n && x / n <= upper && upper <= 1).toBe(true);
      }),
      seeded,
    );
  });

  it("of the failures is the mirror image of that of the successes", () => {
    fc.assert(
      fc.property(share, ([x, n]) => {
        const [a, b] = [wilsonInterval(x, n), wilsonInterval(n - x, n)];
        expect(a.lower).toBeCloseTo(1 - b.upper, 12);
        expect(a.upper).toBeCloseTo(1 - b.lower, 12);
      }),
      seeded,
    );
  });

  it("is wider for more confidence and narrower for more trials", () => {
    fc.assert(
      fc.property(share, ([x, n]) => {
        const width = (x: number, n: number, confidence: number): number => {
          const { lower, upper } = wilsonInterval(x, n, confidence);
          return upper - lower;
        };
        expect(width(x, n, 0.99)).toBeGreaterThan(width(x, n, 0.9));
        expect(width(4 * x, 4 * n, 0.95)).toBeLessThan(width(x, n, 0.95));
      }),
      seeded,
    );
  });

  it("has ends whose score test is exactly at the limit: (share − end)² = z² · end · (1 − end) ÷ n", () => {
    fc.assert(
      fc.property(share, ([x, n]) => {
        const { lower, upper } = wilsonInterval(x, n);
        for (const end of [lower, upper]) {
          if (end === 0 || end === 1) continue;
          const z = Math.abs(x / n - end) / Math.sqrt((end * (1 - end)) / n);
          expect(z).toBeCloseTo(1.959963984540054, 6);
        }
      }),
      seeded,
    );
  });

  // Brown, Cai and DasGupta (2001), Statistical Science 16:101–133: on average over shares the coverage is near 95 %.
  it.each([5, 10, 20, 40, 100])(
    "of %i trials covers the true share in about 95 of 100 samples on average",
    (n) => {
      const coverages = repeat(999, (index) => coverage(n, (index + 1) / 1000));
      const mean = coverages.reduce((sum, value) => sum + value, 0) / coverages.length;
      expect(Math.abs(mean - 0.95)).toBeLessThanOrEqual(0.012);
    },
  );

  // Its worst case is just under the lower end L of one success, where only 0 successes cover: (1 − L)ⁿ, 83.8 % for large n.
  it.each([10, 20, 40, 100])("covers no share less often than its known worst case, for %i trials", (n) => {
    const worst = (1 - wilsonInterval(1, n).lower) ** n;
    const coverages = repeat(4999, (index) => coverage(n, (index + 1) / 5000));
    expect(Math.min(...coverages)).toBeGreaterThanOrEqual(worst - 1e-9);
    expect(worst).toBeGreaterThan(0.83);
  });

  it("refuses no trials, more successes than trials, and a confidence that is none", () => {
    expect(() => wilsonInterval(0, 0)).toThrow("wilsonInterval needs at least one trial; got 0");
    expect(() => wilsonInterval(3, 2)).toThrow("within 0–2; got 3");
    expect(() => wilsonInterval(NaN, 2)).toThrow("got NaN");
    expect(() => wilsonInterval(1, 2, 95)).toThrow("got 95");
  });
});
