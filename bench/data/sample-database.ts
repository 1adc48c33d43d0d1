import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import {
  allTables,
  completeLedger,
  createTable,
  tableOf,
  type LooseRow,
  type TableName,
} from "@unburden/core";
import { sampleCity, type SampleUnit } from "@unburden/core/sample";
import { csvFormat, csvParse } from "d3-dsv";

const seed = 20240705;

/** The committees of the frame that the sample city lives in. */
export function frameUnits(): SampleUnit[] {
  const text = readFileSync(new URL("../../data/frame/org_unit.csv", import.meta.url), "utf8");
  return csvParse(text)
    .filter(({ kind }) => kind === "neighborhood" || kind === "village")
    .map(({ org_id = "", parent_id = "", district_code = "" }) => ({
      org_id,
      street_id: parent_id,
      district_code,
    }));
}

/** A sample city's complete rows, about so many of all tables together. */
export function sampleRows(rows: number): Readonly<Record<string, readonly LooseRow[]>> {
  const city = sampleCity({ units: frameUnits(), seed, rows });
  return completeLedger(
    allTables,
    Object.fromEntries(city.tables.map((table) => [table, [...city.rows(table)]])),
  );
}

async function fill(connection: DuckDBConnection, name: TableName, rows: readonly LooseRow[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "unburden-bench-"));
  const path = join(folder, `${name}.csv`);
  const columns = Object.keys(tableOf(name).columns);
  writeFileSync(path, csvFormat([...rows], columns));
  await connection.run(createTable(tableOf(name)).replaceAll(" NOT NULL", ""));
  await connection.run(`COPY "${name}" FROM '${path}' (FORMAT csv, HEADER, NULLSTR '')`);
  rmSync(folder, { recursive: true });
}

/** A database in memory that never reaches for an extension. */
export async function emptyDatabase(): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run("SET autoload_known_extensions=false; SET autoinstall_known_extensions=false");
  return connection;
}

/** A database with these tables of a sample city. */
export async function sampleDatabase(
  ledger: Readonly<Record<string, readonly LooseRow[]>>,
  tables: readonly TableName[],
): Promise<DuckDBConnection> {
  const connection = await emptyDatabase();
  for (const name of tables) await fill(connection, name, ledger[name] ?? []);
  return connection;
}

/** Makes the tables so many times as long, by their own rows again. */
export async function repeatRows(
  connection: DuckDBConnection,
  tables: readonly TableName[],
  times: number,
): Promise<number> {
  let rows = 0;
  for (const name of tables) {
    await connection.run(
      `CREATE OR REPLACE TABLE "long_${name}" AS SELECT t.* FROM "${name}" AS t, range(${times}) AS again(i)`,
    );
    const counted = await connection.runAndReadAll(`SELECT count(*)::DOUBLE FROM "long_${name}"`);
    rows += Number(counted.getRows()[0]?.[0]);
  }
  return rows;
}
