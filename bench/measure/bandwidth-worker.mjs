// Goes over memory of its own when it is told to, and tells how many GB it read a second. See machine.ts.
import { parentPort } from "node:worker_threads";

const bytes = Buffer.alloc(2 ** 28, 1);
const rounds = 15;

parentPort.once("message", () => {
  const start = performance.now();
  for (let i = 0; i < rounds; i++) if (bytes.includes(0)) throw new Error("there is no zero among ones");
  parentPort.postMessage((rounds * bytes.length) / 1e6 / (performance.now() - start));
});
parentPort.postMessage("ready");
