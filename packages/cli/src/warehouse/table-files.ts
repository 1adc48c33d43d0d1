import { basename, dirname } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { allTables, type AnyTable, type ColumnKind } from "@unburden/core";
import { calm, duckdbWarehouse, literal } from "./duckdb.ts";
import type { Warehouse } from "./warehouse.ts";

const types: Readonly<Record<ColumnKind, string>> = {
  text: "VARCHAR",
  category: "VARCHAR",
  date: "DATE",
  timestamp: "TIMESTAMP",
  integer: "BIGINT",
  number: "DOUBLE",
  boolean: "BOOLEAN",
};

function scanOf(path: string, table: AnyTable, found: readonly string[] | null): string {
  if (found === null) return `read_parquet(${literal(path)})`;
  const named = found.map((name) => {
    const column = table.columns[name];
    return `${literal(name)}: ${literal(column ? types[column.kind] : "VARCHAR")}`;
  });
  return `read_csv(${literal(path)}, header=true, nullstr='', columns={${named.join(", ")}})`;
}

/** A file that is a whole registry table: named like it, with every column of it. */
interface TableFile {
  readonly path: string;
  readonly table: AnyTable;
  /** The columns of a CSV in their order; null of a Parquet file. */
  readonly columns: readonly string[] | null;
}

/** Whether the file is a registry table as it stands; null when it has to be imported first. */
async function tableFile(connection: DuckDBConnection, path: string): Promise<TableFile | null> {
  const [, name = "", kind = ""] = /^([a-z_]+)\.(csv|parquet)$/u.exec(basename(path)) ?? [];
  const table = allTables.find((each) => each.name === name);
  if (!table) return null;
  const scan =
    kind === "csv"
      ? `read_csv(${literal(path)}, header=true, all_varchar=true)`
      : `read_parquet(${literal(path)})`;
  const rows = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${scan}`).catch(() => null);
  const found = rows?.getRowsJS().flatMap(([column]) => (typeof column === "string" ? [column] : [])) ?? [];
  const isWhole = Object.keys(table.columns).every((column) => found.includes(column));
  return isWhole ? { path, table, columns: kind === "csv" ? found : null } : null;
}

/** Files that are whole tables: Parquet is read where it lies, CSV is taken in. Null when one of them isn't one. */
export async function openTableFiles(
  paths: readonly string[],
  synthetic: boolean,
): Promise<Warehouse | null> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(calm);
  for (const path of paths) {
    const file = await tableFile(connection, path);
    if (!file) {
      connection.closeSync();
      instance.closeSync();
      return null;
    }
    const { table, columns } = file;
    const names = Object.keys(table.columns).map((name) => `"${name}"`);
    await connection.run(
      `CREATE ${columns === null ? "VIEW" : "TABLE"} "${table.name}" AS SELECT ${names.join(", ")} FROM ${scanOf(path, table, columns)}`,
    );
  }
  connection.closeSync();
  return duckdbWarehouse(instance, { folders: [...new Set(paths.map(dirname))], synthetic });
}
