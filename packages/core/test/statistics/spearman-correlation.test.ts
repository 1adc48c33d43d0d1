import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spearmanCorrelation } from "../../src/statistics/spearman-correlation.ts";
import golden from "./golden.json";
import { expectGolden, seeded } from "./random.ts";

const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
  minLength: 2,
  maxLength: 30,
});

describe("spearmanCorrelation", () => {
  it('gives R\'s cor(method = "spearman")', () => {
    const { a, b, expected } = golden.rank;
    expectGolden(spearmanCorrelation(a, b), expected.spearman);
  });

  it("without ties is 1 − 6 Σd² ÷ (n³ − n): −29 ÷ 165 in the textbook case of ten pairs", () => {
    const intelligence = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
    expect(spearmanCorrelation(intelligence, hours)).toBeCloseTo(-29 / 165, 12);
  });

  it("is 1 of the same order and −1 of the reverse", () => {
    expect(spearmanCorrelation([1, 5, 9, 20], [2, 3, 4, 5])).toBeCloseTo(1, 12);
    expect(spearmanCorrelation([1, 5, 9, 20], [5, 4, 3, 2])).toBeCloseTo(-1, 12);
  });

  it("is within −1 to 1, the same both ways, changes its sign in a mirror, and knows only the order", () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const [a, b] = [rows.map(([x]) => x), rows.map(([, y]) => y)];
        const plain = spearmanCorrelation(a, b);
        if (plain === null) {
          expect(new Set(a).size === 1 || new Set(b).size === 1).toBe(true);
          return;
        }
        expect(Math.abs(plain)).toBeLessThanOrEqual(1);
        expect(spearmanCorrelation(b, a)).toBeCloseTo(plain, 12);
        const mirrored = spearmanCorrelation(
          a,
          b.map((y) => -y),
        );
        expect(mirrored).toBeCloseTo(-plain, 12);
        const stretched = spearmanCorrelation(
          a.map((x) => Math.exp(x)),
          b,
        );
        expect(stretched).toBeCloseTo(plain, 12);
      }),
      seeded,
    );
  });

  it("is null of fewer than two pairs, and when either side is all one value", () => {
    expect(spearmanCorrelation([], [])).toBeNull();
    expect(spearmanCorrelation([1], [2])).toBeNull();
    expect(spearmanCorrelation([1, 2, 3], [4, 4, 4])).toBeNull();
  });

  it("refuses lists of two lengths", () => {
    expect(() => spearmanCorrelation([1], [])).toThrow("got 1 and 0");
  });
});
