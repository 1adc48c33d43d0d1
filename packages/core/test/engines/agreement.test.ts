import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arqueroEngine, arqueroTable } from "../../src/engines/arquero.ts";
import { metricQuery, sqlEngine } from "../../src/engines/sql.ts";
import { allMetrics, evaluate, yearOf, type Metric, type Result, type Scope } from "../../src/index.ts";
import { openDatabase, type TestDatabase } from "../duckdb.ts";
import { randomRows } from "../random-rows.ts";

/** Random tables that every metric is tried on, each in every scope. */
const tables = 60;

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

function scopesOf(metric: Metric): Scope[] {
  const groupable = Object.values(metric.table.columns).filter(
    ({ kind }) => kind === "category" || kind === "date",
  );
  const grouped = groupable.slice(0, 2).map(({ name }) => name);
  const bucket = metric.time?.kind === "date" ? "month" : "year";
  return [
    {},
    { period: yearOf(2024) },
    { by: grouped },
    { by: metric.time ? [...grouped, bucket] : grouped, period: yearOf(2023) },
  ];
}

describe.each(allMetrics)("$id", (metric) => {
  it(`is the same in Arquero and DuckDB on ${tables} random tables`, async () => {
    const property = fc.asyncProperty(randomRows(metric.table), async (rows) => {
      await database.load(metric.table, rows);
      const inMemory = arqueroEngine({ [metric.table.name]: arqueroTable(metric.table, rows) });
      for (const scope of scopesOf(metric)) {
        const fromArquero = await evaluate(inMemory, [metric], scope);
        const fromDuckDB = await evaluate(sqlEngine(database.run), [metric], scope);
        expect(comparable(fromDuckDB)).toEqual(comparable(fromArquero));
        const checked = [...(await database.run(metricQuery(metric, scope)))].map((row) =>
          rounded(row["value"]),
        );
        if (!scope.by) expect(checked).toEqual(fromArquero.map(({ value }) => rounded(value)));
      }
    });
    await fc.assert(property, { seed: 20240705, numRuns: tables });
  });

  it("never gives a share outside 0–1 when it carries an interval", async () => {
    if (!metric.interval) return;
    const property = fc.asyncProperty(randomRows(metric.table), async (rows) => {
      const engine = arqueroEngine({ [metric.table.name]: arqueroTable(metric.table, rows) });
      for (const { numerator, denominator } of await evaluate(engine, [metric])) {
        expect(numerator ?? 0).toBeLessThanOrEqual(denominator ?? 0);
      }
    });
    await fc.assert(property, { seed: 1, numRuns: tables });
  });
});
