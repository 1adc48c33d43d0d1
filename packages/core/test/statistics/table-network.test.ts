import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneWayNetwork, twoWayNetwork } from "../../src/statistics/table-network.ts";
import { seeded } from "./random.ts";

const table = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat({ max: 50 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe("oneWayNetwork and twoWayNetwork", () => {
  it("hold counts first, then row totals, column totals and the grand total", () => {
    expect(oneWayNetwork([3, 4]).map(({ count }) => count)).toEqual([3, 4, 7]);
    const arcs = twoWayNetwork([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(arcs.map(({ count }) => count)).toEqual([1, 2, 3, 4, 5, 6, 6, 15, 5, 7, 9, 21]);
    expect(arcs.map(({ isTotal }) => isTotal)).toEqual([
      ...new Array<boolean>(6).fill(false),
      ...new Array<boolean>(6).fill(true),
    ]);
  });

  it("let as much flow into every node as out of it: that is what a table's totals say", () => {
    fc.assert(
      fc.property(table, (counts) => {
        for (const arcs of [twoWayNetwork(counts), oneWayNetwork(counts.flat())]) {
          const balance = new Map<number, number>();
          for (const { from, to, count } of arcs) {
            balance.set(from, (balance.get(from) ?? 0) - count);
            balance.set(to, (balance.get(to) ?? 0) + count);
          }
          expect([...balance.values()].every((each) => each === 0)).toBe(true);
        }
      }),
      seeded,
    );
  });

  it("refuse counts that are none and uneven rows", () => {
    expect(() => oneWayNetwork([-1])).toThrow("got -1");
    expect(() => oneWayNetwork([1.5])).toThrow("got 1.5");
    expect(() => twoWayNetwork([[1, 2], [3]])).toThrow("got 2 and 1");
  });
});
