import { cpus, loadavg, totalmem } from "node:os";
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

/** GB/s at which one thread sums 256 MB of doubles: what no reading of memory in JavaScript is above. */
export function memoryBandwidth(): number {
  const values = new Float64Array(2 ** 25).fill(1);
  const seconds = Array.from({ length: 7 }, () => {
    const start = performance.now();
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let i = 0; i < values.length; i += 4) {
      a += values[i] ?? 0;
      b += values[i + 1] ?? 0;
      c += values[i + 2] ?? 0;
      d += values[i + 3] ?? 0;
    }
    if (a + b + c + d !== values.length) throw new Error("the sum of ones is wrong");
    return (performance.now() - start) / 1000;
  });
  return values.byteLength / 1e9 / spreadOf(seconds).median;
}
