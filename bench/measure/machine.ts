import { cpus, loadavg, totalmem } from "node:os";
import { Worker } from "node:worker_threads";
import { spreadOf } from "./interleave.ts";

/** Where something was measured, and how busy it was at that moment. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly node: string;
  /** The load average of the last minute. */
  readonly load: number;
}

export function machine(): Machine {
  return {
    processor: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    load: Number(loadavg()[0]?.toFixed(2)),
  };
}

/**
 * GB/s at which one thread goes over 256 MB: what no reading of memory is above. A byte that isn't there is looked for,
 * natively and many bytes at once, so that the memory and not the arithmetic is what takes the time.
 */
export function memoryBandwidth(): number {
  const bytes = Buffer.alloc(2 ** 28, 1);
  const seconds = Array.from({ length: 7 }, () => {
    const start = performance.now();
    if (bytes.includes(0)) throw new Error("there is no zero among ones");
    return (performance.now() - start) / 1000;
  });
  return bytes.length / 1e9 / spreadOf(seconds).median;
}

/** GB/s of all cores together: a thread for each goes over memory of its own, all at the same time. */
export async function wholeBandwidth(): Promise<number> {
  const workers = cpus().map(() => new Worker(new URL("bandwidth-worker.mjs", import.meta.url)));
  const told = (worker: Worker): Promise<unknown> =>
    new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
  await Promise.all(workers.map(told));
  const rates = workers.map(told);
  for (const worker of workers) worker.postMessage("go");
  const sum = (await Promise.all(rates)).reduce<number>((all, rate) => all + Number(rate), 0);
  await Promise.all(workers.map((worker) => worker.terminate()));
  return sum;
}
