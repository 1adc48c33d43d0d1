import { resolve } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { allTables } from "@unburden/core";
import { sqlEngine, type RunQuery } from "@unburden/core/sql";
import { today } from "../ledger/import-inputs.ts";
import { misused } from "../usage-error.ts";
import { endOf, lastDateQuery } from "./last-date.ts";
import { TooManyRows, type QueryBounds, type Warehouse } from "./warehouse.ts";

/** The table that a file of `unburden generate` has beside the ledger's: whoever opens it sees that it is made up. */
export const sampleMark = "unburden_sample";

/** How many statements run at once; the others wait. */
const mostAtOnce = 4;

/** Text as a literal of SQL. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Hands out connections, so many at once and no more. */
function poolOf(instance: DuckDBInstance) {
  const free: DuckDBConnection[] = [];
  const waiting: (() => void)[] = [];
  let busy = 0;
  return {
    async use<T>(signal: AbortSignal, work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
      while (busy >= mostAtOnce) await new Promise<void>((go) => waiting.push(go));
      busy++;
      let connection: DuckDBConnection | undefined;
      try {
        signal.throwIfAborted();
        connection = free.pop() ?? (await instance.connect());
        return await work(connection);
      } finally {
        if (connection) free.push(connection);
        busy--;
        waiting.shift()?.();
      }
    },
    close() {
      for (const connection of free) connection.closeSync();
    },
  };
}

type Pool = ReturnType<typeof poolOf>;

/** Runs a statement within its bounds: an abort interrupts the database, which then gives the thread back. */
function runIn(pool: Pool, { signal, rowLimit }: QueryBounds): RunQuery {
  return (sql) =>
    pool.use(signal, async (connection) => {
      let again: NodeJS.Timeout | undefined;
      // An interrupt that comes before the statement has begun is lost: it is repeated until the statement has ended.
      const interrupt = (): void => {
        connection.interrupt();
        again = setTimeout(interrupt, 50);
      };
      signal.addEventListener("abort", interrupt, { once: true });
      try {
        const reader = await connection.streamAndReadUntil(sql, rowLimit + 1);
        if (reader.currentRowCount > rowLimit) throw new TooManyRows(rowLimit);
        return reader.getRowObjectsJS();
      } catch (error) {
        signal.throwIfAborted();
        throw error;
      } finally {
        signal.removeEventListener("abort", interrupt);
        clearTimeout(again);
      }
    });
}

/** Extensions would be fetched from the internet; nothing here needs one. */
export const calm = "SET autoload_known_extensions=false; SET autoinstall_known_extensions=false";

/** A warehouse over an open instance; from here on nothing outside of it can be reached, and no setting be changed. */
export async function duckdbWarehouse(
  instance: DuckDBInstance,
  setting: { readonly folders?: readonly string[]; readonly synthetic?: boolean } = {},
): Promise<Warehouse> {
  const connection = await instance.connect();
  const texts = async (sql: string): Promise<unknown[]> =>
    (await connection.runAndReadAll(sql)).getRowsJS().map(([first]) => first);
  await connection.run(calm);
  const folders = (setting.folders ?? []).map((folder) => literal(`${resolve(folder)}/`));
  if (folders.length > 0) await connection.run(`SET allowed_directories=[${folders.join(", ")}]`);
  await connection.run("SET enable_external_access=false; SET lock_configuration=true");
  const present = new Set(await texts("SELECT table_name FROM information_schema.tables"));
  const tables = new Set(allTables.map(({ name }) => name).filter((name) => present.has(name)));
  const [version] = await texts("SELECT 'DuckDB ' || version()");
  const dates = lastDateQuery(tables, today());
  const [last] = dates === null ? [] : await texts(dates);
  connection.closeSync();
  const pool = poolOf(instance);
  return {
    name: typeof version === "string" ? version : "DuckDB",
    tables,
    end: endOf(last, today()),
    synthetic: setting.synthetic ?? present.has(sampleMark),
    engine: (bounds) => sqlEngine(runIn(pool, bounds)),
    async ping(signal) {
      await runIn(pool, { signal, rowLimit: 1 })("SELECT 1 AS alive");
    },
    async close() {
      pool.close();
      instance.closeSync();
    },
  };
}

/** Opens a DuckDB file, which is never written to. */
export async function openDuckdbFile(path: string): Promise<Warehouse> {
  const instance = await DuckDBInstance.create(path, { access_mode: "READ_ONLY" }).catch((error: unknown) => {
    const why = error instanceof Error ? error.message.split("\n")[0] : String(error);
    return misused(`打不开数据库 ${path}：${why}`, `the database ${path} can't be opened: ${why}`);
  });
  const warehouse = await duckdbWarehouse(instance);
  if (warehouse.tables.size > 0) return warehouse;
  await warehouse.close();
  return misused(
    `${path} 里没有一张表是登记过的；表名见 unburden metrics --list`,
    `${path} holds none of the registry's tables; their names: unburden metrics --list`,
  );
}
