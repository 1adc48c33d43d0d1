import {
  allTables,
  type Aggregate,
  type AggregateRequest,
  type AnyTable,
  type GroupKey,
} from "@unburden/core";
import { invalid } from "./refused.ts";
import { columnIn, objectIn, refOf, shown, tellsApart } from "./wire-columns.ts";
import { predicateIn, type Budget } from "./wire-predicate.ts";

/** How large a question may be. */
export const questionLimits = { aggregates: 100, keys: 4 } as const;

/** Names without two `_` in a row: those are the server's own. */
function isName(value: unknown): value is string {
  return (
    typeof value === "string" &&
    value.length <= 60 &&
    /^[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*$/u.test(value) &&
    !(value in Object.prototype)
  );
}

function aggregateIn(value: unknown, place: string, table: AnyTable, budget: Budget): Aggregate {
  const given = objectIn(value, place, ["op", "column", "p", "where"]);
  const { op } = given;
  const where = given["where"] ?? null;
  const condition = where === null ? null : predicateIn(where, `${place}.where`, table, budget);
  const column = () => columnIn(given["column"], `${place}.column`, table);
  const numeric = () => {
    const found = column();
    return found.kind === "integer" || found.kind === "number"
      ? refOf(found)
      : invalid(`${place}.column`, `${found.name} holds no numbers`);
  };
  switch (op) {
    case "count":
      return { op, where: condition };
    case "count-distinct":
      return { op, column: refOf(column()), where: condition };
    case "sum":
    case "mean":
    case "min":
    case "max":
      return { op, column: numeric(), where: condition };
    case "quantile": {
      const { p } = given;
      if (typeof p !== "number" || !(p >= 0 && p <= 1))
        return invalid(`${place}.p`, `a number 0–1 is wanted; got ${shown(p)}`);
      return { op, column: numeric(), p, where: condition };
    }
    default:
      return invalid(
        `${place}.op`,
        `${shown(op)} is no aggregate; there are: count, count-distinct, sum, mean, min, max, quantile`,
      );
  }
}

function keyIn(value: unknown, place: string, table: AnyTable): GroupKey {
  const { name, column, every = null } = objectIn(value, place, ["name", "column", "every"]);
  if (!isName(name)) return invalid(`${place}.name`, `letters, digits and _ are wanted; got ${shown(name)}`);
  const found = columnIn(column, `${place}.column`, table);
  if (!tellsApart(found, table))
    return invalid(
      `${place}.column`,
      `rows can't be told apart by ${found.name}: it is what people wrote, or a row's own key`,
    );
  if (every !== null && every !== "month" && every !== "year")
    return invalid(`${place}.every`, `month, year or null is wanted; got ${shown(every)}`);
  const fits = every === null || found.kind === "date" || (every === "year" && found.kind === "integer");
  return fits
    ? { name, column: refOf(found), every }
    : invalid(`${place}.every`, `${found.name} is no date to take the ${every} of`);
}

/**
 * The question that the wire carries, made anew: every table, column, operator and constant is one of the registry's or of
 * core's closed language, so that what is compiled from it can be nothing else.
 *
 * @throws Refused that names the place, what was read and what is wanted.
 */
export function questionIn(value: unknown): AggregateRequest {
  const given = objectIn(value, "question", ["table", "aggregates", "by", "where"]);
  const table = allTables.find(({ name }) => name === given["table"]);
  if (!table)
    return invalid(
      "question.table",
      `there is no table ${shown(given["table"])}; there are: ${allTables.map(({ name }) => name).join(", ")}`,
    );
  const budget: Budget = { nodes: 0 };
  const asked = given["aggregates"];
  if (typeof asked !== "object" || asked === null || Array.isArray(asked))
    return invalid("question.aggregates", `an object of aggregates by name is wanted; got ${shown(asked)}`);
  const entries = Object.entries(asked as Record<string, unknown>);
  if (entries.length === 0 || entries.length > questionLimits.aggregates)
    return invalid(
      "question.aggregates",
      `1 to ${questionLimits.aggregates} are taken; got ${entries.length}`,
    );
  const by: unknown = given["by"] ?? [];
  if (!Array.isArray(by) || by.length > questionLimits.keys)
    return invalid("question.by", `a list of at most ${questionLimits.keys} keys is wanted`);
  const keys = by.map((each, i) => keyIn(each, `question.by[${i}]`, table));
  const where = given["where"] ?? null;
  const names = [...keys.map(({ name }) => name), ...entries.map(([name]) => name)];
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) return invalid("question", `${twice} names two things`);
  return {
    table,
    aggregates: Object.fromEntries(
      entries.map(([name, each]) => {
        if (!isName(name))
          invalid("question.aggregates", `${shown(name)} is no name; letters, digits and _ are wanted`);
        return [name, aggregateIn(each, `question.aggregates.${name}`, table, budget)];
      }),
    ),
    by: keys,
    where: where === null ? null : predicateIn(where, "question.where", table, budget),
  };
}
