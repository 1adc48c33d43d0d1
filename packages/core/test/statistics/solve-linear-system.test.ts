import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveLinearSystem } from "../../src/statistics/solve-linear-system.ts";
import { seeded } from "./random.ts";

const system = fc.integer({ min: 1, max: 6 }).chain((n) => {
  const numbers = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n, maxLength: n });
  return fc.tuple(fc.array(numbers, { minLength: n, maxLength: n }), numbers);
});

describe("solveLinearSystem", () => {
  it("solves a system that needs its rows exchanged", () => {
    expect(
      solveLinearSystem(
        [
          [0, 2],
          [4, 1],
        ],
        [6, 11],
      ),
    ).toEqual([2, 3]);
    expect(solveLinearSystem([], [])).toEqual([]);
  });

  it("is null of a singular matrix", () => {
    expect(
      solveLinearSystem(
        [
          [1, 2],
          [2, 4],
        ],
        [1, 1],
      ),
    ).toBeNull();
    expect(solveLinearSystem([[0]], [0])).toBeNull();
  });

  it("finds the solution that a right side was made from", () => {
    fc.assert(
      fc.property(system, ([matrix, x]) => {
        // A heavy diagonal keeps every matrix well away from singular.
        const heavy = matrix.map((row, i) => row.map((value, j) => (i === j ? value + 100 : value)));
        const right = heavy.map((row) => row.reduce((sum, value, j) => sum + value * (x[j] ?? 0), 0));
        solveLinearSystem(heavy, right)?.forEach((value, index) => {
          expect(value).toBeCloseTo(x[index] ?? NaN, 9);
        });
      }),
      seeded,
    );
  });

  it("refuses a matrix that is not square", () => {
    expect(() => solveLinearSystem([[1, 2]], [1])).toThrow("needs a matrix of 1 × 1");
  });
});
