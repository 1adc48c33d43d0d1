import type { Aggregate } from "../measure.ts";
import type { ColumnRef, Comparison, Predicate } from "../predicate.ts";

const comparisons: Readonly<Record<Comparison, string>> = { lt: "<", le: "<=", gt: ">", ge: ">=" };
const opposites: Readonly<Record<Comparison, string>> = { lt: ">=", le: ">", gt: "<=", ge: "<" };

/** The column's value, null where it isn't a number to reckon with. */
function cell({ name, kind }: ColumnRef): string {
  const value = `d[${JSON.stringify(name)}]`;
  return kind === "number" ? `(op.is_finite(${value}) ? ${value} : null)` : value;
}

function isOneOf(column: ColumnRef, values: readonly unknown[]): string {
  return values.map((value) => `${cell(column)} === ${JSON.stringify(value)}`).join(" || ");
}

function join(parts: readonly string[], operator: "&&" | "||"): string {
  if (parts.length === 0) return operator === "&&" ? "true" : "false";
  return parts.map((part) => `(${part})`).join(` ${operator} `);
}

/** An expression that is true just where the predicate is true; JavaScript has no third value, so falsity is apart. */
export function truth(predicate: Predicate): string {
  switch (predicate.op) {
    case "equal":
      return isOneOf(predicate.column, [predicate.value]);
    case "one-of":
      return isOneOf(predicate.column, predicate.values);
    case "known":
      return `${cell(predicate.column)} != null`;
    case "compare": {
      const value = cell(predicate.column);
      return `${value} != null && ${value} ${comparisons[predicate.than]} ${JSON.stringify(predicate.value)}`;
    }
    case "undecided":
      return `!(${truth(predicate.of)}) && !(${falsity(predicate.of)})`;
    case "not":
      return falsity(predicate.of);
    case "and":
      return join(predicate.of.map(truth), "&&");
    case "or":
      return join(predicate.of.map(truth), "||");
  }
}

/** An expression that is true just where the predicate is false. */
export function falsity(predicate: Predicate): string {
  switch (predicate.op) {
    case "equal":
      return `${cell(predicate.column)} != null && !(${truth(predicate)})`;
    case "one-of":
      return `${cell(predicate.column)} != null && !(${truth(predicate)})`;
    case "known":
      return `${cell(predicate.column)} == null`;
    case "compare": {
      const value = cell(predicate.column);
      return `${value} != null && ${value} ${opposites[predicate.than]} ${JSON.stringify(predicate.value)}`;
    }
    case "undecided":
      return `(${truth(predicate.of)}) || (${falsity(predicate.of)})`;
    case "not":
      return truth(predicate.of);
    case "and":
      return join(predicate.of.map(falsity), "||");
    case "or":
      return join(predicate.of.map(falsity), "&&");
  }
}

/** The column where the condition is true, else null: Arquero's aggregates pass over null. */
function valueWhere(column: ColumnRef, where: Predicate | null): string {
  return where ? `((${truth(where)}) ? ${cell(column)} : null)` : cell(column);
}

/** Counts of values known, or not known, in a column: no condition is worked out for every row. */
function knownCount(where: Predicate): string | null {
  if (where.op === "known") return `d => op.valid(${cell(where.column)})`;
  if (where.op !== "not" || where.of.op !== "known") return null;
  return `d => op.count() - op.valid(${cell(where.of.column)})`;
}

/** The aggregate as the text of an Arquero table expression. */
export function aggregateExpression(aggregate: Aggregate): string {
  switch (aggregate.op) {
    case "count":
      if (!aggregate.where) return "d => op.count()";
      return knownCount(aggregate.where) ?? `d => op.sum((${truth(aggregate.where)}) ? 1 : 0)`;
    case "count-distinct": {
      const value = valueWhere(aggregate.column, aggregate.where);
      // Arquero counts "no value" as one more distinct value.
      return `d => op.distinct(${value}) - op.max(${value} == null ? 1 : 0)`;
    }
    case "sum":
      return `d => op.sum(${valueWhere(aggregate.column, aggregate.where)})`;
    case "mean":
      return `d => op.mean(${valueWhere(aggregate.column, aggregate.where)})`;
    case "min":
      return `d => op.min(${valueWhere(aggregate.column, aggregate.where)})`;
    case "max":
      return `d => op.max(${valueWhere(aggregate.column, aggregate.where)})`;
    case "quantile":
      return `d => op.quantile(${valueWhere(aggregate.column, aggregate.where)}, ${aggregate.p})`;
  }
}
