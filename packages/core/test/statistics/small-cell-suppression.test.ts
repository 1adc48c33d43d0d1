import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { feasibleRanges } from "../../src/statistics/feasible-ranges.ts";
import {
  smallCellSuppression,
  smallCountSuppression,
  type PublishedCount,
} from "../../src/statistics/small-cell-suppression.ts";
import { oneWayNetwork, twoWayNetwork, type TableArc } from "../../src/statistics/table-network.ts";
import { seeded } from "./random.ts";

const count = fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 60 }));
const table = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(count, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

function shown({ count: value, suppression }: PublishedCount): number | string {
  return value ?? (suppression === "primary" ? "p" : "s");
}

function flat(counts: readonly (readonly number[])[], threshold?: number): PublishedCount[] {
  const published = smallCellSuppression(counts, threshold);
  return [...published.counts.flat(), ...published.rowTotals, ...published.columnTotals, published.total];
}

/** What must hold of every published table. */
function audit(arcs: readonly TableArc[], published: readonly PublishedCount[], threshold: number): void {
  const suppressed = new Set(published.flatMap(({ suppression }, arc) => (suppression ? [arc] : [])));
  const ranges = feasibleRanges(arcs, suppressed);
  arcs.forEach(({ count: truth }, arc) => {
    const { count: value, suppression } = published[arc] ?? { count: NaN, suppression: null };
    const small = truth > 0 && truth < threshold;
    expect(suppression === "primary").toBe(small);
    expect(value).toBe(suppression === null ? truth : null);
    if (truth === 0) expect(suppression).toBeNull();
    if (suppression === null) return;
    const { lower, upper } = ranges[arc] ?? { lower: NaN, upper: NaN };
    expect(lower).not.toBe(upper);
    if (small) expect(upper ?? Infinity).toBeGreaterThanOrEqual(threshold);
  });
}

describe("smallCountSuppression", () => {
  it("suppresses the smallest other count beside a small one, so that the total doesn't give it away", () => {
    const { counts, total } = smallCountSuppression([3, 20, 9]);
    expect(counts.map(shown)).toEqual(["p", 20, "s"]);
    expect(total).toEqual({ count: 32, suppression: null });
  });

  it("suppresses a third count where two small ones add up to less than the threshold", () => {
    expect(smallCountSuppression([2, 2, 50, 60]).counts.map(shown)).toEqual(["p", "p", "s", 60]);
  });

  it("suppresses nothing more where the small ones hide one another", () => {
    expect(smallCountSuppression([4, 4, 4, 60]).counts.map(shown)).toEqual(["p", "p", "p", 60]);
  });

  it("publishes zeros, and suppresses the total where there is no other complement", () => {
    const { counts, total } = smallCountSuppression([3, 0, 0]);
    expect(counts.map(shown)).toEqual(["p", 0, 0]);
    expect(shown(total)).toBe("p");
  });

  it("leaves a list without small counts as it is, and an empty one", () => {
    expect(smallCountSuppression([5, 0, 9]).counts.map(shown)).toEqual([5, 0, 9]);
    expect(smallCountSuppression([])).toEqual({ counts: [], total: { count: 0, suppression: null } });
  });

  it("shows no small count and lets none be recovered, whatever the counts and the threshold", () => {
    fc.assert(
      fc.property(
        fc.array(count, { maxLength: 12 }),
        fc.integer({ min: 1, max: 12 }),
        (counts, threshold) => {
          const { counts: cells, total } = smallCountSuppression(counts, threshold);
          audit(oneWayNetwork(counts), [...cells, total], threshold);
        },
      ),
      { ...seeded, numRuns: 500 },
    );
  });
});

describe("smallCellSuppression", () => {
  it("closes a rectangle around one small count and leaves all totals", () => {
    const published = smallCellSuppression([
      [3, 20, 30],
      [40, 9, 60],
      [70, 80, 90],
    ]);
    expect(published.counts.map((row) => row.map(shown))).toEqual([
      ["p", "s", 30],
      ["s", "s", 60],
      [70, 80, 90],
    ]);
    const totals = [...published.rowTotals, ...published.columnTotals, published.total];
    expect(totals.map(shown)).toEqual([53, 109, 240, 113, 109, 180, 402]);
  });

  it("never takes a zero for a complement, since an attacker knows that zeros are published", () => {
    const cells = flat([
      [2, 0, 30],
      [0, 10, 30],
      [40, 0, 50],
    ]).map(shown);
    expect(cells.slice(0, 9).filter((cell) => cell === 0)).toHaveLength(3);
  });

  it("suppresses totals where nothing else is left", () => {
    const published = smallCellSuppression([[2], [50]]);
    audit(twoWayNetwork([[2], [50]]), flat([[2], [50]]), 5);
    expect(published.counts.map((row) => row.map(shown))).toEqual([["p"], ["s"]]);
    expect(published.rowTotals.map(shown)).toEqual(["p", "s"]);
  });

  it("leaves a table without small counts as it is, and an empty one", () => {
    expect(
      flat([
        [5, 6],
        [7, 0],
      ]).map(shown),
    ).toEqual([5, 6, 7, 0, 11, 7, 12, 6, 18]);
    expect(smallCellSuppression([]).total).toEqual({ count: 0, suppression: null });
  });

  it("shows no small count and lets none be recovered, whatever the table and the threshold", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 12 }), (counts, threshold) => {
        audit(twoWayNetwork(counts), flat(counts, threshold), threshold);
      }),
      { ...seeded, numRuns: 500 },
    );
  });

  it("holds for 16 districts by 12 months within five seconds on a slow machine", () => {
    const counts = Array.from({ length: 16 }, (_, row) =>
      Array.from({ length: 12 }, (_, column) => (row * 7 + column * 5) % 23),
    );
    const start = performance.now();
    const published = flat(counts);
    expect(performance.now() - start).toBeLessThan(5000);
    audit(twoWayNetwork(counts), published, 5);
  });

  it("refuses a threshold under 1 and counts that are none", () => {
    expect(() => smallCellSuppression([[1]], 0)).toThrow("got 0");
    expect(() => smallCountSuppression([1.5])).toThrow("got 1.5");
  });
});
