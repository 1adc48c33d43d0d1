// Seconds and memory over many rows, in DuckDB and in Trino with the workers that run: tsx trino-scale.ts [rows] [times] [trino].
// Compare `npm run trino:up -- --workers 1` with 2; the rows stay from one run to the next.
import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { evaluate, quantile, metric, type Engine, type Metric, type Scope } from "@unburden/core";
import { taskRejectionShare, volunteerHours } from "@unburden/core/metrics";
import { createTable } from "@unburden/core";
import { sqlEngine, type RunQuery } from "@unburden/core/sql";
import { connectTrino, runningTrino, runOn } from "../packages/core/test/trino.ts";

const rows = Number(process.argv[2] ?? 100_000_000);
const times = Number(process.argv[3] ?? 3);
const onlyTrino = process.argv[4] === "trino";
const schema = `scale_${rows}`;
const running = runningTrino();
if (!running) throw new Error("Trino isn't running; start it with: npm run trino:up");
const connection = await (await DuckDBInstance.create()).connect();
const duckdb: RunQuery = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS();
const client = connectTrino(schema);

const tables = [
  {
    table: taskRejectionShare.table,
    cells: {
      request_id: "i::VARCHAR",
      decided_on: "DATE '2023-01-01' + CAST(hash(i) % 730 AS INTEGER)",
      decision: "CASE hash(i + 1) % 4 WHEN 0 THEN 'approved' WHEN 1 THEN 'returned' ELSE 'rejected' END",
    } as Record<string, string>,
  },
  {
    table: volunteerHours.table,
    cells: { minutes: "CAST(hash(i) % 480 AS BIGINT)" } as Record<string, string>,
  },
];

/** Writes the table in files of 12.5 million rows, as a partitioned warehouse holds it. */
async function prepare({ table, cells }: (typeof tables)[number]): Promise<void> {
  const folder = join(running?.data ?? "", schema, table.name);
  if (!existsSync(folder)) {
    const part = `${folder}.part`;
    mkdirSync(part, { recursive: true });
    await duckdb(createTable(table, { dialect: "trino" }).replace(`"${table.name}"`, '"empty"'));
    const cell = (name: string): string => `${cells[name] ?? "NULL"} AS "${name}"`;
    const each = 12_500_000;
    for (let from = 0; from < rows; from += each)
      await duckdb(
        `COPY (FROM "empty" UNION ALL SELECT ${Object.keys(table.columns).map(cell).join(", ")} FROM range(${from}, ${Math.min(rows, from + each)}) AS numbers(i)) TO '${part}/${from}.parquet' (FORMAT parquet, COMPRESSION zstd)`,
      );
    await duckdb('DROP TABLE "empty"');
    renameSync(part, folder);
  }
  const bytes = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  console.log(`${table.name}: ${rows} rows, ${Math.round(bytes / 1e6)} MB of Parquet`);
  await duckdb(`CREATE VIEW "${table.name}" AS FROM read_parquet('${folder}/*.parquet')`);
  const made = createTable(table, { dialect: "trino" }).replace("CREATE TABLE", "CREATE TABLE IF NOT EXISTS");
  await runOn(client)(
    `${made} WITH (format = 'PARQUET', external_location = 'local:///${schema}/${table.name}')`,
  );
}

const median: Metric = metric({
  ...volunteerHours,
  measure: quantile(volunteerHours.table.columns.minutes, 0.5),
} as never);
const asked: readonly { readonly what: string; readonly of: Metric; readonly scope: Scope }[] = [
  { what: "a share, three counts", of: taskRejectionShare, scope: {} },
  { what: "the same by month", of: taskRejectionShare, scope: { by: ["month"] } },
  { what: "a sum", of: volunteerHours, scope: {} },
  { what: "an exact median", of: median, scope: {} },
];

let peak = 0;
const trino = runOn(client, ({ peakMemoryBytes }) => {
  peak = Math.max(peak, peakMemoryBytes);
});

async function time(engine: Engine, of: Metric, scope: Scope): Promise<string> {
  const seconds: number[] = [];
  for (let turn = 0; turn < times; turn++) {
    const start = performance.now();
    await evaluate(engine, [of], scope);
    seconds.push((performance.now() - start) / 1000);
  }
  return seconds.map((each) => each.toFixed(1)).join(" / ");
}

await runOn(client)(`CREATE SCHEMA IF NOT EXISTS hive.${schema} WITH (location = 'local:///${schema}')`);
for (const each of tables) await prepare(each);
for (const { what, of, scope } of asked) {
  if (!onlyTrino) console.log(`DuckDB, ${what}: ${await time(sqlEngine(duckdb), of, scope)} s`);
  peak = 0;
  const took = await time(sqlEngine(trino, { dialect: "trino" }), of, scope);
  console.log(`Trino, ${running.workers} workers, ${what}: ${took} s, ${Math.round(peak / 1e6)} MB at most`);
}
