import type { CellValue } from "../column.ts";
import type { Comparison, Predicate } from "../predicate.ts";
import type { LooseRow } from "../table.ts";

/** Says of a row whether something is true, false, or unknown (null). */
export type RowTest = (row: LooseRow) => boolean | null;

const comparisons: Readonly<Record<Comparison, (a: CellValue, b: CellValue) => boolean>> = {
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b,
};

function known(name: string, holds: (value: CellValue) => boolean): RowTest {
  return (row) => {
    const value = row[name] ?? null;
    return value === null ? null : holds(value);
  };
}

/** `decisive` settles it at once: false for "and", true for "or". */
function joined(tests: readonly RowTest[], decisive: boolean): RowTest {
  return (row) => {
    let unknown = false;
    for (const test of tests) {
      const found = test(row);
      if (found === decisive) return decisive;
      if (found === null) unknown = true;
    }
    return unknown ? null : !decisive;
  };
}

/** The predicate as a function of a complete row, in Kleene's three-valued logic. */
export function rowTest(predicate: Predicate): RowTest {
  switch (predicate.op) {
    case "equal": {
      const { column, value } = predicate;
      return known(column.name, (cell) => cell === value);
    }
    case "one-of": {
      const values = new Set<CellValue>(predicate.values);
      return known(predicate.column.name, (cell) => values.has(cell));
    }
    case "known": {
      const { name } = predicate.column;
      return (row) => (row[name] ?? null) !== null;
    }
    case "compare": {
      const { column, than, value } = predicate;
      return known(column.name, (cell) => comparisons[than](cell, value));
    }
    case "undecided": {
      const test = rowTest(predicate.of);
      return (row) => test(row) === null;
    }
    case "not": {
      const test = rowTest(predicate.of);
      return (row) => {
        const found = test(row);
        return found === null ? null : !found;
      };
    }
    case "and":
      return joined(predicate.of.map(rowTest), false);
    case "or":
      return joined(predicate.of.map(rowTest), true);
  }
}
