import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { metricQuery, sqlEngine } from "../../src/engines/sql.ts";
import {
  allAnalyses,
  allMetrics,
  allTables,
  analyse,
  compare,
  count,
  countDistinct,
  evaluate,
  max,
  mean,
  min,
  quantile,
  ratio,
  sum,
  constant,
  times,
  metric,
  yearOf,
  type AnyTable,
  type Engine,
  type Metric,
  type Scope,
} from "../../src/index.ts";
import { volunteerHours } from "../../src/metrics/index.ts";
import { appraisalScore } from "../../src/tables/index.ts";
import { openDatabase, type TestDatabase } from "../duckdb.ts";
import { randomRows } from "../random-rows.ts";
import { openTrinoTables, whySkipped, type TrinoTables } from "../trino.ts";

/** Random tables that every metric is tried on, each in every scope, and random ledgers for every analysis. */
const tables = Number(process.env["UNBURDEN_TRINO_TABLES"] ?? 3);

/** Numbers to 12 significant digits: workers add floats in any order. */
function comparable(results: unknown): unknown {
  const round = (_: string, value: unknown): unknown =>
    typeof value === "number" ? Number(value.toPrecision(12)) : value;
  return JSON.parse(JSON.stringify(results, round)) as unknown;
}

function metricsOf(table: AnyTable): Metric[] {
  return allMetrics.filter((each) => each.table.name === table.name);
}

function scopesOf(table: AnyTable): Scope[] {
  const groupable = Object.values(table.columns).filter(({ kind }) => kind !== "text" && kind !== "number");
  const by = groupable.slice(0, 2).map(({ name }) => name);
  return [{}, { period: yearOf(2024) }, { by }, { by, period: yearOf(2023) }];
}

/** The metrics that have dates by month, and those that have years by year: one statement for all of the same time column. */
function bucketsOf(metrics: readonly Metric[]): { readonly of: readonly Metric[]; readonly scope: Scope }[] {
  const byMonth = metrics.filter(({ time }) => time?.kind === "date");
  const byYear = metrics.filter(({ time }) => time && time.kind !== "date");
  return [
    { of: byMonth, scope: { by: ["month"] } },
    { of: byYear, scope: { by: ["year"] } },
  ];
}

const title = whySkipped ? `Trino (skipped: ${whySkipped})` : "Trino";

