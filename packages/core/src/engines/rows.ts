import type { CellValue } from "../column.ts";
import { completeLedger } from "../complete.ts";
import type { AggregateRequest, AggregateRow, Engine, GroupKey } from "../engine.ts";
import type { Aggregate } from "../measure.ts";
import { quantile } from "../statistics/quantile.ts";
import type { AnyTable, Ledger, LooseRow } from "../table.ts";
import { rowTest, type RowTest } from "./row-test.ts";

/** Complete rows of ledger tables, by the table's name. */
export type CompleteTables = Readonly<Record<string, readonly LooseRow[]>>;

function keyOf({ column: { name, kind }, every }: GroupKey): (row: LooseRow) => CellValue | null {
  if (every === null) return (row) => row[name] ?? null;
  const length = every === "month" ? 7 : 4;
  return (row) => {
    const value = row[name] ?? null;
    if (value === null) return null;
    return kind === "date" ? String(value).slice(0, length) : String(value);
  };
}

function meeting(rows: readonly LooseRow[], test: RowTest | null): readonly LooseRow[] {
  return test ? rows.filter((row) => test(row) === true) : rows;
}

function numbers(rows: readonly LooseRow[], name: string): number[] {
  return rows.flatMap((row) => {
    const value = row[name];
    return typeof value === "number" ? [value] : [];
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** What the aggregate says of a group's rows; the condition is made into a function once, for all groups. */
function aggregator(aggregate: Aggregate): (rows: readonly LooseRow[]) => number | null {
  const test = aggregate.where ? rowTest(aggregate.where) : null;
  if (aggregate.op === "count") return (rows) => meeting(rows, test).length;
  const { name } = aggregate.column;
  const of = (reduce: (values: number[]) => number | null) => (rows: readonly LooseRow[]) => {
    const values = numbers(meeting(rows, test), name);
    return values.length > 0 ? reduce(values) : null;
  };
  switch (aggregate.op) {
    case "count-distinct":
      return (rows) =>
        new Set(meeting(rows, test).flatMap((row) => ((row[name] ?? null) === null ? [] : [row[name]]))).size;
    case "sum":
      return of(sum);
    case "mean":
      return of((values) => sum(values) / values.length);
    case "min":
      return of((values) => values.reduce((a, b) => Math.min(a, b)));
    case "max":
      return of((values) => values.reduce((a, b) => Math.max(a, b)));
    case "quantile":
      return of((values) => quantile(values, aggregate.p));
  }
}

function answer({ aggregates, by, where }: AggregateRequest, all: readonly LooseRow[]): AggregateRow[] {
  const rows = meeting(all, where ? rowTest(where) : null);
  const keys = by.map(keyOf);
  const groups = new Map<string, { key: (CellValue | null)[]; rows: LooseRow[] }>();
  if (by.length === 0) groups.set("", { key: [], rows: [...rows] });
  else {
    for (const row of rows) {
      const key = keys.map((read) => read(row));
      const name = JSON.stringify(key);
      const group = groups.get(name);
      if (group) group.rows.push(row);
      else groups.set(name, { key, rows: [row] });
    }
  }
  const reduce = Object.entries(aggregates).map(([name, each]) => [name, aggregator(each)] as const);
  return [...groups.values()].map((group) => ({
    group: Object.fromEntries(by.map(({ name }, i) => [name, group.key[i] ?? null])),
    values: Object.fromEntries(reduce.map(([name, of]) => [name, of(group.rows)])),
  }));
}

/** A whole ledger ready for `rowsEngine`, rows referring to one another; tables that it lacks are empty. */
export function completeTables(tables: readonly AnyTable[], ledger: Ledger): CompleteTables {
  return completeLedger(tables, ledger);
}

/**
 * The engine that only walks over rows: it compiles nothing, so that it also runs on pages whose Content-Security-Policy
 * forbids evaluating text as code, and it brings no package. For up to some hundred thousand rows.
 *
 * @throws (rejects) when a table that a metric asks for was not given.
 */
export function rowsEngine(tables: CompleteTables): Engine {
  return {
    name: "rows",
    async aggregate(request) {
      const rows = tables[request.table.name];
      if (!rows) {
        const given = Object.keys(tables).join(", ") || "none";
        throw new Error(`the rows engine has no table ${request.table.name}; it was given: ${given}`);
      }
      return answer(request, rows);
    },
  };
}
