import { request as httpRequest } from "node:http";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { duckdbWarehouse } from "../src/warehouse/duckdb.ts";
import type { Warehouse } from "../src/warehouse/warehouse.ts";
import { serving, type Serving } from "./serving.ts";

let warehouse: Warehouse;
let site: Serving;

/** A table that takes minutes to count. */
beforeAll(async () => {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(
    "CREATE VIEW department AS SELECT CAST(hash(a.range + b.range) AS VARCHAR) AS dept_id, 'x' AS name FROM range(1_000_000) a, range(1_000_000) b",
  );
  connection.closeSync();
  warehouse = await duckdbWarehouse(instance);
  site = await serving(warehouse, { milliseconds: 1000 });
});
afterAll(async () => {
  await site.close();
  await warehouse.close();
});

const endless = {
  table: "department",
  aggregates: { n: { op: "count-distinct", column: { name: "dept_id" } } },
};

async function stillAnswers(on: Serving): Promise<void> {
  expect((await on.send("/healthz")).status).toBe(200);
}

test("a question that takes too long ends, the database is free again", async () => {
  const answers = await Promise.all(Array.from({ length: 4 }, () => site.ask("/api/aggregate", endless)));
  expect(answers.map(({ status }) => status)).toEqual([504, 504, 504, 504]);
  await stillAnswers(site);
});

test("a client that goes away takes its question with it", async () => {
  const patient = await serving(warehouse, { milliseconds: 600_000 });
  const gone = httpRequest({
    host: "127.0.0.1",
    port: patient.port,
    path: "/api/aggregate",
    method: "POST",
    headers: { "Content-Type": "application/json" },
  });
  gone.on("error", () => undefined);
  gone.end(JSON.stringify(endless));
  await new Promise((resolve) => setTimeout(resolve, 300));
  gone.destroy();
  // It has minutes left, and ends because nobody waits.
  await expect
    .poll(() => patient.log.some((line) => line.includes('"status":499')), { timeout: 20_000 })
    .toBe(true);
  await stillAnswers(patient);
  await patient.close();
});

test("the database can't be written to, nor reach a file, even by whoever holds its engine", async () => {
  const instance = await DuckDBInstance.create(":memory:");
  const made = await instance.connect();
  await made.run("CREATE TABLE department (dept_id VARCHAR, name VARCHAR)");
  const other = await duckdbWarehouse(instance);
  await expect(made.runAndReadAll("SELECT * FROM read_text('/etc/hostname')")).rejects.toThrow(/disabled/u);
  await expect(made.run("SET enable_external_access=true")).rejects.toThrow(/locked|lock|Cannot/u);
  made.closeSync();
  await other.close();
});
