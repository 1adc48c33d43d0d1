// Kills a worker in the middle of a question, again and again: the answer must be the right one or an error, never another
// figure. tsx trino-failure.ts [times] [rows], after trino-scale.ts with the same rows. Exit code 1 on a wrong figure, or on
// none in three minutes.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout as wait } from "node:timers/promises";
import { evaluate } from "@unburden/core";
import { taskRejectionShare } from "@unburden/core/metrics";
import { sqlEngine } from "@unburden/core/sql";
import { connectTrino, runningTrino, runOn } from "../packages/core/test/trino.ts";

const times = Number(process.argv[2] ?? 10);
const rows = Number(process.argv[3] ?? 100_000_000);
const root = fileURLToPath(new URL("..", import.meta.url));
const client = connectTrino(`scale_${rows}`);
const engine = sqlEngine(runOn(client), { dialect: "trino" });
const ask = async (): Promise<string> =>
  JSON.stringify(await evaluate(engine, [taskRejectionShare], { by: ["month"] }));

// The first answer warms up; the second says how long one takes.
const right = await ask();
const start = performance.now();
if ((await ask()) !== right) throw new Error("Undisturbed, two answers differ");
let usual = performance.now() - start;
const { retry = "", workers = 0 } = { ...runningTrino() };
console.log(`undisturbed: ${(usual / 1000).toFixed(1)} s, ${workers} workers, retry policy ${retry}`);
const patience = 180_000;
const counts: Record<string, number> = {};
const outcome = (said: string): string => said.split(":")[0] ?? said;
for (let turn = 0; turn < times;) {
  const worker = `worker-${1 + (turn % workers)}`;
  const after = usual * (0.1 + 0.7 * Math.random());
  const began = performance.now();
  const course = { ended: false };
  const answer = ask()
    .then(
      (text) => (text === right ? "the right figures" : "WRONG FIGURES"),
      (error: unknown) => `an error: ${String(error).split("\n")[0]?.slice(0, 160)}`,
    )
    .finally(() => {
      course.ended = true;
    });
  await wait(after);
  // Quicker than usual, so there is nothing to kill it in the middle of.
  if (course.ended) {
    usual *= 0.8;
    continue;
  }
  process.kill(Number(readFileSync(join(root, ".cache/trino", worker, "pid"), "utf8")), "SIGKILL");
  // As a supervisor would: the worker is started again at once, under the same address, while the question is retried.
  const healing = spawn("node", ["tools/trino.mjs", "heal"], { cwd: root, stdio: "ignore" });
  const healed = once(healing, "exit");
  const said = await Promise.race([answer, wait(patience, "NO ANSWER", { ref: false })]);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${worker} killed after ${(after / 1000).toFixed(1)} s: ${said}, after ${seconds} s`);
  counts[outcome(said)] = (counts[outcome(said)] ?? 0) + 1;
  turn++;
  const [code] = (await healed) as [number | null];
  if (code !== 0) throw new Error(`${worker} didn't start again; see .cache/trino/${worker}/server.log`);
}
console.log(`${times} times: ${JSON.stringify(counts)}`);
process.exit(counts["WRONG FIGURES"] || counts["NO ANSWER"] ? 1 : 0);
