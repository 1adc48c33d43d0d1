import { table as columnTable } from "arquero";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arqueroEngine } from "../../src/engines/arquero.ts";
import { sqlEngine } from "../../src/engines/sql.ts";
import { evaluate, type Engine } from "../../src/index.ts";
import { volunteerHours } from "../../src/metrics/index.ts";
import { openDatabase, type TestDatabase } from "../duckdb.ts";

const rows = 10_000_000;
const { table } = volunteerHours;
let database: TestDatabase;
let engines: Engine[];

beforeAll(async () => {
  database = await openDatabase();
  const columns = Object.values(table.columns).map(({ name }) =>
    name === "minutes" ? "CASE WHEN i % 7 = 0 THEN NULL ELSE i % 480 END AS minutes" : `NULL AS ${name}`,
  );
  await database.run(
    `CREATE TABLE "${table.name}" AS SELECT ${columns.join(", ")} FROM range(${rows}) AS numbers(i)`,
  );
  const minutes = Array.from({ length: rows }, (_, i) => (i % 7 === 0 ? null : i % 480));
  engines = [sqlEngine(database.run), arqueroEngine({ [table.name]: columnTable({ minutes }) })];
}, 120_000);
afterAll(() => {
  database.close();
});

describe("a sum over ten million rows", () => {
  it("is exact in both engines, nulls left out and counted", async () => {
    let sum = 0;
    for (let i = 0; i < rows; i++) if (i % 7 !== 0) sum += i % 480;
    for (const engine of engines) {
      const [result] = await evaluate(engine, [volunteerHours]);
      expect(result).toMatchObject({ value: sum / 60, missing: Math.ceil(rows / 7) });
    }
  });
});
