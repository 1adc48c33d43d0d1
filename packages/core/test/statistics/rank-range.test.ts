import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankRange, type CompositeScore, type RankRange } from "../../src/statistics/rank-range.ts";
import { repeat, seeded } from "./random.ts";

// Whole scores and weights in eighths keep every score exact.
const scores = fc.array(
  fc.record({ weighted: fc.integer({ min: 0, max: 6 }), other: fc.integer({ min: 0, max: 6 }) }),
  { minLength: 1, maxLength: 7 },
);
const weights = fc
  .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }))
  .map(([a, b]): [number, number] => [Math.min(a, b) / 8, Math.max(a, b) / 8]);

/** Ranks at every crossing, and between each two, in exact fractions. */
function byCrossings(items: readonly CompositeScore[], low: number, high: number): RankRange[] {
  // Scores as whole multiples: a weight n ÷ d gives n · weighted + (d − n) · other.
  const eighth = 8;
  const fractions: [number, number][] = [
    [low * eighth, eighth],
    [high * eighth, eighth],
  ];
  for (const a of items) {
    for (const b of items) {
      const [n, d] = [b.other - a.other, a.weighted - a.other - (b.weighted - b.other)];
      if (d !== 0 && n / d > low && n / d < high) fractions.push(d > 0 ? [n, d] : [-n, -d]);
    }
  }
  fractions.sort(([n, d], [m, e]) => n * e - m * d);
  const between = fractions.slice(1).map(([n, d], index): [number, number] => {
    const [m, e] = fractions[index] ?? [0, 1];
    return [n * e + m * d, 2 * d * e];
  });
  const at = (item: CompositeScore, [n, d]: [number, number]): number =>
    n * item.weighted + (d - n) * item.other;
  return items.map((item) => {
    const ranks = [...fractions, ...between].map((weight) => {
      const leads = items.map((rival) => at(rival, weight) - at(item, weight));
      return {
        best: 1 + leads.filter((lead) => lead > 0).length,
        worst: leads.filter((lead) => lead >= 0).length,
      };
    });
    return {
      best: Math.min(...ranks.map(({ best }) => best)),
      worst: Math.max(...ranks.map(({ worst }) => worst)),
    };
  });
}

describe("rankRange", () => {
  it("gives one rank each when no lines cross", () => {
    const items = [90, 70, 80].map((score) => ({ weighted: score, other: score - 5 }));
    expect(rankRange(items, 0.5, 0.8)).toEqual([
      { best: 1, worst: 1 },
      { best: 3, worst: 3 },
      { best: 2, worst: 2 },
    ]);
  });

  it("finds a crossing that no grid of hundredths would", () => {
    // The first leads only between 0.7001 and 0.7003: elsewhere one of the two others does.
    const items = [
      { weighted: 0, other: 0 },
      { weighted: 0.7001 - 1, other: 0.7001 },
      { weighted: 1 - 0.7003, other: -0.7003 },
    ];
    expect(rankRange(items, 0.5, 0.8)[0]).toEqual({ best: 1, worst: 2 });
    expect(rankRange(items, 0.5, 0.6)[0]).toEqual({ best: 2, worst: 2 });
  });

  it("lets items that are tied at every weight take any of the ranks they share", () => {
    const tied = { weighted: 80, other: 70 };
    expect(rankRange([tied, tied, { weighted: 10, other: 10 }], 0.5, 0.8)).toEqual([
      { best: 1, worst: 2 },
      { best: 1, worst: 2 },
      { best: 3, worst: 3 },
    ]);
  });

  it("counts a tie that is reached only at an end", () => {
    const items = [
      { weighted: 1, other: 0 },
      { weighted: 0, other: 1 },
    ];
    expect(rankRange(items, 0.5, 0.8)).toEqual([
      { best: 1, worst: 2 },
      { best: 1, worst: 2 },
    ]);
    expect(rankRange(items, 0.6, 0.8)).toEqual([
      { best: 1, worst: 1 },
      { best: 2, worst: 2 },
    ]);
  });

  it("is what exact fractions find at every crossing and between each two", () => {
    fc.assert(
      fc.property(scores, weights, (items, [low, high]) => {
        expect(rankRange(items, low, high)).toEqual(byCrossings(items, low, high));
      }),
      { ...seeded, numRuns: 2000 },
    );
  });

  it("encloses the rank at every weight of a grid, and grows with the weights' range", () => {
    const score = fc.integer({ min: 0, max: 100_000 }).map((thousandths) => thousandths / 1000);
    const real = fc.array(fc.record({ weighted: score, other: score }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(real, (items) => {
        const ranges = rankRange(items, 0.5, 0.8);
        const wide = rankRange(items, 0.4, 0.9);
        repeat(31, (step) => 0.5 + step / 100).forEach((weight) => {
          const at = ({ weighted, other }: CompositeScore): number =>
            weight * weighted + (1 - weight) * other;
          items.forEach((item, index) => {
            const rank = 1 + items.filter((rival) => at(rival) > at(item) + 1e-9).length;
            expect(ranges[index]?.best).toBeLessThanOrEqual(rank);
            expect(ranges[index]?.worst).toBeGreaterThanOrEqual(rank);
          });
        });
        ranges.forEach(({ best, worst }, index) => {
          expect(wide[index]?.best).toBeLessThanOrEqual(best);
          expect(wide[index]?.worst).toBeGreaterThanOrEqual(worst);
        });
      }),
      seeded,
    );
  });

  it("of nothing is empty", () => {
    expect(rankRange([], 0, 1)).toEqual([]);
  });

  it("refuses weights that run downwards and scores that are none", () => {
    expect(() => rankRange([], 0.8, 0.5)).toThrow("got 0.8–0.5");
    expect(() => rankRange([{ weighted: NaN, other: 1 }], 0, 1)).toThrow("got NaN");
  });
});
