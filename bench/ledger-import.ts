import { createReadStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { DuckDBInstance } from "@duckdb/node-api";
import Papa from "papaparse";
import { writeCsvLedger } from "./csv-ledger.ts";

const rows = Number(process.argv[2] ?? 1_000_000);
const folder = mkdtempSync(join(tmpdir(), "unburden-bench-"));
const path = join(folder, "tasks.csv");

interface Told {
  readonly is?: string;
  readonly bytesRead?: number;
  readonly rowsRead?: number;
  readonly heap?: number;
  readonly accepted?: number;
  readonly rejected?: number;
}

/** Imports in a worker whose heap is limited; stops it after `stopAfter` rows when given. */
function inWorker(stopAfter = Infinity): Promise<{ told: Told; heap: number; steps: number }> {
  const worker = new Worker(new URL("./ledger-worker.mjs", import.meta.url), {
    workerData: { name: "tasks.csv", path },
    resourceLimits: { maxOldGenerationSizeMb: 320 },
  });
  let [heap, steps, last] = [0, 0, {} as Told];
  return new Promise((resolve, reject) => {
    worker.on("message", (told: Told) => {
      last = told;
      if (told.rowsRead !== undefined) steps++;
      heap = Math.max(heap, told.heap ?? 0);
      if ((told.rowsRead ?? 0) >= stopAfter) worker.postMessage("stop");
    });
    worker.on("error", reject);
    worker.on("exit", () => {
      resolve({ told: last, heap, steps });
    });
  });
}

async function withPapaparse(): Promise<number> {
  return new Promise((resolve, reject) => {
    let count = 0;
    Papa.parse(createReadStream(path), {
      step: () => {
        count++;
      },
      complete: () => {
        resolve(count);
      },
      error: reject,
    });
  });
}

async function withDuckDb(): Promise<number> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run("SET autoload_known_extensions=false; SET autoinstall_known_extensions=false");
  await connection.run(`CREATE TABLE tasks AS SELECT * FROM read_csv('${path}', header = true)`);
  const result = await connection.runAndReadAll("SELECT count(*) FROM tasks");
  return Number(result.getRows()[0]?.[0]);
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const start = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - start) / 1000 };
}

await writeCsvLedger(path, rows);
const megabytes = statSync(path).size / 1e6;
const report = (name: string, seconds: number, more = ""): void => {
  console.log(
    `${name.padEnd(34)} ${seconds.toFixed(1).padStart(7)} s ${(megabytes / seconds).toFixed(1).padStart(7)} MB/s ${more}`,
  );
};

console.log(
  `${rows} rows, ${megabytes.toFixed(1)} MB; Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}`,
);
const duckdb = await timed(withDuckDb);
report("DuckDB read_csv (values as text)", duckdb.seconds, `${duckdb.value} rows`);
const papa = await timed(withPapaparse);
report("papaparse, cells only", papa.seconds, `${papa.value} lines`);
const ours = await timed(() => inWorker());
const { told, heap, steps } = ours.value;
report(
  "Unburden, read and checked",
  ours.seconds,
  `${told.accepted ?? 0} accepted, ${told.rejected ?? 0} rejected, ${steps} steps told, heap at most ${(heap / 1e6).toFixed(0)} MB`,
);
console.log(
  `ratio to DuckDB ${(ours.seconds / duckdb.seconds).toFixed(1)}, to papaparse ${(ours.seconds / papa.seconds).toFixed(1)}`,
);
const stopped = await timed(() => inWorker(rows / 10));
report("Unburden, stopped after a tenth", stopped.seconds, String(stopped.value.told.is));
rmSync(folder, { recursive: true });
