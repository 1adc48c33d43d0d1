import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { once } from "node:events";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import {
  allTables,
  completeRows,
  createTable,
  rowFinder,
  type AnyTable,
  type GivenRow,
  type LooseRow,
} from "@unburden/core";
import { sampleCity, type SampleCity } from "@unburden/core/sample";
import { writeCsv } from "@unburden/dashboard/pages";
import type { SampleFormat } from "../choices.ts";
import { progressOn, type Io, type Speech } from "../io.ts";
import { say } from "../language.ts";
import { arrowRows } from "../output/arrow-rows.ts";
import { frameRows } from "../packaged.ts";
import { misused } from "../usage-error.ts";
import { calm, literal, sampleMark } from "../warehouse/duckdb.ts";
import { sampleFile } from "../warehouse/open.ts";

/** What `generate` may be told. */
export interface GenerateOptions {
  readonly rows: number;
  readonly seed: number;
  readonly format?: SampleFormat;
  readonly table?: string;
}

/** A table's rows with every column, in batches. */
type Batches = (table: AnyTable) => Iterable<readonly LooseRow[]>;

const batchSize = 10_000;

function* batched<T>(rows: Iterable<T>): Generator<T[]> {
  let batch: T[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The tables that these copy columns from; they alone are held in memory. */
function referred(city: SampleCity, made: readonly AnyTable[]): Record<string, readonly GivenRow[]> {
  const names = new Set<string>();
  const add = ({ lookups }: AnyTable): void => {
    for (const { table: name } of Object.values(lookups)) {
      const from = names.has(name) ? undefined : allTables.find((table) => table.name === name);
      names.add(name);
      if (from) add(from);
    }
  };
  made.forEach(add);
  const complete: Record<string, readonly GivenRow[]> = {};
  for (const table of allTables.filter(({ name }) => names.has(name) && city.tables.includes(name)))
    complete[table.name] = completeRows(table, [...city.rows(table.name)], rowFinder(allTables, complete));
  return complete;
}

function cityBatches(
  city: SampleCity,
  made: readonly AnyTable[],
  names: ReadonlyMap<string, unknown>,
): Batches {
  const find = rowFinder(allTables, referred(city, made));
  const named = (table: AnyTable, row: GivenRow): GivenRow =>
    table.name === "org_unit" ? { ...row, name: names.get(String(row["org_id"])) as string } : row;
  return function* (table) {
    for (const batch of batched(city.rows(table.name)))
      yield completeRows(
        table,
        batch.map((row) => named(table, row)),
        find,
      );
  };
}

async function writeCsvFile(
  path: string,
  table: AnyTable,
  batches: Iterable<readonly LooseRow[]>,
  io: Io,
): Promise<void> {
  const file = createWriteStream(path);
  for (const piece of csvPieces(table, batches)) {
    io.signal.throwIfAborted();
    if (!file.write(piece)) await once(file, "drain");
    // So that a signal is heard between two pieces.
    await setImmediate();
  }
  file.end();
  await once(file, "close");
}

function* csvPieces(table: AnyTable, batches: Iterable<readonly LooseRow[]>): Generator<string> {
  yield `${writeCsv(table, [])}\n`;
  for (const batch of batches) yield `${writeCsv(table, batch).split("\n").slice(1).join("\n")}\n`;
}

async function takeIn(connection: DuckDBConnection, csv: string, table: AnyTable): Promise<void> {
  await connection.run(createTable(table).replaceAll(" NOT NULL", ""));
  await connection.run(`COPY "${table.name}" FROM ${literal(csv)} (FORMAT csv, HEADER, NULLSTR '')`);
}

/** Parquet, or one database, by way of CSV files of which one at a time exists. */
async function throughDuckdb(
  to: string,
  format: "parquet" | "duckdb",
  tables: readonly AnyTable[],
  batches: Batches,
  { mark, said, io }: { readonly mark: string; readonly said: (text: string) => void; readonly io: Io },
): Promise<void> {
  const instance = await DuckDBInstance.create(format === "duckdb" ? to : ":memory:");
  const connection = await instance.connect();
  await connection.run(calm);
  const folder = await mkdtemp(join(tmpdir(), "unburden-"));
  try {
    for (const table of tables) {
      said(table.name);
      const csv = join(folder, `${table.name}.csv`);
      await writeCsvFile(csv, table, batches(table), io);
      await takeIn(connection, csv, table);
      await rm(csv);
      if (format === "duckdb") continue;
      const file = literal(join(to, `${table.name}.parquet`));
      await connection.run(`COPY "${table.name}" TO ${file} (FORMAT parquet, COMPRESSION zstd)`);
      await connection.run(`DROP TABLE "${table.name}"`);
    }
    if (format === "duckdb")
      await connection.run(`CREATE TABLE ${sampleMark} AS SELECT ${literal(mark)} AS about`);
  } finally {
    await rm(folder, { recursive: true, force: true });
    connection.closeSync();
    instance.closeSync();
  }
}

async function toStdout(table: AnyTable, format: "csv" | "arrow", batches: Batches, io: Io): Promise<void> {
  if (format === "arrow") {
    await io.out(arrowRows(table, [...batches(table)].flat()));
    return;
  }
  for (const piece of csvPieces(table, batches(table))) {
    io.signal.throwIfAborted();
    await io.out(piece);
  }
}

function formatOf(to: string, format: GenerateOptions["format"]): SampleFormat {
  const named = /\.(duckdb|ddb|db)$/iu.test(to) ? "duckdb" : "csv";
  return format ?? named;
}

function cityOf(units: readonly LooseRow[], seed: number, rows: number): SampleCity {
  const placed = units.map(({ org_id, parent_id, district_code }) => ({
    org_id: String(org_id),
    street_id: String(parent_id),
    district_code: String(district_code),
  }));
  return sampleCity({ units: placed, seed, rows });
}

/** Makes up the sample city: a folder with a file a table, a DuckDB file, or one table to stdout. */
export async function generate(
  to: string,
  { rows, seed, format, table: only }: GenerateOptions,
  speech: Speech,
  io: Io,
): Promise<number> {
  const kind = formatOf(to, format);
  const units = frameRows().filter(({ kind: unit }) => unit === "neighborhood" || unit === "village");
  const city = cityOf(units, seed, rows);
  const made = allTables.filter(
    ({ name }) => city.tables.includes(name) && (only === undefined || name === only),
  );
  if (made.length === 0)
    misused(
      `样例里没有表 ${only}；有：${city.tables.join("、")}`,
      `the sample has no table ${only}; it has: ${city.tables.join(", ")}`,
    );
  const batches = cityBatches(city, made, new Map(units.map(({ org_id, name }) => [String(org_id), name])));
  const mark = JSON.stringify({ synthetic: true, seed, rows });
  if (to === "-") {
    const [table] = made;
    if (!table || made.length > 1)
      misused("写到标准输出时要用 --table 选一张表", "to stdout goes one table: choose it with --table");
    if (kind !== "csv" && kind !== "arrow")
      misused("写到标准输出的只能是 csv 或 arrow", "to stdout goes csv or arrow only");
    await toStdout(table, kind, batches, io);
    return 0;
  }
  const bar = progressOn(io, speech);
  const said = (name: string): void => {
    bar.say(name);
  };
  if (kind !== "duckdb") {
    await mkdir(to, { recursive: true });
    await writeFile(join(to, sampleFile), `${mark}\n`);
  }
  if (kind === "duckdb" || kind === "parquet")
    await throughDuckdb(to, kind, made, batches, { mark, said, io });
  else
    for (const table of made) {
      said(table.name);
      if (kind === "csv") await writeCsvFile(join(to, `${table.name}.csv`), table, batches(table), io);
      else await writeFile(join(to, `${table.name}.arrow`), arrowRows(table, [...batches(table)].flat()));
    }
  bar.end();
  if (!speech.quiet)
    io.err(
      say(
        {
          zh: `合成样例写到了 ${to}（${kind}，种子 ${seed}）\n`,
          en: `wrote a synthetic sample to ${to} (${kind}, seed ${seed})\n`,
        },
        speech.language,
      ),
    );
  return 0;
}
