import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import wasmAddress from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import databaseAddress from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import workerAddress from "./loud-worker.js?url";
import { trustedAddress } from "./trusted-address.ts";

type Row = Readonly<Record<string, unknown>>;

/** A table to be filled from CSV whose header names its columns. */
export interface TableText {
  readonly name: string;
  /** The statement that creates it. */
  readonly create: string;
  /** UTF-8; the database takes the bytes over. */
  readonly csv: Uint8Array<ArrayBuffer>;
}

/** A database in this page. Nothing that is put into it leaves the machine. */
export interface Database {
  readonly version: string;
  readonly query: (sql: string) => Promise<readonly Row[]>;
  /**
   * The same in slices of some milliseconds, between which `query` is answered. One at a time; rejects when the signal
   * says stop.
   */
  readonly inSlices: (sql: string, signal: AbortSignal) => Promise<readonly Row[]>;
  readonly load: (table: TableText) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How long a statement in slices may hold up others, in milliseconds. */
const slice = 10;

/** Tells how much of the database has arrived, 0–1. */
export type Progress = (share: number) => void;

/** Rejects when the worker or what it loads can't be had: the database would wait for its answer for ever. */
function failureOf(worker: Worker): Promise<never> {
  return new Promise((_, reject) => {
    worker.addEventListener("error", ({ message }) => {
      reject(new Error(message || "the database's worker could not be loaded"));
    });
  });
}

async function start(progress: Progress): Promise<AsyncDuckDB> {
  const name = new URL(databaseAddress, import.meta.url).href;
  const worker = new Worker(trustedAddress(new URL(workerAddress, import.meta.url).href), { name });
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  const wasm = new URL(wasmAddress, import.meta.url).href;
  const loaded = database.instantiate(wasm, null, ({ bytesLoaded, bytesTotal }) => {
    if (bytesTotal > 0) progress(Math.min(1, bytesLoaded / bytesTotal));
  });
  try {
    await Promise.race([loaded, failureOf(worker)]);
    await database.open({ query: { queryPollingInterval: slice } });
    return database;
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

type ArrowRow = { toJSON(): Row };

async function rowsOf(connection: AsyncDuckDBConnection, sql: string): Promise<Row[]> {
  const table = await connection.query(sql);
  return table.toArray().map((row) => (row as ArrowRow).toJSON());
}

async function slicedRowsOf(
  connection: AsyncDuckDBConnection,
  sql: string,
  signal: AbortSignal,
): Promise<Row[]> {
  signal.throwIfAborted();
  // A statement that was stopped fails where its next slice is asked for.
  signal.addEventListener("abort", () => void connection.cancelSent(), { once: true });
  const rows: Row[] = [];
  for await (const batch of await connection.send(sql)) {
    for (const row of batch) rows.push((row as ArrowRow).toJSON());
  }
  return rows;
}

/**
 * Starts DuckDB from our own origin.
 *
 * @throws (rejects) when the browser has no WebAssembly, or its files can't be loaded.
 */
export async function openDatabase(progress: Progress): Promise<Database> {
  const database = await start(progress);
  const connection = await database.connect();
  const aside = await database.connect();
  // Extensions would be fetched from the internet; nothing here needs one.
  await connection.query("SET autoload_known_extensions=false; SET autoinstall_known_extensions=false");
  const query = (sql: string): Promise<Row[]> => rowsOf(connection, sql);
  const [version] = await query("SELECT version() AS version");
  return {
    version: String(version?.["version"]),
    query,
    inSlices: (sql, signal) => slicedRowsOf(aside, sql, signal),
    async load({ name, create, csv }) {
      const file = `${name}.csv`;
      await database.registerFileBuffer(file, csv);
      await query(create);
      await query(`COPY "${name}" FROM '${file}' (FORMAT csv, HEADER, NULLSTR '')`);
      await database.dropFile(file);
    },
    async close() {
      await Promise.all([connection.close(), aside.close()]);
      await database.terminate();
    },
  };
}
