import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Trino, type QueryStats } from "trino-client";
import { createTable, type AnyTable } from "../src/index.ts";
import type { RunQuery } from "../src/engines/sql.ts";

const runningFile = fileURLToPath(new URL("../../../.cache/trino/running.json", import.meta.url));

/** What `npm run trino:up` says of the cluster: where it is, and the folder whose Parquet files it reads. */
interface Running {
  readonly address: string;
  readonly data: string;
  readonly workers: number;
  readonly retry: string;
}

/** The cluster that is running; null when none is. */
export function runningTrino(): Running | null {
  return existsSync(runningFile) ? (JSON.parse(readFileSync(runningFile, "utf8")) as Running) : null;
}

/** Why a test of Trino is skipped; null when it isn't. */
export const whySkipped = runningTrino() ? null : "Trino isn't running here; start it with: npm run trino:up";

/** Tables in Trino over Parquet that DuckDB writes. */
export interface TrinoTables {
  readonly run: RunQuery;
  /** Replaces the table by what this statement of DuckDB's selects, in as many files as DuckDB's threads write. */
  fill(table: AnyTable, from: string, options?: string): Promise<void>;
  close(): Promise<void>;
}

/** Runs one statement and gives its rows, columns by name. Throws Trino's own words. */
export function runOn(client: Trino, onStats: (stats: QueryStats) => void = () => undefined): RunQuery {
  return async (sql) => {
    const rows: Record<string, unknown>[] = [];
    for await (const { columns = [], data = [], error, stats } of await client.query(sql)) {
      if (error) throw new Error(`${error.errorName}: ${error.message}\n${sql}`);
      if (stats) onStats(stats);
      for (const values of data as unknown[][])
        rows.push(Object.fromEntries(columns.map(({ name }, at) => [name, values[at]])));
    }
    return rows;
  };
}

/** A client of the running cluster. Throws when none is running. */
export function connectTrino(schema: string): Trino {
  const running = runningTrino();
  if (!running) throw new Error(whySkipped ?? "");
  return Trino.create({
    server: running.address,
    catalog: "hive",
    schema,
    extraHeaders: { "X-Trino-User": "unburden" },
  });
}

/** Opens a schema of the running cluster, empty; `duckdb` writes its files. */
export async function openTrinoTables(schema: string, duckdb: RunQuery): Promise<TrinoTables> {
  const client = connectTrino(schema);
  const folder = join(runningTrino()?.data ?? "", schema);
  const run = runOn(client);
  await run(`DROP SCHEMA IF EXISTS hive.${schema} CASCADE`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await run(`CREATE SCHEMA hive.${schema} WITH (location = 'local:///${schema}')`);
  const known = new Set<string>();
  return {
    run,
    async fill(table, from, options = "") {
      const files = join(folder, table.name);
      rmSync(files, { recursive: true, force: true });
      mkdirSync(files);
      await duckdb(`COPY (${from}) TO '${files}/rows.parquet' (FORMAT parquet${options})`);
      if (known.has(table.name)) return;
      known.add(table.name);
      await run(
        `${createTable(table, { dialect: "trino" })} WITH (format = 'PARQUET', external_location = 'local:///${schema}/${table.name}')`,
      );
    },
    async close() {
      await run(`DROP SCHEMA hive.${schema} CASCADE`);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
