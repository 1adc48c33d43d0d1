import type { Predicate } from "./predicate.ts";

const same = (a: Predicate, b: Predicate): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The rows without a value in the column that a plain condition is about. */
function unknownColumn(predicate: Predicate & { readonly column: unknown }): Predicate {
  const { column } = predicate as Extract<Predicate, { readonly op: "known" }>;
  return { op: "not", of: { op: "known", column } };
}

/** True of no row. */
export const noRow: Predicate = { op: "or", of: [] };

/** Where it can't be told whether the condition holds, said as plainly as can be: of `x = 1`, where x is null. */
export function undecidedRows(predicate: Predicate): Predicate {
  switch (predicate.op) {
    case "equal":
    case "one-of":
    case "compare":
      return unknownColumn(predicate);
    case "known":
    case "undecided":
      return noRow;
    case "not":
      return undecidedRows(predicate.of);
    case "and":
    case "or":
      return { op: "undecided", of: predicate };
  }
}

function impliesPlain(a: Predicate, b: Predicate): boolean {
  if (same(a, b)) return true;
  if (a.op !== "equal" && a.op !== "one-of" && a.op !== "compare") return false;
  if (!("column" in b) || b.column.name !== a.column.name) return false;
  if (b.op === "known") return true;
  if (b.op !== "one-of" || a.op === "compare") return false;
  const values: readonly unknown[] = a.op === "equal" ? [a.value] : a.values;
  return values.every((value) => (b.values as readonly unknown[]).includes(value));
}

/** Whether every row that `a` is true of is seen at once to be one that `b` is true of. False says only that it isn't seen. */
export function implies(a: Predicate, b: Predicate): boolean {
  if (b.op === "and") return b.of.every((part) => implies(a, part));
  if (a.op === "or") return a.of.every((part) => implies(part, b));
  if (b.op === "or" && b.of.some((part) => implies(a, part))) return true;
  if (a.op === "and" && a.of.some((part) => implies(part, b))) return true;
  return impliesPlain(a, b);
}

/** The rows that at least one condition is true of, without conditions that others imply. */
export function anyRow(predicates: readonly Predicate[]): Predicate {
  const kept = predicates.filter(
    (one, i) =>
      !predicates.some((other, j) => i !== j && implies(one, other) && (j < i || !implies(other, one))),
  );
  return kept.length === 1 && kept[0] ? kept[0] : { op: "or", of: kept };
}
