import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { allTables, createTable, type LooseRow } from "@unburden/core";
import { writeCsv } from "@unburden/dashboard/pages";
import { calm, duckdbWarehouse, literal } from "./duckdb.ts";
import type { Warehouse } from "./warehouse.ts";

/** Complete rows, by table, in a database in memory. Only the tables that are named are there. */
export async function loadRows(
  rows: Readonly<Record<string, readonly LooseRow[]>>,
  names: ReadonlySet<string>,
  synthetic: boolean,
): Promise<Warehouse> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(calm);
  const folder = await mkdtemp(join(tmpdir(), "unburden-"));
  try {
    for (const table of allTables.filter(({ name }) => names.has(name))) {
      const file = join(folder, `${table.name}.csv`);
      // Only its owner may read what is on its way into the database.
      await writeFile(file, writeCsv(table, rows[table.name] ?? []), { mode: 0o600 });
      await connection.run(createTable(table).replaceAll(" NOT NULL", ""));
      await connection.run(`COPY "${table.name}" FROM ${literal(file)} (FORMAT csv, HEADER, NULLSTR '')`);
      await rm(file);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
    connection.closeSync();
  }
  return duckdbWarehouse(instance, { synthetic });
}
