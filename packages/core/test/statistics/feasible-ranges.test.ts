import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { feasibleRanges, type FeasibleRange } from "../../src/statistics/feasible-ranges.ts";
import { oneWayNetwork, twoWayNetwork, type TableArc } from "../../src/statistics/table-network.ts";
import { seeded } from "./random.ts";

/** Every way of splitting `total` into `parts` whole numbers of 0 or more. */
function splits(total: number, parts: number): number[][] {
  if (parts === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) =>
    splits(total - first, parts - 1).map((rest) => [first, ...rest]),
  ).flat();
}

/** The attacker's ranges by trying every table with the published grand total. */
function byTrying(
  counts: readonly (readonly number[])[],
  suppressed: ReadonlySet<number>,
): (FeasibleRange | null)[] {
  const truth = twoWayNetwork(counts).map(({ count }) => count);
  const columns = counts[0]?.length ?? 0;
  const tables = splits(truth.at(-1) ?? 0, counts.length * columns)
    .map((flat) => counts.map((_, row) => flat.slice(row * columns, (row + 1) * columns)))
    .map((table) => twoWayNetwork(table).map(({ count }) => count))
    .filter((values) =>
      values.every((value, arc) => (suppressed.has(arc) ? value >= 1 : value === truth[arc])),
    );
  return truth.map((_, arc) => {
    const values = tables.map((table) => table[arc] ?? NaN);
    return suppressed.has(arc) ? { lower: Math.min(...values), upper: Math.max(...values) } : null;
  });
}

describe("feasibleRanges", () => {
  it("recovers a count that alone is suppressed", () => {
    expect(feasibleRanges(oneWayNetwork([3, 20]), new Set([0]))).toEqual([
      { lower: 3, upper: 3 },
      null,
      null,
    ]);
  });

  it("gives what two suppressed counts of a known sum leave open", () => {
    expect(feasibleRanges(oneWayNetwork([3, 20, 9]), new Set([0, 1]))).toEqual([
      { lower: 1, upper: 22 },
      { lower: 1, upper: 22 },
      null,
      null,
    ]);
  });

  it("has no upper bound where the total is suppressed too", () => {
    expect(feasibleRanges(oneWayNetwork([3, 20]), new Set([0, 2]))).toEqual([
      { lower: 1, upper: null },
      null,
      { lower: 21, upper: null },
    ]);
  });

  it("sees through two counts of 1 that add up to 2", () => {
    expect(feasibleRanges(oneWayNetwork([1, 1, 9]), new Set([0, 1]))[0]).toEqual({ lower: 1, upper: 1 });
  });

  it("is what trying every table finds", () => {
    const problem = fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(fc.nat({ max: 3 }), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      )
      .filter((counts) => counts.flat().reduce((a, b) => a + b, 0) <= 12)
      .chain((counts) => {
        const arcs: TableArc[] = twoWayNetwork(counts);
        const open = arcs.flatMap(({ count }, arc) => (count > 0 && arc < arcs.length - 1 ? [arc] : []));
        return fc.tuple(fc.constant(counts), fc.subarray(open));
      });
    fc.assert(
      fc.property(problem, ([counts, suppressed]) => {
        const found = feasibleRanges(twoWayNetwork(counts), new Set(suppressed));
        expect(found).toEqual(byTrying(counts, new Set(suppressed)));
      }),
      { ...seeded, numRuns: 150 },
    );
  });
});
