import { table as columnTable, type ColumnTable } from "arquero";
import type { CellValue } from "../column.ts";
import type { AggregateRequest, AggregateRow, Engine } from "../engine.ts";
import type { Aggregate } from "../measure.ts";
import { completeRows } from "../rows.ts";
import type { AnyTable } from "../table.ts";
import { aggregateExpression, truth } from "./arquero-expression.ts";

/** Rows of a ledger table in memory, by the table's name. */
export type ArqueroTables = Readonly<Record<string, ColumnTable>>;

/**
 * A ledger table's rows as an Arquero table with every column, derived ones included.
 * Cells that are absent, NaN or infinite are null, or the column's fallback.
 */
export function arqueroTable(
  table: AnyTable,
  rows: readonly Readonly<Record<string, CellValue | null | undefined>>[],
): ColumnTable {
  const complete = completeRows(table, rows);
  const names = Object.keys(table.columns);
  return columnTable(
    Object.fromEntries(names.map((name) => [name, complete.map((row) => row[name] ?? null)])),
    names,
  );
}

function settle(aggregate: Aggregate, value: unknown): number | null {
  const counts = aggregate.op === "count" || aggregate.op === "count-distinct";
  const known = typeof value === "number" && Number.isFinite(value) ? value : null;
  return known ?? (counts ? 0 : null);
}

function answer({ table, aggregates, by, where }: AggregateRequest, data: ColumnTable): AggregateRow[] {
  for (const { name } of by) {
    if (!data.columnNames().includes(name))
      throw new Error(`the Arquero table of ${table.name} has no column ${name}`);
  }
  const rows = where ? data.filter(`d => ${truth(where)}`) : data;
  const groups = by.length > 0 ? rows.groupby(by.map(({ name }) => name)) : rows;
  const expressions: Record<string, string> = {};
  for (const [name, aggregate] of Object.entries(aggregates))
    expressions[name] = aggregateExpression(aggregate);
  const answers = groups.rollup(expressions).objects() as Record<string, unknown>[];
  return answers.map((found) => ({
    group: Object.fromEntries(by.map(({ name }) => [name, (found[name] ?? null) as CellValue | null])),
    values: Object.fromEntries(
      Object.entries(aggregates).map(([name, aggregate]) => [name, settle(aggregate, found[name])]),
    ),
  }));
}

/**
 * The engine for tables in memory.
 *
 * @throws (rejects) when a table that a metric asks for was not given, or lacks a column.
 */
export function arqueroEngine(tables: ArqueroTables): Engine {
  return {
    name: "Arquero",
    async aggregate(request) {
      const data = tables[request.table.name];
      if (!data) {
        const given = Object.keys(tables).join(", ") || "none";
        throw new Error(`the Arquero engine has no table ${request.table.name}; it was given: ${given}`);
      }
      return answer(request, data);
    },
  };
}
