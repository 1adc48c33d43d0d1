import type { CellValue } from "./column.ts";
import type { Aggregate } from "./measure.ts";
import type { ColumnRef, Predicate } from "./predicate.ts";
import type { AnyTable } from "./table.ts";

/** What a group's rows have in common: a column's value, or the month (`2024-07`) or year (`2024`) of a date. */
export interface GroupKey {
  /** The name under which the group says its value. */
  readonly name: string;
  readonly column: ColumnRef;
  readonly every: "month" | "year" | null;
}

/** What an engine is asked: these aggregates of this table, on the rows that `where` is true of, for each group. */
export interface AggregateRequest {
  readonly table: AnyTable;
  /** By the name under which each is to be answered. */
  readonly aggregates: Readonly<Record<string, Aggregate>>;
  /** Of none, one group of all rows. */
  readonly by: readonly GroupKey[];
  readonly where: Predicate | null;
}

/** One group's answer. Counts are never null; the other aggregates are, when no value is known. */
export interface AggregateRow {
  readonly group: Readonly<Record<string, CellValue | null>>;
  readonly values: Readonly<Record<string, number | null>>;
}

/**
 * Something that can aggregate rows: tables in memory, DuckDB, a warehouse. Engines only aggregate; the arithmetic over
 * aggregates is core's, so that no engine's rules for 0 ÷ 0 or null + 1 matter.
 */
export interface Engine {
  readonly name: string;
  /** Answers one request; the rows may come in any order. */
  aggregate(request: AggregateRequest): Promise<readonly AggregateRow[]>;
}
