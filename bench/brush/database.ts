import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import workerAddress from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import wasmAddress from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import { ledgerSql } from "./ledger.ts";

/** DuckDB-WASM as its documentation starts it, the ledger in it. */
export async function openLedger(
  rows: number,
): Promise<{ readonly duckdb: AsyncDuckDB; readonly connection: AsyncDuckDBConnection }> {
  const duckdb = new AsyncDuckDB(new VoidLogger(), new Worker(workerAddress));
  await duckdb.instantiate(new URL(wasmAddress, location.href).href);
  const connection = await duckdb.connect();
  for (const sql of ledgerSql(rows)) await connection.query(sql);
  return { duckdb, connection };
}
