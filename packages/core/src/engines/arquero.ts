import { table as columnTable, type ColumnTable } from "arquero";
import type { CellValue } from "../column.ts";
import { completeLedger, completeRows, type FindRow } from "../complete.ts";
import type { AggregateRequest, AggregateRow, Engine, GroupKey } from "../engine.ts";
import type { Aggregate } from "../measure.ts";
import type { AnyTable, GivenRow, Ledger, LooseRow } from "../table.ts";
import { aggregateExpression, truth } from "./arquero-expression.ts";

/** Rows of a ledger table in memory, by the table's name. */
export type ArqueroTables = Readonly<Record<string, ColumnTable>>;

function columnsOf(table: AnyTable, rows: readonly LooseRow[]): ColumnTable {
  const names = Object.keys(table.columns);
  return columnTable(
    Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)])),
    names,
  );
}

/**
 * A ledger table's rows as an Arquero table with every column. Cells that are absent, NaN or infinite are null, or the
 * column's fallback; `find` finds the rows that lookups copy from, and without it looked-up columns are null.
 */
export function arqueroTable(table: AnyTable, rows: readonly GivenRow[], find?: FindRow): ColumnTable {
  return columnsOf(table, completeRows(table, rows, find));
}

/** A whole ledger as Arquero tables, rows referring to one another; tables that it lacks are empty. */
export function arqueroTables(tables: readonly AnyTable[], ledger: Ledger): ArqueroTables {
  const complete = completeLedger(tables, ledger);
  return Object.fromEntries(
    tables.map((table) => [table.name, columnsOf(table, complete[table.name] ?? [])]),
  );
}

/** A group's key as Arquero writes it; dates are text that begins with the year and the month. */
function keyExpression({ column: { name, kind }, every }: GroupKey): string {
  const value = `d[${JSON.stringify(name)}]`;
  if (every === null) return `d => ${value}`;
  const text = kind === "date" ? `op.slice(${value}, 0, ${every === "month" ? 7 : 4})` : `"" + ${value}`;
  return `d => ${value} == null ? null : ${text}`;
}

function settle(aggregate: Aggregate, value: unknown): number | null {
  const counts = aggregate.op === "count" || aggregate.op === "count-distinct";
  const known = typeof value === "number" && Number.isFinite(value) ? value : null;
  return known ?? (counts ? 0 : null);
}

function answer({ table, aggregates, by, where }: AggregateRequest, data: ColumnTable): AggregateRow[] {
  for (const { column } of by) {
    if (!data.columnNames().includes(column.name))
      throw new Error(`the Arquero table of ${table.name} has no column ${column.name}`);
  }
  const rows = where ? data.filter(`d => ${truth(where)}`) : data;
  const keys: Record<string, string> = {};
  for (const key of by) keys[key.name] = keyExpression(key);
  const groups = by.length > 0 ? rows.groupby(keys) : rows;
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
