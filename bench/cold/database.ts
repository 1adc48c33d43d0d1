import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import wasmAddress from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import workerAddress from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import { peerTables, type PeerTable } from "./tables.ts";

async function fetchTable({ name }: PeerTable): Promise<Uint8Array> {
  const answer = await fetch(`data/${name}.csv`);
  if (!answer.ok) throw new Error(`data/${name}.csv: HTTP ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

async function fill(
  database: AsyncDuckDB,
  connection: AsyncDuckDBConnection,
  { name, columns }: PeerTable,
  bytes: Uint8Array,
): Promise<void> {
  const types = Object.entries(columns).map(([column, type]) => `${column}: '${type}'`);
  await database.registerFileBuffer(`${name}.csv`, bytes);
  await connection.query(`CREATE TABLE ${name} AS FROM read_csv('${name}.csv',
    header = true, auto_detect = false, delim = ',', columns = {${types.join(", ")}})`);
}

/** A database in a worker with the peers' tables; files and WebAssembly are fetched at the same time, types aren't guessed. */
export async function openFilled(): Promise<{ database: AsyncDuckDB; connection: AsyncDuckDBConnection }> {
  const files = peerTables.map(fetchTable);
  const database = new AsyncDuckDB(new VoidLogger(), new Worker(workerAddress));
  await database.instantiate(wasmAddress);
  const connection = await database.connect();
  await connection.query("SET autoload_known_extensions=false; SET autoinstall_known_extensions=false");
  for (const [i, table] of peerTables.entries())
    await fill(database, connection, table, (await files[i]) ?? new Uint8Array());
  return { database, connection };
}
