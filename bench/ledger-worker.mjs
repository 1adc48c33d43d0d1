// Imports a CSV in a worker, keeping only counts, and tells how far it is and how much memory it has.
import { createReadStream } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { allTables } from "@unburden/core";
import { importStream } from "@unburden/core/ledger";

const stop = new AbortController();
parentPort.on("message", () => stop.abort());

let [accepted, rejected, issues] = [0, 0, 0];
const { is, account } = await importStream(
  workerData.name,
  createReadStream(workerData.path, { highWaterMark: 1 << 20 }),
  {
    tables: allTables,
    salt: "a salt for this run only",
    signal: stop.signal,
    sink: {
      accept: (_, rows) => void (accepted += rows.length),
      reject: (rows) => void (rejected += rows.length),
      report: (more) => void (issues += more.length),
    },
    progress: (progress) => parentPort.postMessage({ ...progress, heap: process.memoryUsage().heapUsed }),
  },
);
parentPort.postMessage({ is, account, accepted, rejected, issues });
process.exit(0);
