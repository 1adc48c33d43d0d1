import type { AnyTable, Comparison, Predicate } from "@unburden/core";
import { invalid } from "./refused.ts";
import { columnIn, constantIn, objectIn, refOf, shown } from "./wire-columns.ts";

/** How large a condition may be. */
export const predicateLimits = { depth: 12, nodes: 400, values: 1000 } as const;

const comparisons: readonly Comparison[] = ["lt", "le", "gt", "ge"];

/** Counts the nodes of one question, so that many small conditions are no way around the limit. */
export interface Budget {
  nodes: number;
}

function listIn(value: unknown, place: string, most: number): readonly unknown[] {
  if (!Array.isArray(value)) return invalid(place, `a list is wanted; got ${shown(value)}`);
  return value.length <= most ? value : invalid(place, `at most ${most} are taken; got ${value.length}`);
}

function oneOfIn(value: unknown, place: string, table: AnyTable): Predicate {
  const given = objectIn(value, place, ["op", "column", "values"]);
  const column = columnIn(given["column"], `${place}.column`, table);
  const values = listIn(given["values"], `${place}.values`, predicateLimits.values);
  if (values.length === 0) return invalid(`${place}.values`, "at least one is wanted");
  const constants = values.map((each, i) => constantIn(each, `${place}.values[${i}]`, column));
  return { op: "one-of", column: refOf(column), values: constants as (string | number)[] };
}

function compareIn(value: unknown, place: string, table: AnyTable): Predicate {
  const given = objectIn(value, place, ["op", "column", "than", "value"]);
  const column = columnIn(given["column"], `${place}.column`, table);
  const than = comparisons.find((each) => each === given["than"]);
  if (!than)
    return invalid(
      `${place}.than`,
      `one of ${comparisons.join(", ")} is wanted; got ${shown(given["than"])}`,
    );
  if (!["integer", "number", "date", "timestamp"].includes(column.kind))
    return invalid(`${place}.column`, `${column.name} has no order to compare by`);
  const constant = constantIn(given["value"], `${place}.value`, column);
  return { op: "compare", column: refOf(column), than, value: constant as string | number };
}

/** The condition that the wire carries, made anew of what the registry knows. */
export function predicateIn(
  value: unknown,
  place: string,
  table: AnyTable,
  budget: Budget,
  depth = 0,
): Predicate {
  if (depth > predicateLimits.depth)
    return invalid(place, `conditions nest at most ${predicateLimits.depth} deep`);
  if (++budget.nodes > predicateLimits.nodes)
    return invalid(place, `at most ${predicateLimits.nodes} conditions are taken`);
  const { op } = objectIn(value, place, ["op", "column", "value", "values", "than", "of"]);
  const inner = (of: unknown, at: string): Predicate =>
    predicateIn(of, `${place}.${at}`, table, budget, depth + 1);
  switch (op) {
    case "equal": {
      const given = objectIn(value, place, ["op", "column", "value"]);
      const column = columnIn(given["column"], `${place}.column`, table);
      return { op, column: refOf(column), value: constantIn(given["value"], `${place}.value`, column) };
    }
    case "one-of":
      return oneOfIn(value, place, table);
    case "known": {
      const given = objectIn(value, place, ["op", "column"]);
      return { op, column: refOf(columnIn(given["column"], `${place}.column`, table)) };
    }
    case "compare":
      return compareIn(value, place, table);
    case "not":
    case "undecided":
      return { op, of: inner(objectIn(value, place, ["op", "of"])["of"], "of") };
    case "and":
    case "or": {
      const of = listIn(objectIn(value, place, ["op", "of"])["of"], `${place}.of`, predicateLimits.nodes);
      return { op, of: of.map((each, i) => inner(each, `of[${i}]`)) };
    }
    default:
      return invalid(
        `${place}.op`,
        `${shown(op)} is no condition; there are: equal, one-of, known, compare, not, undecided, and, or`,
      );
  }
}
