import type { Aggregate, Measure } from "./measure.ts";
import { anyRow, undecidedRows } from "./imply.ts";
import { and, not, type Predicate } from "./predicate.ts";

/** The aggregates that a measure is made of, from left to right. */
export function aggregatesOf(measure: Measure): readonly Aggregate[] {
  switch (measure.op) {
    case "constant":
      return [];
    case "plus":
    case "minus":
    case "times":
    case "ratio":
      return [...aggregatesOf(measure.left), ...aggregatesOf(measure.right)];
    case "count":
    case "count-distinct":
    case "sum":
    case "mean":
    case "min":
    case "max":
    case "quantile":
      return [measure];
  }
}

/** The same measure, of only the rows that the condition is true of. */
export function restrict(measure: Measure, condition: Predicate | null): Measure {
  if (!condition) return measure;
  switch (measure.op) {
    case "constant":
      return measure;
    case "plus":
    case "minus":
    case "times":
    case "ratio":
      return {
        ...measure,
        left: restrict(measure.left, condition),
        right: restrict(measure.right, condition),
      };
    case "count":
    case "count-distinct":
    case "sum":
    case "mean":
    case "min":
    case "max":
    case "quantile":
      return { ...measure, where: measure.where ? and(condition, measure.where) : condition };
  }
}

/** The text that is the same for the same aggregate. */
export function aggregateKey(aggregate: Aggregate): string {
  return JSON.stringify(aggregate);
}

/** The rows that the aggregate draws on: the condition is true, and the column known. Null: all. */
function rowsUsed(aggregate: Aggregate): Predicate | null {
  if (aggregate.op === "count") return aggregate.where;
  const known: Predicate = { op: "known", column: aggregate.column };
  return aggregate.where ? and(aggregate.where, known) : known;
}

/** The rows that the aggregate had to leave out, because the condition is unknown or the column null. */
function rowsMissing(aggregate: Aggregate): Predicate[] {
  const { where } = aggregate;
  const undecided = where ? [undecidedRows(where)] : [];
  if (aggregate.op === "count") return undecided;
  const unknown = not({ op: "known", column: aggregate.column });
  return [...undecided, where ? and(where, unknown) : unknown];
}

/** How many rows at least one of the aggregates draws on. */
export function usedCount(aggregates: readonly Aggregate[]): Aggregate {
  const rows = aggregates.map(rowsUsed);
  const known = rows.filter((each) => each !== null);
  return { op: "count", where: known.length < rows.length ? null : anyRow(known) };
}

/** How many rows at least one of the aggregates had to leave out for a missing value. */
export function missingCount(aggregates: readonly Aggregate[]): Aggregate {
  return { op: "count", where: anyRow(aggregates.flatMap(rowsMissing)) };
}
