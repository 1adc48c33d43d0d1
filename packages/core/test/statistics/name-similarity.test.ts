import fc from "fast-check";
import { expect, it } from "vitest";
import { nameSimilarity } from "../../src/statistics/index.ts";

it("finds a name with something put behind it alike: 5 of 5 and 6 pairs are shared", () => {
  expect(nameSimilarity("居住情况证明", "居住情况证明（新）")).toBeCloseTo(10 / 11, 12);
});

it("ignores width, case, spaces, brackets and punctuation", () => {
  expect(nameSimilarity("ＡＰＰ 填报（月）", "app填报月")).toBe(1);
});

it("finds names without a shared pair not alike", () => {
  expect(nameSimilarity("居住情况证明", "年度考核")).toBe(0);
});

it("finds nothing alike with no name, not even another one", () => {
  expect([nameSimilarity("", ""), nameSimilarity("", "证明"), nameSimilarity("（）", "。")]).toEqual([
    0, 0, 0,
  ]);
});

it("counts a pair as often as both names have it", () => {
  // 例会例会 has 例会 twice and 会例 once; 例会 has one pair: 2 × 1 ÷ 4.
  expect(nameSimilarity("例会例会", "例会")).toBe(0.5);
});

it("lies within 0–1 and doesn't depend on which name comes first", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
      const alike = nameSimilarity(a, b);
      expect(alike).toBeGreaterThanOrEqual(0);
      expect(alike).toBeLessThanOrEqual(1);
      expect(nameSimilarity(b, a)).toBe(alike);
    }),
    { seed: 1 },
  );
});
