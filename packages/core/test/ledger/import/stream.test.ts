import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";

interface Told {
  readonly rowsRead?: number;
  readonly bytesRead?: number;
  readonly is?: string;
  readonly accepted?: number;
  readonly rejected?: number;
  readonly account?: { readonly read: number } | null;
}

/** Imports so many rows in a worker with a heap of 64 MB; `onProgress` may stop it. */
function importInWorker(rows: number, onProgress: (told: Told, stop: () => void) => void): Promise<Told> {
  const worker = new Worker(new URL("./stream-worker.mjs", import.meta.url), {
    workerData: { rows },
    resourceLimits: { maxOldGenerationSizeMb: 64 },
  });
  let last: Told = {};
  return new Promise((resolve, reject) => {
    worker.on("message", (told: Told) => {
      last = told;
      onProgress(told, () => {
        worker.postMessage("stop");
      });
    });
    worker.on("error", reject);
    worker.on("exit", () => {
      resolve(last);
    });
  });
}

describe("a CSV in a worker", () => {
  it("is imported in bounded memory, telling how far it is", async () => {
    const rows = 120_000;
    const steps: number[] = [];
    const told = await importInWorker(rows, ({ rowsRead }) => {
      if (rowsRead !== undefined) steps.push(rowsRead);
    });
    expect(told).toMatchObject({ is: "read", accepted: rows - rows / 1000, rejected: rows / 1000 });
    expect(told.account?.read).toBe(rows + 1);
    expect(steps.length).toBeGreaterThan(20);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  }, 240_000);

  it("can be stopped", async () => {
    const told = await importInWorker(400_000, ({ rowsRead = 0 }, stop) => {
      if (rowsRead > 10_000) stop();
    });
    expect(told).toMatchObject({ is: "cancelled", account: null });
    expect(told.accepted).toBeLessThan(200_000);
  }, 240_000);
});
