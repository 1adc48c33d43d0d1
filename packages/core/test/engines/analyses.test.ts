import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arqueroEngine, arqueroTables } from "../../src/engines/arquero.ts";
import { sqlEngine } from "../../src/engines/sql.ts";
import {
  allAnalyses,
  allTables,
  analyse,
  period,
  yearOf,
  type Analysis,
  type AnalysisResult,
  type AnalysisScope,
  type AnyTable,
} from "../../src/index.ts";
import { openDatabase, type TestDatabase } from "../duckdb.ts";
import { randomRows } from "../random-rows.ts";

/** Random ledgers that every analysis is tried on, each in every scope. */
const ledgers = 100;

let database: TestDatabase;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => {
  database.close();
});

function expectExample({ example }: Analysis, results: readonly AnalysisResult[]): void {
  expect(results).toHaveLength(1);
  const [result] = results;
  expect(result).toMatchObject({ used: example.used, missing: example.missing });
  for (const part of ["value", "numerator", "denominator"] as const) {
    const wanted = example[part];
    if (wanted === undefined) continue;
    if (wanted === null) expect(result?.[part]).toBeNull();
    else expect(result?.[part]).toBeCloseTo(wanted, 8);
  }
}

function scopeOf({ example, asOf }: Analysis): AnalysisScope {
  return {
    ...(example.period ? { period: example.period } : {}),
    ...(asOf ? { asOf: example.asOf ?? "" } : {}),
  };
}

/** The analysis's tables and those that they look columns up in. */
function tablesOf(analysis: Analysis): AnyTable[] {
  const direct = Object.values(analysis.queries).map(({ table }) => table.name);
  const names = new Set(direct);
  for (const table of allTables) {
    if (names.has(table.name)) for (const lookup of Object.values(table.lookups)) names.add(lookup.table);
  }
  return allTables.filter(({ name }) => names.has(name));
}

function rounded(results: readonly AnalysisResult[]): unknown {
  const round = (_: string, value: unknown): unknown =>
    typeof value === "number" ? Number(value.toPrecision(9)) : value;
  return JSON.parse(JSON.stringify(results, round)) as unknown;
}

describe.each(allAnalyses)("$id", (analysis) => {
  it("says in Arquero what its worked example says", async () => {
    const engine = arqueroEngine(arqueroTables(allTables, analysis.example.ledger));
    expectExample(analysis, await analyse(engine, analysis, scopeOf(analysis)));
  });

  it("says in DuckDB what its worked example says", async () => {
    await database.loadLedger(analysis.example.ledger);
    expectExample(analysis, await analyse(sqlEngine(database.run), analysis, scopeOf(analysis)));
  });

  it(`is the same in Arquero and DuckDB on ${ledgers} random ledgers, the empty one included`, async () => {
    const tables = tablesOf(analysis);
    const anyLedger = fc.record(
      Object.fromEntries(tables.map((table) => [table.name, randomRows(table, 25)])),
    );
    const byYear = Object.values(analysis.queries).some(({ time }) => time?.kind === "integer");
    const scopes: AnalysisScope[] = [
      { asOf: "2025-06-01" },
      { asOf: "2025-06-01", period: byYear ? yearOf(2024) : period("2023-07-01", "2024-07-01") },
    ];
    const agree = async (ledger: Record<string, never[]>): Promise<void> => {
      await database.loadLedger(ledger, tables);
      const inMemory = arqueroEngine(arqueroTables(tables, ledger));
      for (const scope of scopes) {
        const fromArquero = await analyse(inMemory, analysis, scope);
        const fromDuckDB = await analyse(sqlEngine(database.run), analysis, scope);
        expect(rounded(fromDuckDB)).toEqual(rounded(fromArquero));
      }
    };
    const property = fc.asyncProperty(anyLedger, (ledger) => agree(ledger as Record<string, never[]>));
    await fc.assert(property, { seed: 20240705, numRuns: ledgers });
    await agree({});
  });
});
