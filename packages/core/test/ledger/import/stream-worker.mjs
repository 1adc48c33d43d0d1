// Imports a generated CSV of any length in a worker; the built package is what a worker of a page would load.
import { parentPort, workerData } from "node:worker_threads";
import { allTables } from "@unburden/core";
import { importStream } from "@unburden/core/ledger";

const stop = new AbortController();
parentPort.on("message", () => stop.abort());

const encoder = new TextEncoder();
async function* source() {
  yield encoder.encode("任务编号,居村编号,任务名称,下达日期,来源,用时（分钟）\r\n");
  for (let from = 0; from < workerData.rows; from += 1000) {
    const lines = Array.from({ length: Math.min(1000, workerData.rows - from) }, (_, i) => {
      const n = from + i;
      const day = n % 1000 === 7 ? "2024-02-30" : "2024年7月5日";
      return `T${n},310115005003,报送第${n}期统计表,${day},${n % 2 ? "清单外" : "清单内"},${1 + (n % 300)}\r\n`;
    });
    yield encoder.encode(lines.join(""));
    // Lets a message to stop come through.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

let [accepted, rejected] = [0, 0];
const { is, account } = await importStream("任务.csv", source(), {
  tables: allTables,
  salt: "a salt for this test only",
  signal: stop.signal,
  sink: {
    accept: (_, rows) => void (accepted += rows.length),
    reject: (rows) => void (rejected += rows.length),
    report: () => undefined,
  },
  progress: (progress) => parentPort.postMessage(progress),
});
parentPort.postMessage({ is, account, accepted, rejected });
parentPort.close();
