import {
  add,
  and,
  cast,
  column,
  cond,
  count,
  eq,
  gt,
  gte,
  isFinite,
  isIn,
  isNotNull,
  isNull,
  literal,
  lt,
  lte,
  max,
  min,
  avg,
  mul,
  div,
  not,
  or,
  sub,
  sum,
  AggregateNode,
  type ExprNode,
} from "@uwdata/mosaic-sql";
import type { Aggregate, Measure } from "../measure.ts";
import type { ColumnRef, Comparison, Predicate } from "../predicate.ts";

const comparisons: Readonly<Record<Comparison, (a: ExprNode, b: ExprNode) => ExprNode>> = {
  lt,
  le: lte,
  gt,
  ge: gte,
};

/** The column, null where it isn't a number to reckon with: a warehouse's own table may hold NaN. */
function cell({ name, kind }: ColumnRef): ExprNode {
  const reference = column(name);
  return kind === "number" ? cond(isFinite(reference), reference) : reference;
}

function value({ kind }: ColumnRef, constant: string | number | boolean): ExprNode {
  switch (kind) {
    case "date":
      return cast(literal(constant), "DATE");
    case "timestamp":
      // Trino reads no T between day and time.
      return cast(literal(String(constant).replace("T", " ")), "TIMESTAMP");
    case "text":
    case "category":
    case "integer":
    case "number":
    case "boolean":
      return literal(constant);
  }
}

/** The predicate in SQL, whose three-valued logic is the predicate's own. */
export function predicateNode(predicate: Predicate): ExprNode {
  switch (predicate.op) {
    case "equal":
      return eq(cell(predicate.column), value(predicate.column, predicate.value));
    case "one-of":
      return isIn(
        cell(predicate.column),
        predicate.values.map((each) => value(predicate.column, each)),
      );
    case "known":
      return isNotNull(cell(predicate.column));
    case "compare":
      return comparisons[predicate.than](cell(predicate.column), value(predicate.column, predicate.value));
    case "undecided":
      return isNull(predicateNode(predicate.of));
    case "not":
      return not(predicateNode(predicate.of));
    case "and":
      return predicate.of.length > 0 ? and(...predicate.of.map(predicateNode)) : literal(true);
    case "or":
      return predicate.of.length > 0 ? or(...predicate.of.map(predicateNode)) : literal(false);
  }
}

function aggregateCall(aggregate: Aggregate): AggregateNode {
  switch (aggregate.op) {
    case "count":
      return count();
    case "count-distinct":
      return count(cell(aggregate.column)).distinct();
    case "sum":
      return sum(cell(aggregate.column));
    case "mean":
      return avg(cell(aggregate.column));
    case "min":
      return min(cell(aggregate.column));
    case "max":
      return max(cell(aggregate.column));
    case "quantile":
      return new AggregateNode("quantile_cont", [cell(aggregate.column), literal(aggregate.p)]);
  }
}

/** Counts of values known, or not known, in a column: no condition is worked out for every row. */
function knownCount({ op, where }: Aggregate): ExprNode | null {
  if (op !== "count" || !where) return null;
  if (where.op === "known") return count(cell(where.column));
  if (where.op !== "not" || where.of.op !== "known") return null;
  return sub(count(), count(cell(where.of.column)));
}

/** The aggregate in SQL. A double, because counts and integer sums come back as types that JavaScript has no number for. */
export function aggregateNode(aggregate: Aggregate): ExprNode {
  const known = knownCount(aggregate);
  if (known) return cast(known, "DOUBLE");
  const call = aggregateCall(aggregate);
  return cast(aggregate.where ? call.where(predicateNode(aggregate.where)) : call, "DOUBLE");
}

/** The whole measure in SQL, arithmetic included: what a reader runs to check a figure. */
export function measureNode(measure: Measure): ExprNode {
  switch (measure.op) {
    case "constant":
      return literal(measure.value);
    case "plus":
      return add(measureNode(measure.left), measureNode(measure.right));
    case "minus":
      return sub(measureNode(measure.left), measureNode(measure.right));
    case "times":
      return mul(measureNode(measure.left), measureNode(measure.right));
    case "ratio": {
      const divisor = measureNode(measure.right);
      // In DuckDB 0 ÷ 0 is NaN and 1 ÷ 0 infinite.
      return cond(not(eq(divisor, literal(0))), div(measureNode(measure.left), divisor));
    }
    case "count":
    case "count-distinct":
    case "sum":
    case "mean":
    case "min":
    case "max":
    case "quantile":
      return aggregateNode(measure);
  }
}
