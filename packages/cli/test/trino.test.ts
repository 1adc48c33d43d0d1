import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { existsSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { DuckDBInstance } from "@duckdb/node-api";
import { allTables, evaluate } from "@unburden/core";
import { taskRejectionShare } from "@unburden/core/metrics";
import { pageSpecs, type DataPageId } from "@unburden/dashboard/pages";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTrinoTables, runningTrino, whySkipped, type TrinoTables } from "../../core/test/trino.ts";
import { openTrino } from "../src/warehouse/trino.ts";
import { TooManyRows, type Warehouse } from "../src/warehouse/warehouse.ts";
import { scratch, unburden } from "./command.ts";
import { serving, warehouseAt, type Serving } from "./serving.ts";

describe("Trino's address", () => {
  test.each([
    ["warehouse:8080", "is written"],
    ["http://me@warehouse:8080/hive", "is written"],
    ["http://me@warehouse:8080/hive/a'b", "is written"],
    ["https://me:secret@warehouse/hive/ledger", "UNBURDEN_TRINO_PASSWORD"],
    ["http://me@127.0.0.1:9/hive/ledger", "doesn't answer"],
  ])("%s is refused, and why", async (address, why) => {
    await expect(openTrino(address, {})).rejects.toThrow(why);
  });

  test("a password never goes over http, and is never said", async () => {
    const env = { UNBURDEN_TRINO_PASSWORD: "secret" };
    await expect(openTrino("http://me@warehouse/hive/ledger", env)).rejects.toThrow("must be https");
    await expect(openTrino("http://me:secret@warehouse/hive", {})).rejects.not.toThrow("secret");
  });

  test("a server that answers nothing isn't taken for an empty answer", async () => {
    const server = createServer((_, response) => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ id: "1" }));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    await expect(openTrino(`http://127.0.0.1:${port}/hive/ledger`, {})).rejects.toThrow("no answer");
    server.close();
  });
});

const title = whySkipped ? `serve over Trino (skipped: ${whySkipped})` : "serve over Trino";

describe.skipIf(whySkipped !== null)(title, { timeout: 300_000 }, () => {
  const folder = scratch();
  let trino: TrinoTables;
  let warehouses: readonly Warehouse[];
  let sites: readonly Serving[];
  const address = `${runningTrino()?.address.replace("//", "//test@") ?? ""}/hive/served`;

  beforeAll(async () => {
    await unburden(["generate", folder.path("city"), "--rows", "8000", "--format", "parquet"]);
    const connection = await (await DuckDBInstance.create()).connect();
    trino = await openTrinoTables("served", async (sql) =>
      (await connection.runAndReadAll(sql)).getRowObjectsJS(),
    );
    for (const table of allTables) {
      const file = folder.path(`city/${table.name}.parquet`);
      if (existsSync(file)) await trino.fill(table, `FROM read_parquet('${file}')`);
    }
    warehouses = [await warehouseAt(folder.path("city")), await openTrino(address, {})];
    sites = await Promise.all(warehouses.map((warehouse) => serving(warehouse, { milliseconds: 120_000 })));
  }, 180_000);
  afterAll(async () => {
    await Promise.all(sites.map((site) => site.close()));
    await Promise.all(warehouses.map((warehouse) => warehouse.close()));
    await trino.close();
    folder.remove();
  });

  function rounded(value: unknown): unknown {
    return JSON.parse(JSON.stringify(value), (_, each: unknown) =>
      typeof each === "number" ? Number(each.toPrecision(10)) : each,
    );
  }

  test.each(Object.keys(pageSpecs) as DataPageId[])("%s says what it says over DuckDB", async (page) => {
    const question = { page, district: "310115", period: "2024" };
    const [overDuckdb, overTrino] = await Promise.all(
      sites.map(async (site) => (await site.ask("/api/page", question)).json()),
    );
    expect(rounded(overTrino)).toEqual(rounded(overDuckdb));
  });

  test("a departure ends the statement in Trino", async () => {
    const [, warehouse] = warehouses;
    const leaving = new AbortController();
    const slow =
      "SELECT count(*) AS n FROM system.runtime.nodes, UNNEST(sequence(1, 9000)) AS a(i), UNNEST(sequence(1, 9000)) AS b(j), UNNEST(sequence(1, 900)) AS c(k)";
    const { runIn } = await import("../src/warehouse/trino-statement.ts");
    const { connectTrino } = await import("../../core/test/trino.ts");
    const running = runIn(connectTrino("served"), { signal: leaving.signal, rowLimit: 10 })(slow);
    await wait(1500);
    leaving.abort(new Error("gone"));
    await expect(running).rejects.toThrow("gone");
    const left =
      "SELECT count(*) AS n FROM system.runtime.queries WHERE \"end\" IS NULL AND query LIKE 'SELECT count(*) AS n FROM system.runtime.nodes,%'";
    await expect.poll(async () => [...(await trino.run(left))][0]?.["n"], { timeout: 20_000 }).toBe(0);
    await warehouse?.ping(new AbortController().signal);
  });

  test("more rows than may be sent are refused", async () => {
    const engine = warehouses[1]?.engine({ signal: new AbortController().signal, rowLimit: 2 });
    if (!engine) throw new Error("no engine");
    await expect(evaluate(engine, [taskRejectionShare], { by: ["month"] })).rejects.toThrow(TooManyRows);
  });
});
