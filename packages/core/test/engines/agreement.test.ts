import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arqueroEngine, arqueroTable } from "../../src/engines/arquero.ts";
import { rowsEngine } from "../../src/engines/rows.ts";
import { metricQuery, sqlEngine } from "../../src/engines/sql.ts";
import {
  allMetrics,
  allTables,
  completeRows,
  evaluate,
  yearOf,
  type AnyTable,
  type GivenRow,
  type Metric,
  type Result,
  type Scope,
} from "../../src/index.ts";
import { openDatabase, type TestDatabase } from "../duckdb.ts";
import { randomRows } from "../random-rows.ts";

/** Random tables that every metric is tried on, each in every scope; the first two are empty and of one row. */
const tables = 100;

let database: TestDatabase;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => {
  database.close();
});

/** Numbers to 12 significant digits: the two engines may add floats in another order. */
function rounded(value: unknown): unknown {
  return typeof value === "number" ? Number(value.toPrecision(12)) : value;
}

function comparable(results: readonly Result[]): unknown {
  return JSON.parse(JSON.stringify(results, (_, value: unknown) => rounded(value))) as unknown;
}

function metricsOf(table: AnyTable): Metric[] {
  return allMetrics.filter((metric) => metric.table.name === table.name);
}

function scopesOf(table: AnyTable): Scope[] {
  const groupable = Object.values(table.columns).filter(({ kind }) => kind === "category" || kind === "date");
  const by = groupable.slice(0, 2).map(({ name }) => name);
  return [{}, { period: yearOf(2024) }, { by }, { by, period: yearOf(2023) }];
}

/** By month where a metric's rows are dated by day, by year where they are dated by year. */
function bucketOf({ time }: Metric): Scope | null {
  return time ? { by: [time.kind === "date" ? "month" : "year"] } : null;
}

async function agree(table: AnyTable, rows: readonly GivenRow[]): Promise<void> {
  await database.load(table, rows);
  const inMemory = arqueroEngine({ [table.name]: arqueroTable(table, rows) });
  const others = [sqlEngine(database.run), rowsEngine({ [table.name]: completeRows(table, rows) })];
  const metrics = metricsOf(table);
  for (const scope of scopesOf(table)) {
    const fromArquero = comparable(await evaluate(inMemory, metrics, scope));
    for (const other of others)
      expect(comparable(await evaluate(other, metrics, scope))).toEqual(fromArquero);
  }
  for (const metric of metrics) {
    const scope = bucketOf(metric);
    if (!scope) continue;
    const fromArquero = comparable(await evaluate(inMemory, [metric], scope));
    for (const other of others)
      expect(comparable(await evaluate(other, [metric], scope))).toEqual(fromArquero);
  }
}

const measured = allTables.filter((table) => metricsOf(table).length > 0);

describe.each(measured)("every metric of $name", (table) => {
  it(`is the same in Arquero, in DuckDB and row by row on ${tables} random tables with nulls and NaN`, async () => {
    await agree(table, []);
    await fc.assert(
      fc.asyncProperty(randomRows(table, 1), (rows) => agree(table, rows)),
      { seed: 1, numRuns: 4 },
    );
    await fc.assert(
      fc.asyncProperty(randomRows(table), (rows) => agree(table, rows)),
      { seed: 20240705, numRuns: tables - 5 },
    );
  });

  it("is what its own SQL says when a reader runs it", async () => {
    const property = fc.asyncProperty(randomRows(table), async (rows) => {
      await database.load(table, rows);
      for (const metric of metricsOf(table)) {
        const [result] = await evaluate(sqlEngine(database.run), [metric], { period: yearOf(2024) });
        const [row] = [...(await database.run(metricQuery(metric, { period: yearOf(2024) })))];
        expect(rounded(row?.["value"])).toEqual(rounded(result?.value));
      }
    });
    await fc.assert(property, { seed: 2, numRuns: 10 });
  });

  it("is what its own SQL says by month or year", async () => {
    const property = fc.asyncProperty(randomRows(table), async (rows) => {
      await database.load(table, rows);
      for (const metric of metricsOf(table)) {
        const scope = bucketOf(metric);
        if (!scope) continue;
        const [by = ""] = scope.by ?? [];
        const results = await evaluate(sqlEngine(database.run), [metric], scope);
        const found = [...(await database.run(metricQuery(metric, scope)))];
        expect(found.map((row) => [row[by], rounded(row["value"])])).toEqual(
          results.map(({ group, value }) => [group[by], rounded(value)]),
        );
      }
    });
    await fc.assert(property, { seed: 4, numRuns: 10 });
  });

  it("never has a numerator over its denominator where it carries an interval", async () => {
    const metrics = metricsOf(table).filter(({ interval }) => interval);
    const property = fc.asyncProperty(randomRows(table), async (rows) => {
      const engine = arqueroEngine({ [table.name]: arqueroTable(table, rows) });
      for (const { numerator, denominator } of await evaluate(engine, metrics)) {
        expect(numerator ?? 0).toBeLessThanOrEqual(denominator ?? 0);
      }
    });
    await fc.assert(property, { seed: 3, numRuns: 20 });
  });
});
