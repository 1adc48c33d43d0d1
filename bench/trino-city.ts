// Every metric and analysis over a folder of Parquet tables (`unburden generate city --rows 10000000 --format parquet`),
// in DuckDB and in Trino; ends with exit code 1 when a figure differs. Trino must be running: npm run trino:up. The schema stays.
// tsx trino-city.ts [folder] [schema]
import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { DuckDBInstance } from "@duckdb/node-api";
import {
  allAnalyses,
  allMetrics,
  allTables,
  analyse,
  evaluate,
  type Engine,
  type Scope,
} from "@unburden/core";
import { sqlEngine, type RunQuery } from "@unburden/core/sql";
import { openTrinoTables, runningTrino } from "../packages/core/test/trino.ts";

const folder = resolve(process.argv[2] ?? "city");
const schema = process.argv[3] ?? "city";
const connection = await (await DuckDBInstance.create()).connect();
const duckdb: RunQuery = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS();
const trino = await openTrinoTables(schema, duckdb);
const present = allTables.filter(({ name }) => existsSync(join(folder, `${name}.parquet`)));
let rows = 0;
for (const table of present) {
  const from = `FROM read_parquet('${join(folder, `${table.name}.parquet`)}')`;
  await duckdb(`CREATE VIEW "${table.name}" AS ${from}`);
  for (const { n } of await duckdb(`SELECT count(*)::DOUBLE AS n ${from}`)) rows += Number(n);
  await trino.fill(table, from, ", COMPRESSION zstd");
}
// Made-up rows say so, over the dashboard too: unburden serve --engine trino …/hive/<schema>.
const mark = join(runningTrino()?.data ?? "", schema, "unburden_sample");
mkdirSync(mark);
await duckdb(`COPY (SELECT 'unburden generate' AS about) TO '${mark}/rows.parquet' (FORMAT parquet)`);
await trino.run(
  `CREATE TABLE unburden_sample (about VARCHAR) WITH (format = 'PARQUET', external_location = 'local:///${schema}/unburden_sample')`,
);
console.log(`${rows} rows in ${present.length} tables`);
const names = new Set(present.map(({ name }) => name));
const engines = [sqlEngine(duckdb), sqlEngine(trino.run, { dialect: "trino" })] as const;
const seconds = engines.map(() => 0);
let [asked, different] = [0, 0];

function comparable(results: unknown): unknown {
  const round = (_: string, value: unknown): unknown =>
    typeof value === "number" ? Number(value.toPrecision(9)) : value;
  return JSON.parse(JSON.stringify(results, round));
}

async function compare(what: string, ask: (engine: Engine) => Promise<unknown>): Promise<void> {
  const answers: unknown[] = [];
  for (const [at, engine] of engines.entries()) {
    const start = performance.now();
    answers.push(comparable(await ask(engine)));
    seconds[at] = (seconds[at] ?? 0) + (performance.now() - start) / 1000;
  }
  asked++;
  if (isDeepStrictEqual(answers[0], answers[1])) return;
  different++;
  console.log(`differs: ${what}`);
}

for (const table of present) {
  const metrics = allMetrics.filter((each) => each.table.name === table.name);
  const dated = metrics.every(({ time }) => time?.kind === "date");
  const by = ["district_code"].filter((name) => name in table.columns);
  const scopes: Scope[] = [{}, ...(by.length > 0 ? [{ by }] : []), ...(dated ? [{ by: ["month"] }] : [])];
  if (metrics.length === 0) continue;
  for (const scope of scopes)
    await compare(`${table.name} ${JSON.stringify(scope)}`, (engine) => evaluate(engine, metrics, scope));
}
const inCity = allAnalyses.filter(({ queries }) =>
  Object.values(queries).every(({ table }) => names.has(table.name)),
);
for (const each of inCity) await compare(each.id, (engine) => analyse(engine, each, { asOf: "2025-01-01" }));
for (const [at, engine] of engines.entries()) console.log(`${engine.name}: ${seconds[at]?.toFixed(1)} s`);
console.log(
  `${asked} requests for ${allMetrics.length} metrics and ${inCity.length} analyses; ${different} differ`,
);
process.exit(different > 0 ? 1 : 0);
