import { aggregatesOf } from "./aggregates.ts";
import { compute } from "./arithmetic.ts";
import { askedNames } from "./asked-names.ts";
import type { CellValue, Column, ColumnKind } from "./column.ts";
import type { Engine } from "./engine.ts";
import type { Aggregate, Measure } from "./measure.ts";
import { within, type Period, type TimeColumn } from "./period.ts";
import type { Predicate } from "./predicate.ts";
import { groupKeys } from "./scope.ts";
import { sortGroups } from "./sort-groups.ts";
import type { AnyTable } from "./table.ts";

type KeyCell<T extends AnyTable, K extends string> = K extends "month" | "year"
  ? string | null
  : T["columns"][K] extends Column<ColumnKind, infer V>
    ? V | null
    : CellValue | null;

/** One group's row: its keys and its measures, by name. */
export type GroupRow<T extends AnyTable, By extends string, M extends string> = {
  readonly [K in By]: KeyCell<T, K>;
} & { readonly [K in M]: number | null };

/** What an analysis asks of a table: a few numbers for each group of rows, however many rows there are. */
export interface GroupedQuery<
  T extends AnyTable = AnyTable,
  By extends string = string,
  M extends string = string,
> {
  readonly table: T;
  /** Columns, or `month` and `year` of the time column. */
  readonly by: readonly By[];
  readonly measures: Readonly<Record<M, Measure>>;
  readonly where: Predicate | null;
  /** The column by which the scope's period restricts the rows (undated ones then fall out); null: all rows, always. */
  readonly time: TimeColumn | null;
  /** True when every group of the answer needs all of these rows: limits, frames. */
  readonly shared: boolean;
}

interface GroupedQuerySpec<T extends AnyTable, By extends string, M extends string> {
  readonly table: T;
  readonly by: readonly By[];
  readonly measures: Readonly<Record<M, Measure<T["name"]>>>;
  readonly where?: Predicate<T["name"]>;
  readonly time?: TimeColumn<T["name"]>;
  readonly shared?: boolean;
}

/** Declares a grouped query; `where`, `time` and `shared` may be left out. */
/* @__NO_SIDE_EFFECTS__ */
export function groupedQuery<
  T extends AnyTable,
  const By extends (keyof T["columns"] & string) | "month" | "year",
  M extends string,
>(spec: GroupedQuerySpec<T, By, M>): GroupedQuery<T, By, M> {
  const { where = null, time = null, shared = false } = spec;
  return { ...spec, where, time, shared };
}

/** What narrows a grouped query: the scope's period and condition, and further columns to group by. */
export interface Narrowing {
  readonly period: Period | null;
  readonly where: Predicate | null;
  readonly by: readonly string[];
}

function both(a: Predicate | null, b: Predicate | null): Predicate | null {
  return a && b ? { op: "and", of: [a, b] } : (a ?? b);
}

/** Runs a grouped query; the rows come in the order of their keys. */
export async function runGroupedQuery(
  engine: Engine,
  query: GroupedQuery,
  { period, where, by }: Narrowing,
): Promise<readonly Readonly<Record<string, CellValue | null>>[]> {
  const during = period && query.time ? within(query.time, period) : null;
  const measures = Object.entries(query.measures);
  const names = askedNames(measures.flatMap(([, measure]) => aggregatesOf(measure)));
  const keys = [...new Set([...query.by, ...by])];
  const rows = await engine.aggregate({
    table: query.table,
    aggregates: names.asked,
    by: groupKeys(query.table, query.time, keys),
    where: both(during, both(query.where, where)),
  });
  return sortGroups(rows, keys).map(({ group, values }) => {
    const read = (aggregate: Aggregate): number | null => values[names.nameOf(aggregate)] ?? null;
    return {
      ...group,
      ...Object.fromEntries(measures.map(([name, measure]) => [name, compute(measure, read)])),
    };
  });
}
