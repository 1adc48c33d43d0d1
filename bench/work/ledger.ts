import { createReadStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { allTables } from "@unburden/core";
import { importStream } from "@unburden/core/ledger";
import Papa from "papaparse";
import { writeCsvLedger } from "../csv-ledger.ts";
import { emptyDatabase } from "../data/sample-database.ts";
import { interleave } from "../measure/interleave.ts";
import { keep, timeLines, type Growth } from "../measure/result.ts";

const rounds = 3;
const sizes = [3125, 6250, 12_500, 25_000];
const folder = mkdtempSync(join(tmpdir(), "unburden-bench-"));
const connection = await emptyDatabase();

async function ours(path: string, rows: number): Promise<void> {
  let taken = 0;
  await importStream("tasks.csv", createReadStream(path, { highWaterMark: 1 << 20 }), {
    tables: allTables,
    salt: "a salt for this run only",
    sink: {
      accept: (_, more) => void (taken += more.length),
      reject: (more) => void (taken += more.length),
      report: () => undefined,
    },
  });
  if (taken !== rows) throw new Error(`${taken} of ${rows} rows were accounted for`);
}

async function withDuckDb(path: string): Promise<void> {
  await connection.run(`CREATE OR REPLACE TABLE tasks AS SELECT * FROM read_csv('${path}', header = true)`);
}

async function withPapaparse(path: string): Promise<void> {
  await new Promise((resolve, reject) => {
    Papa.parse(createReadStream(path), {
      step: () => undefined,
      complete: resolve,
      error: reject,
    });
  });
}

const points: { who: string; rows: number; value: number }[] = [];
for (const rows of sizes) {
  const path = join(folder, `${rows}.csv`);
  await writeCsvLedger(path, rows);
  const samples = await interleave(
    [
      { name: "ours", run: () => ours(path, rows) },
      { name: "duckdb", run: () => withDuckDb(path) },
      { name: "papaparse", run: () => withPapaparse(path) },
    ],
    rounds,
  );
  const growth: Growth = { unit: "s", points };
  for (const { name, seconds } of samples)
    points.push({ who: name, rows, value: [...seconds].sort((a, b) => a - b)[1] ?? NaN });
  if (rows !== sizes.at(-1)) continue;
  const megabytes = (statSync(path).size / 1e6).toFixed(1);
  keep({
    id: "ledger",
    title: {
      zh: `打开2.5万行的CSV台账（${megabytes} MB）`,
      en: `open a CSV ledger of 25 000 rows (${megabytes} MB)`,
    },
    rounds,
    lines: timeLines(
      samples,
      {
        ours: { zh: "Unburden，全部检查、去隐私", en: "Unburden, every check, personal data taken out" },
        duckdb: {
          zh: "DuckDB read_csv，分列、猜类型",
          en: "DuckDB read_csv, columns and types",
        },
        papaparse: { zh: "papaparse，只分格子", en: "papaparse, cells only" },
      },
      "s",
    ),
    limit: {
      zh: "读文件本身不到1毫秒每MB：时间都在处理器上",
      en: "reading the file itself is under 1 ms a MB: the time is the processor's",
    },
    growth,
  });
}
rmSync(folder, { recursive: true });
