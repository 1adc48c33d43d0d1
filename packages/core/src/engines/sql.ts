import {
  asc,
  cast,
  column,
  duckDBCodeGenerator,
  FunctionNode,
  literal,
  Query,
  type DuckDBCodeGenerator,
  type ExprNode,
  type SelectQuery,
} from "@uwdata/mosaic-sql";
import { restrict } from "../aggregates.ts";
import type { CellValue } from "../column.ts";
import type { Dialect, SqlOptions } from "../dialect.ts";
import { groupKeys, type Scope } from "../scope.ts";
import type { AggregateRequest, AggregateRow, Engine, GroupKey } from "../engine.ts";
import type { Metric } from "../metric.ts";
import { parts } from "../measure.ts";
import { within } from "../period.ts";
import type { Predicate } from "../predicate.ts";
import type { AnyTable } from "../table.ts";
import { aggregateNode, measureNode, predicateNode } from "./sql-expression.ts";
import { trinoCodeGenerator } from "./trino-sql.ts";

export type { Dialect, SqlOptions } from "../dialect.ts";

/** Runs a statement and gives its rows as objects, columns by name. Core asks no more of a database. */
export type RunQuery = (sql: string) => Promise<Iterable<Readonly<Record<string, unknown>>>>;

/** Which rows are read, and what of them. */
export interface RowsRequest {
  readonly table: AnyTable;
  readonly columns: readonly string[];
  /** Names of columns that the rows are sorted by. */
  readonly by: readonly string[];
  readonly where: Predicate | null;
  readonly limit: number;
  readonly offset: number;
}

/** The calendar numbers that a group's rows have in common: cut from the date itself, which is far cheaper than its text. */
function bucketNodes({ column: { name, kind }, every }: GroupKey): ExprNode[] {
  const of = (part: "year" | "month"): ExprNode => new FunctionNode(part, [column(name)]);
  if (kind !== "date") return [column(name)];
  return every === "month" ? [of("year"), of("month")] : [of("year")];
}

/** What a request groups by. A bucket's text is made of it once a group, not once a row. */
function groupNodes(key: GroupKey): ExprNode[] {
  return key.every === null ? [keyNode(key)] : bucketNodes(key);
}

function printerOf(dialect: Dialect = "duckdb"): DuckDBCodeGenerator {
  switch (dialect) {
    case "duckdb":
      return duckDBCodeGenerator;
    case "trino":
      return trinoCodeGenerator;
  }
}

/** A group's key as text or a number that is the same in every engine: dates as `2024-07-05`, months as `2024-07`. */
export function keyNode(key: GroupKey): ExprNode {
  const { name, kind } = key.column;
  if (key.every !== null) {
    const parts = bucketNodes(key);
    if (kind !== "date") return cast(column(name), "VARCHAR");
    return new FunctionNode("printf", [literal(key.every === "month" ? "%04d-%02d" : "%04d"), ...parts]);
  }
  switch (kind) {
    case "date":
    case "timestamp":
      return cast(column(name), "VARCHAR");
    case "integer":
      return cast(column(name), "DOUBLE");
    case "text":
    case "category":
    case "number":
    case "boolean":
      return column(name);
  }
}

function keyNodes(by: readonly GroupKey[]): Record<string, ExprNode> {
  return Object.fromEntries(by.map((key) => [key.name, keyNode(key)]));
}

/** The statement that answers a request as a tree, for whoever narrows it further: a linked view adds its filters. */
export function requestQuery({ table, aggregates, by, where }: AggregateRequest): SelectQuery {
  const keys = keyNodes(by);
  const values: Record<string, ExprNode> = {};
  for (const [name, aggregate] of Object.entries(aggregates)) values[name] = aggregateNode(aggregate);
  const query = Query.from(table.name)
    .select({ ...keys, ...values })
    .groupby(...by.flatMap(groupNodes));
  return where ? query.where(predicateNode(where)) : query;
}

/** The statement that answers a request: one scan of one table. */
export function aggregateQuery(request: AggregateRequest, { dialect }: SqlOptions = {}): string {
  return requestQuery(request).toString(printerOf(dialect));
}

/** The statement, in DuckDB's SQL, that reads rows themselves, cells as text: these columns, in the order of `by`. */
export function rowsQuery({ table, columns, by, where, limit, offset }: RowsRequest): string {
  const cells = columns.map((name): [string, ExprNode] => [name, cast(column(name), "VARCHAR")]);
  const query = Query.from(table.name)
    .select(Object.fromEntries(cells))
    .orderby(...by.map((name) => asc(column(name))))
    .limit(limit)
    .offset(offset);
  return String(where ? query.where(predicateNode(where)) : query);
}

/** The statement with which a reader checks one figure: value, and for a ratio what is divided by what. */
export function metricQuery(
  { table, time, measure }: Metric,
  { period, by = [], where, dialect }: Scope & SqlOptions = {},
): string {
  const scoped = restrict(measure, period && time ? within(time, period) : null);
  const divided = parts(scoped);
  const both = divided
    ? { numerator: measureNode(divided.numerator), denominator: measureNode(divided.denominator) }
    : {};
  const groups = groupKeys(table, time, by);
  const keys = keyNodes(groups);
  const query = Query.from(table.name)
    .select({ ...keys, value: measureNode(scoped), ...both })
    .groupby(...groups.flatMap(groupNodes))
    .orderby(...Object.values(keys).map((key) => asc(key)));
  return (where ? query.where(predicateNode(where)) : query).toString(printerOf(dialect));
}

function asNumber(value: unknown): number | null {
  if (value === null || value === undefined) return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

function asKey({ column: { kind }, every }: GroupKey, value: unknown): CellValue | null {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return null;
  if (every !== null) return String(value);
  switch (kind) {
    case "integer":
    case "number":
      return asNumber(value);
    case "timestamp":
      // Trino writes the fraction of a second even where there is none.
      return String(value).replace(" ", "T").replace(/\.0+$/u, "");
    case "boolean":
      return Boolean(value);
    case "text":
    case "category":
    case "date":
      return String(value);
  }
}

const shownNames: Readonly<Record<Dialect, string>> = { duckdb: "DuckDB", trino: "Trino" };

/** The engine for a database that speaks DuckDB's SQL, or Trino's, and holds the ledger's tables under their own names. */
export function sqlEngine(
  run: RunQuery,
  { dialect = "duckdb", name = shownNames[dialect] }: SqlOptions & { readonly name?: string } = {},
): Engine {
  return {
    name,
    async aggregate(request) {
      const rows = [...(await run(aggregateQuery(request, { dialect })))];
      return rows.map((row): AggregateRow => ({
        group: Object.fromEntries(request.by.map((key) => [key.name, asKey(key, row[key.name])])),
        values: Object.fromEntries(
          Object.keys(request.aggregates).map((alias) => [alias, asNumber(row[alias])]),
        ),
      }));
    },
  };
}