describe.skipIf(whySkipped !== null)(title, { timeout: 300_000 }, () => {
  let database: TestDatabase;
  let trino: TrinoTables;
  let engines: readonly [Engine, Engine];
  beforeAll(async () => {
    database = await openDatabase();
    trino = await openTrinoTables("agreement", database.run);
    engines = [sqlEngine(database.run), sqlEngine(trino.run, { dialect: "trino" })];
  }, 120_000);
  afterAll(async () => {
    await trino.close();
    database.close();
  });

  const same = async (ask: (engine: Engine) => Promise<unknown>): Promise<void> => {
    const [fromDuckDB, fromTrino] = await Promise.all(engines.map(ask));
    expect(comparable(fromTrino)).toEqual(comparable(fromDuckDB));
  };

  const measured = allTables.filter((table) => metricsOf(table).length > 0);

  it.each(measured)("says of every metric of $name what DuckDB says, on random tables", async (table) => {
    const metrics = metricsOf(table);
    const asked = [...scopesOf(table).map((scope) => ({ of: metrics, scope })), ...bucketsOf(metrics)];
    for (const rows of [[], ...fc.sample(randomRows(table, 200), { numRuns: tables, seed: 20240705 })]) {
      await database.load(table, rows);
      await trino.fill(table, `FROM "${table.name}"`);
      await Promise.all(asked.map(({ of, scope }) => same((engine) => evaluate(engine, of, scope))));
    }
  });

  it("says of every analysis what DuckDB says, on random ledgers", async () => {
    const numRuns = Math.max(1, Math.floor(tables / 3));
    const anyLedger = fc.record(
      Object.fromEntries(allTables.map((table) => [table.name, randomRows(table, 40)])),
    );
    for (const ledger of fc.sample(anyLedger, { numRuns, seed: 20240705 })) {
      await database.loadLedger(ledger);
      await Promise.all(allTables.map((each) => trino.fill(each, `FROM "${each.name}"`)));
      const asked = [...allAnalyses];
      // A few at once, or Trino's own limit of statements is what is tested.
      const askNext = async (): Promise<void> => {
        for (let analysis = asked.shift(); analysis; analysis = asked.shift()) {
          const each = analysis;
          await same((engine) => analyse(engine, each, { asOf: "2025-06-01" }));
        }
      };
      await Promise.all(Array.from({ length: 4 }, askNext));
    }
  });

  it("runs the statement that a reader copies, of every metric", async () => {
    for (const table of measured) {
      const [rows = []] = fc.sample(randomRows(table, 60), { numRuns: 1, seed: 7 });
      await database.load(table, rows);
      await trino.fill(table, `FROM "${table.name}"`);
      await Promise.all(
        metricsOf(table).map(async (each) => {
          const scope = { period: yearOf(2024) };
          const [own] = [...(await database.run(metricQuery(each, scope)))];
          const [row] = [...(await trino.run(metricQuery(each, { ...scope, dialect: "trino" })))];
          expect(comparable(row?.["value"] ?? null)).toEqual(comparable(own?.["value"] ?? null));
        }),
      );
    }
  });

  const { table } = volunteerHours;
  const { minutes } = table.columns;
  const measuring = (measure: Metric["measure"]): Metric => metric({ ...volunteerHours, measure } as never);

  it("computes the exact quantile, which Trino has no function for", async () => {
    const others = Object.keys(table.columns).filter((name) => name !== "minutes" && name !== "org_id");
    const rows = (values: string): string =>
      `SELECT * FROM (SELECT ${others.map((name) => `NULL AS ${name}`).join(", ")}, 'o' || (i % 3) AS org_id, ${values} AS minutes FROM range(5000) AS numbers(i))`;
    for (const values of ["CASE WHEN i % 7 = 0 THEN NULL ELSE (i * 7919) % 480 END", "i", "NULL", "7"]) {
      await database.run(`DELETE FROM "${table.name}"`);
      await database.run(`INSERT INTO "${table.name}" BY NAME ${rows(values)}`);
      await trino.fill(table, `FROM "${table.name}"`);
      const quantiles = [0, 0.1, 1 / 3, 0.5, 0.9, 0.999, 1].map((p) => measuring(quantile(minutes, p)));
      for (const by of [[], ["org_id"]]) await same((engine) => evaluate(engine, quantiles, { by }));
    }
  });

  it("leaves NaN and infinity out, as rows that aren't known", async () => {
    const { score } = appraisalScore.columns;
    const names = Object.keys(appraisalScore.columns).map((name) =>
      name === "score" ? "CAST(v AS DOUBLE) AS score" : `NULL AS "${name}"`,
    );
    const rows = `SELECT ${names.join(", ")} FROM (VALUES ('NaN'), ('Infinity'), ('-Infinity'), ('2.5'), ('7'), (NULL)) AS cells(v)`;
    await database.load(appraisalScore, []);
    await database.run(`INSERT INTO "${appraisalScore.name}" BY NAME ${rows}`);
    await trino.fill(appraisalScore, `FROM "${appraisalScore.name}"`);
    const expected = [9.5, 4.75, 2.5, 7, 4.75, 1, 2];
    const measures = [
      sum(score),
      mean(score),
      min(score),
      max(score),
      quantile(score, 0.5),
      count(compare(score, "lt", 5)),
      countDistinct(score),
    ];
    const probes = measures.map((measure) =>
      metric({ ...volunteerHours, table: appraisalScore, time: null, measure } as never),
    );
    for (const engine of engines) {
      const results = await evaluate(engine, probes);
      expect(results.map(({ value }) => value)).toEqual(expected);
      expect(results.map(({ missing }) => missing)).toEqual(probes.map(() => 4));
    }
  });

  it("divides constants as numbers, not as whole numbers", async () => {
    const hour = measuring(times(ratio(constant(1), constant(60)), constant(0.1)));
    const [row] = [...(await trino.run(metricQuery(hour, { dialect: "trino" })))];
    expect(row?.["value"]).toBeCloseTo(1 / 600, 14);
  });
});
