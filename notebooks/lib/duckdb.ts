import { AsyncDuckDB, VoidLogger } from "@duckdb/duckdb-wasm";
import wasmAddress from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import workerAddress from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import type { AnyTable, GivenRow } from "@unburden/core";
import {
  bool,
  dictionary,
  float64,
  tableFromArrays,
  tableToIPC,
  utf8,
  type DataType,
} from "@uwdata/flechette";

/** A database in this page, from files of its own origin. */
export interface Database {
  readonly version: string;
  /** Runs a statement and gives its rows as objects: what core's SQL engine asks for. */
  readonly query: (sql: string) => Promise<Readonly<Record<string, unknown>>[]>;
  /** Adds complete rows to the table, with these of its columns; creates it when it isn't there. */
  readonly append: (table: AnyTable, columns: readonly string[], rows: readonly GivenRow[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How a column travels as Arrow, and what it becomes. Dates travel as text, so that no time zone touches them. */
function kindOf(table: AnyTable, name: string): { readonly arrow: DataType; readonly sql: string } {
  const column = table.columns[name];
  if (!column) throw new Error(`the table ${table.name} has no column ${name}`);
  switch (column.kind) {
    case "text":
    case "category":
      return { arrow: dictionary(utf8()), sql: "VARCHAR" };
    case "date":
      return { arrow: dictionary(utf8()), sql: "DATE" };
    case "timestamp":
      return { arrow: dictionary(utf8()), sql: "TIMESTAMP" };
    case "integer":
      return { arrow: float64(), sql: "BIGINT" };
    case "number":
      return { arrow: float64(), sql: "DOUBLE" };
    case "boolean":
      return { arrow: bool(), sql: "BOOLEAN" };
  }
}

function toArrow(table: AnyTable, columns: readonly string[], rows: readonly GivenRow[]): Uint8Array {
  const data = Object.fromEntries(columns.map((name) => [name, rows.map((row) => row[name] ?? null)]));
  const types = Object.fromEntries(columns.map((name) => [name, kindOf(table, name).arrow]));
  const stream = tableToIPC(tableFromArrays(data, { types }), { format: "stream" });
  if (!stream) throw new Error("flechette gave no Arrow stream");
  return stream;
}

async function start(): Promise<AsyncDuckDB> {
  const worker = new Worker(new URL(workerAddress, import.meta.url));
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener("error", ({ message }) => {
      reject(new Error(message || "the database's worker could not be loaded"));
    });
  });
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  await Promise.race([database.instantiate(new URL(wasmAddress, import.meta.url).href), failed]);
  return database;
}

/**
 * Starts DuckDB in the browser.
 *
 * @throws (rejects) when the browser has no WebAssembly, or its files can't be loaded.
 */
export async function openDatabase(): Promise<Database> {
  const database = await start();
  const connection = await database.connect();
  const query = async (sql: string): Promise<Readonly<Record<string, unknown>>[]> => {
    const table = await connection.query(sql);
    return table.toArray().map((row) => (row as { toJSON(): Record<string, unknown> }).toJSON());
  };
  // Extensions would be fetched from the internet; nothing here needs one.
  await query("SET autoload_known_extensions=false; SET autoinstall_known_extensions=false");
  const [version] = await query("SELECT version() AS version");
  return {
    version: String(version?.["version"]),
    query,
    async append(table, columns, rows) {
      const types = columns.map((name) => ({ name, sql: kindOf(table, name).sql }));
      const definition = types.map(({ name, sql }) => `"${name}" ${sql}`).join(", ");
      const values = types.map(({ name, sql }) => `CAST("${name}" AS ${sql})`).join(", ");
      await query(`CREATE TABLE IF NOT EXISTS "${table.name}" (${definition})`);
      await connection.insertArrowFromIPCStream(toArrow(table, columns, rows), {
        name: "batch",
        create: true,
      });
      await query(`INSERT INTO "${table.name}" SELECT ${values} FROM batch; DROP TABLE batch`);
    },
    async close() {
      await connection.close();
      await database.terminate();
    },
  };
}

/** The rows of a stream in lists of at most `size`; of no rows, none. */
export function* inBatches<T>(rows: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
