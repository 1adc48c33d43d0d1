import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyRow, implies, undecidedRows } from "../../src/imply.ts";
import { rowTest } from "../../src/engines/row-test.ts";
import type { ColumnRef, Predicate } from "../../src/predicate.ts";

const columns: ColumnRef[] = [
  { name: "x", kind: "integer" },
  { name: "y", kind: "integer" },
];
const value = fc.integer({ min: 0, max: 2 });
const column = fc.constantFrom(...columns);

const { predicate } = fc.letrec<{ predicate: Predicate }>((tie) => ({
  predicate: fc.oneof(
    { depthSize: "small", maxDepth: 3 },
    fc.record({ op: fc.constant("equal" as const), column, value }),
    fc.record({
      op: fc.constant("one-of" as const),
      column,
      values: fc.array(value, { minLength: 1, maxLength: 2 }),
    }),
    fc.record({ op: fc.constant("known" as const), column }),
    fc.record({
      op: fc.constant("compare" as const),
      column,
      than: fc.constantFrom("lt" as const, "ge" as const),
      value,
    }),
    fc.record({ op: fc.constantFrom("not" as const, "undecided" as const), of: tie("predicate") }),
    fc.record({
      op: fc.constantFrom("and" as const, "or" as const),
      of: fc.array(tie("predicate"), { maxLength: 3 }),
    }),
  ),
}));

const cells = [null, 0, 1, 2];
const rows = cells.flatMap((x) => cells.map((y) => ({ x, y })));

/** The rows, of all that two small columns can hold, that the predicate is true of. */
function trueOf(tested: Predicate): number[] {
  const test = rowTest(tested);
  return rows.flatMap((row, i) => (test(row) === true ? [i] : []));
}

describe("conditions said plainly", () => {
  it("are undecided of the same rows", () => {
    fc.assert(
      fc.property(predicate, (one) => {
        expect(trueOf(undecidedRows(one))).toEqual(trueOf({ op: "undecided", of: one }));
      }),
      { seed: 7, numRuns: 3000 },
    );
  });

  it("imply one another only where every row says so", () => {
    fc.assert(
      fc.property(predicate, predicate, (a, b) => {
        if (implies(a, b)) expect(trueOf(b)).toEqual(expect.arrayContaining(trueOf(a)));
      }),
      { seed: 8, numRuns: 5000 },
    );
  });

  it("are joined without changing which rows they are true of", () => {
    fc.assert(
      fc.property(fc.array(predicate, { maxLength: 4 }), (all) => {
        expect(trueOf(anyRow(all))).toEqual(trueOf({ op: "or", of: all }));
      }),
      { seed: 9, numRuns: 3000 },
    );
  });
});
