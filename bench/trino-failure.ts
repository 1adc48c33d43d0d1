// Kills a worker in the middle of a question, again and again: the answer must be the right one or an error, never another
// figure. tsx trino-failure.ts [times] [rows], after trino-scale.ts with the same rows. Exit code 1 on a wrong figure.
import { spawnSync } from "node:child_process";
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

const start = performance.now();
const right = await ask();
const usual = performance.now() - start;
const { retry = "", workers = 0 } = { ...runningTrino() };
console.log(`undisturbed: ${(usual / 1000).toFixed(1)} s, ${workers} workers, retry policy ${retry}`);
let [same, failed, wrong] = [0, 0, 0];
for (let turn = 0; turn < times; turn++) {
  const worker = `worker-${1 + (turn % workers)}`;
  const after = usual * (0.15 + 0.6 * ((turn * 0.618) % 1));
  const began = performance.now();
  const answer = ask().then(
    (text) => (text === right ? "the right figures" : "WRONG FIGURES"),
    (error: unknown) => `an error: ${String(error).split("\n")[0]?.slice(0, 160)}`,
  );
  await wait(after);
  process.kill(Number(readFileSync(join(root, ".cache/trino", worker, "pid"), "utf8")), "SIGKILL");
  const said = await answer;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${worker} killed after ${(after / 1000).toFixed(1)} s: ${said}, after ${seconds} s`);
  if (said === "the right figures") same++;
  else if (said === "WRONG FIGURES") wrong++;
  else failed++;
  spawnSync("node", ["tools/trino.mjs", "heal"], { cwd: root, stdio: "inherit" });
}
console.log(`${times} times: ${same} right, ${failed} errors, ${wrong} wrong`);
process.exit(wrong > 0 ? 1 : 0);
