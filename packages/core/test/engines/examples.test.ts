import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arqueroEngine, arqueroTables } from "../../src/engines/arquero.ts";
import { metricQuery, sqlEngine } from "../../src/engines/sql.ts";
import { allMetrics, allTables, evaluate, type Ledger, type Metric, type Result } from "../../src/index.ts";
import { openDatabase, type TestDatabase } from "../duckdb.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => {
  database.close();
});

function ledgerOf({ table, example }: Metric): Ledger {
  return { ...example.others, [table.name]: example.rows };
}

function expectExample(metric: Metric, result: Result | undefined): void {
  const { value, numerator, denominator, used, missing } = metric.example;
  expect(result).toMatchObject({ metric: metric.id, used, missing });
  for (const [found, wanted] of [
    [result?.value, value],
    [result?.numerator, numerator],
    [result?.denominator, denominator],
  ] as const) {
    if (wanted === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(wanted, 10);
  }
}

describe.each(allMetrics)("the worked example of $id", (metric) => {
  it("holds in Arquero", async () => {
    const engine = arqueroEngine(arqueroTables(allTables, ledgerOf(metric)));
    const [result] = await evaluate(engine, [metric]);
    expectExample(metric, result);
  });

  it("holds in DuckDB", async () => {
    await database.loadLedger(ledgerOf(metric));
    const [result] = await evaluate(sqlEngine(database.run), [metric]);
    expectExample(metric, result);
  });

  it("is what its SQL says when a reader runs it", async () => {
    await database.loadLedger(ledgerOf(metric));
    const [row] = [...(await database.run(metricQuery(metric)))];
    const { value } = metric.example;
    if (value === null) expect(row?.["value"]).toBeNull();
    else expect(Number(row?.["value"])).toBeCloseTo(value, 10);
  });
});
