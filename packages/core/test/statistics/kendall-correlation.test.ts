import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kendallCorrelation } from "../../src/statistics/kendall-correlation.ts";
import golden from "./golden.json";
import { expectGolden, seeded } from "./random.ts";

const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
  minLength: 2,
  maxLength: 30,
});

describe("kendallCorrelation", () => {
  it('gives R\'s cor(method = "kendall")', () => {
    const { a, b, expected } = golden.rank;
    expectGolden(kendallCorrelation(a, b), expected.kendall);
  });

  it("allows for ties: of six pairs four agree, and one is tied on each side", () => {
    // Five pairs differ in a, five in b: τ-b = 4 ÷ √(5 · 5).
    expect(kendallCorrelation([1, 1, 2, 3], [1, 2, 2, 3])).toBeCloseTo(4 / 5, 12);
  });

  it("is 1 of the same order and −1 of the reverse", () => {
    expect(kendallCorrelation([1, 5, 9, 20], [2, 3, 4, 5])).toBeCloseTo(1, 12);
    expect(kendallCorrelation([1, 5, 9, 20], [5, 4, 3, 2])).toBeCloseTo(-1, 12);
  });

  it("is within −1 to 1, the same both ways, changes its sign in a mirror, and knows only the order", () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const [a, b] = [rows.map(([x]) => x), rows.map(([, y]) => y)];
        const plain = kendallCorrelation(a, b);
        if (plain === null) {
          expect(new Set(a).size === 1 || new Set(b).size === 1).toBe(true);
          return;
        }
        expect(Math.abs(plain)).toBeLessThanOrEqual(1);
        expect(kendallCorrelation(b, a)).toBeCloseTo(plain, 12);
        const mirrored = kendallCorrelation(
          a,
          b.map((y) => -y),
        );
        expect(mirrored).toBeCloseTo(-plain, 12);
        const stretched = kendallCorrelation(
          a.map((x) => Math.exp(x)),
          b,
        );
        expect(stretched).toBeCloseTo(plain, 12);
      }),
      seeded,
    );
  });

  it("is null of fewer than two pairs, and when either side is all one value", () => {
    expect(kendallCorrelation([], [])).toBeNull();
    expect(kendallCorrelation([1], [2])).toBeNull();
    expect(kendallCorrelation([1, 2, 3], [4, 4, 4])).toBeNull();
  });

  it("refuses lists of two lengths", () => {
    expect(() => kendallCorrelation([1], [])).toThrow("got 1 and 0");
  });
});
