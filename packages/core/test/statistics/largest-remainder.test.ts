import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { largestRemainder, type AllocationConvention } from "../../src/statistics/largest-remainder.ts";
import { seeded } from "./random.ts";

const conventions: AllocationConvention[] = ["hamilton", "floor-one-iterated", "reserve-one"];
const columns = { hamilton: "hamilton", "floor-one-iterated": "floor1_iter", "reserve-one": "reserve1" };

const lines = readFileSync(new URL("allocation-example.csv", import.meta.url), "utf8")
  .replace("\uFEFF", "")
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(","));
const header = lines[0] ?? [];
const districts = lines
  .slice(1, -1)
  .map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i]])));
const shanghai = districts.map((row) => ({
  code: String(row["district_code"]),
  size: Number(row["frame_size"]),
}));

const strata = fc
  .array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 20 })
  .map((sizes) => sizes.map((size, index) => ({ code: String(100 + index), size })));
const problem = strata.chain((frame) => {
  const [units, occupied] = [
    frame.reduce((sum, { size }) => sum + size, 0),
    frame.filter(({ size }) => size > 0).length,
  ];
  return fc.tuple(fc.constant(frame), fc.integer({ min: occupied, max: units }));
});

function points(sizes: readonly number[], total: number, convention: AllocationConvention): number[] {
  return largestRemainder(
    sizes.map((size, index) => ({ code: String(100 + index), size })),
    total,
    convention,
  ).map((stratum) => stratum.points);
}

describe("largestRemainder", () => {
  it.each(conventions.flatMap((convention) => [100, 110].map((total) => [convention, total] as const)))(
    "under %s gives Shanghai's 16 districts the expected shares of %i points",
    (convention, total) => {
      const expected = districts.map((row) => Number(row[`${columns[convention]}_${total}`]));
      expect(expected.reduce((a, b) => a + b, 0)).toBe(total);
      expect(largestRemainder(shanghai, total, convention).map((each) => each.points)).toEqual(expected);
    },
  );

  it("gives 76 + 24 of 100 points to Shanghai's kinds of committee when shared out directly", () => {
    expect(points([4941, 1555], 100, "hamilton")).toEqual([76, 24]);
  });

  // Balinski and Young (2001), Fair Representation, table 3.1: the bill that Washington vetoed.
  it("gives the seats of Hamilton's bill of 1792", () => {
    const census = [
      630560, 475327, 432879, 353523, 331589, 278514, 236841, 206236, 179570, 141822, 85533, 70835, 68705,
      68446, 55540,
    ];
    expect(points(census, 120, "hamilton")).toEqual([21, 16, 14, 12, 11, 9, 8, 7, 6, 5, 3, 2, 2, 2, 2]);
  });

  it("may leave a small stratum without a point under hamilton, and under no other convention", () => {
    expect(points([1000, 600, 2, 1], 10, "hamilton")).toEqual([6, 4, 0, 0]);
    expect(points([1000, 600, 2, 1], 10, "floor-one-iterated")).toEqual([5, 3, 1, 1]);
    expect(points([1000, 600, 2, 1], 10, "reserve-one")).toEqual([5, 3, 1, 1]);
  });

  it("tells the two conventions of one each apart: reserving favours the small more", () => {
    expect(points([900, 60, 40], 20, "floor-one-iterated")).toEqual([18, 1, 1]);
    expect(points([900, 100, 90, 80], 24, "floor-one-iterated")).toEqual([18, 2, 2, 2]);
    expect(points([900, 100, 90, 80], 24, "reserve-one")).toEqual([16, 3, 3, 2]);
  });

  it("gives a tie to the larger stratum, then to the lower code", () => {
    expect(points([10, 30], 2, "hamilton")).toEqual([0, 2]);
    expect(points([30, 10], 2, "hamilton")).toEqual([2, 0]);
    expect(points([5, 5], 1, "hamilton")).toEqual([1, 0]);
    expect(
      largestRemainder(
        [
          { code: "b", size: 5 },
          { code: "a", size: 5 },
        ],
        1,
        "hamilton",
      ),
    ).toEqual([
      { code: "b", size: 5, points: 0 },
      { code: "a", size: 5, points: 1 },
    ]);
  });

  it("takes a stratum whole rather than give it more points than it has units", () => {
    expect(points([1, 1, 8], 9, "reserve-one")).toEqual([1, 1, 7]);
    expect(points([2, 2, 2, 3], 8, "reserve-one").reduce((a, b) => a + b, 0)).toBe(8);
  });

  it("adds up exactly, keeps within every stratum, and gives one each where that was promised", () => {
    fc.assert(
      fc.property(problem, fc.constantFrom(...conventions), ([frame, total], convention) => {
        const shares = largestRemainder(frame, total, convention);
        expect(shares.reduce((sum, share) => sum + share.points, 0)).toBe(total);
        for (const share of shares) {
          expect(Number.isInteger(share.points)).toBe(true);
          expect(share.points).toBeLessThanOrEqual(share.size);
          expect(share.points).toBeGreaterThanOrEqual(convention !== "hamilton" && share.size > 0 ? 1 : 0);
        }
      }),
      { ...seeded, numRuns: 1000 },
    );
  });

  it("stays under hamilton within one point of the quota", () => {
    fc.assert(
      fc.property(problem, ([frame, total]) => {
        const units = frame.reduce((sum, { size }) => sum + size, 0);
        fc.pre(units > 0);
        for (const share of largestRemainder(frame, total, "hamilton")) {
          expect(Math.abs(share.points - (total * share.size) / units)).toBeLessThan(1);
        }
      }),
      seeded,
    );
  });

  it("never gives a smaller stratum more than a larger one, and doesn't depend on the order", () => {
    fc.assert(
      fc.property(problem, fc.constantFrom(...conventions), ([frame, total], convention) => {
        const shares = largestRemainder(frame, total, convention);
        const bySize = [...shares].sort((a, b) => a.size - b.size);
        bySize.slice(1).forEach((share, index) => {
          const before = bySize[index];
          if (before && before.size < share.size) {
            expect(share.points).toBeGreaterThanOrEqual(before.points);
          }
        });
        expect(largestRemainder([...frame].reverse(), total, convention).reverse()).toEqual(shares);
      }),
      { ...seeded, numRuns: 500 },
    );
  });

  it("agrees under all conventions when every quota is a whole number", () => {
    for (const convention of conventions) expect(points([40, 40, 40], 6, convention)).toEqual([2, 2, 2]);
  });

  it("refuses what can't be shared out", () => {
    expect(() => points([5, 5], 11, "hamilton")).toThrow("within 0–10; got 11");
    expect(() => points([5, 5], 1, "reserve-one")).toThrow("at least 2 points under reserve-one; got 1");
    expect(() => points([5, 0.5], 1, "hamilton")).toThrow("got 0.5 of 101");
    const twice = [
      { code: "a", size: 1 },
      { code: "a", size: 2 },
    ];
    expect(() => largestRemainder(twice, 1, "hamilton")).toThrow("one comes twice");
  });
});
