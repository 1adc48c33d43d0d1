// Starts and stops the nodes: one pid file a node, one file that says where the cluster is.
import { spawn, spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createConnection } from "node:net";
import { basename, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { root } from "../run.mjs";
import { writeNode } from "./node-files.mjs";

/** Where the cluster keeps its nodes' folders, its tables' files (`data`) and `running.json`. Not in git. */
export const state = join(root, ".cache/trino");
const data = join(state, "data");
const runningFile = join(state, "running.json");
const startSeconds = 120;

const options = [
  "-XX:+UseG1GC",
  "-XX:+ExplicitGCInvokesConcurrent",
  "-XX:+ExitOnOutOfMemoryError",
  "-XX:-OmitStackTraceInFastThrow",
  "-XX:ReservedCodeCacheSize=256M",
  "-Djdk.attach.allowAttachSelf=true",
  "--enable-native-access=ALL-UNNAMED",
  "--add-modules=jdk.incubator.vector",
  "--sun-misc-unsafe-memory-access=allow",
];

/** Whether the process is a node of ours: a number alone may be another process's by now. */
function isNode(pid, folder) {
  const { stdout } = spawnSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  return (stdout ?? "").includes(`-Dnode.data-dir=${folder}`);
}

/** The nodes that are running: name, folder, pid. */
export function runningNodes() {
  if (!existsSync(state)) return [];
  return readdirSync(state)
    .map((name) => ({ name, folder: join(state, name), file: join(state, name, "pid") }))
    .filter(({ file }) => existsSync(file))
    .map((node) => ({ ...node, pid: Number(readFileSync(node.file, "utf8")) }))
    .filter(({ pid, folder }) => isNode(pid, folder));
}

/** Starts one node and gives its process; it goes on when this process ends. */
export function startNode({ java, server, folder, heap }) {
  const log = openSync(join(folder, "server.log"), "a");
  const node = spawn(
    java,
    [
      `-Xmx${heap}`,
      ...options,
      `-Dnode.data-dir=${folder}/data`,
      `-Dnode.id=${basename(folder)}`,
      "-Dnode.environment=unburden",
      "-Dnode.bind-ip=127.0.0.1",
      "-Dconfig=etc/config.properties",
      ...["-cp", join(server, "lib/*"), "io.trino.server.TrinoServer"],
    ],
    { cwd: folder, detached: true, stdio: ["ignore", log, log] },
  );
  closeSync(log);
  writeFileSync(join(folder, "pid"), String(node.pid));
  node.unref();
  return node;
}

function portTaken(port) {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: "127.0.0.1" });
    socket.once("connect", () => resolve(socket.destroy() && true));
    socket.once("error", () => resolve(false));
  });
}

/** The first column of the answer to a statement. Enough to ask a starting server; figures go through its official client. */
async function ask(address, sql) {
  const headers = { "x-trino-user": "unburden" };
  const found = [];
  let answer = await (await fetch(`${address}/v1/statement`, { method: "POST", body: sql, headers })).json();
  for (;;) {
    if (answer.error) throw new Error(answer.error.message);
    found.push(...(answer.data ?? []).map(([first]) => first));
    if (!answer.nextUri) return found;
    answer = await (await fetch(answer.nextUri, { headers })).json();
  }
}

/** Waits until the coordinator sees so many workers. Throws when a node ends or the time is over, with its last words. */
export async function ready(address, workers, nodes) {
  const until = Date.now() + startSeconds * 1000;
  const asked = "SELECT count(*) FROM system.runtime.nodes WHERE state = 'active' AND NOT coordinator";
  while (Date.now() < until) {
    const ended = nodes.find(({ process }) => process.exitCode !== null);
    if (ended) throw new Error(`${ended.name} ended as it started:\n${lastWords(ended.folder)}`);
    const [found] = await ask(address, asked).catch(() => []);
    if (found === workers) return;
    await wait(500);
  }
  throw new Error(`The cluster isn't ready after ${startSeconds} s; its logs are in ${state}/*/server.log`);
}

function lastWords(folder) {
  return readFileSync(join(folder, "server.log"), "utf8").trimEnd().split("\n").slice(-8).join("\n");
}

/** Starts one coordinator and workers on the loopback interface; gives what `running.json` says. */
export async function up({ java, server, workers, heap, coordinatorHeap, port, retry }) {
  if (runningNodes().length > 0)
    throw new Error("Trino is running already; stop it first: npm run trino:down");
  for (let number = 0; number <= workers; number++)
    if (await portTaken(port + number))
      throw new Error(`Port ${port + number} is taken; choose another: --port`);
  rmSync(join(state, "exchange"), { recursive: true, force: true });
  for (const folder of [data, join(state, "exchange")]) mkdirSync(folder, { recursive: true });
  const nodes = [];
  for (let number = 0; number <= workers; number++) {
    const size = number === 0 ? coordinatorHeap : heap;
    const folder = writeNode({ state, data, server, number, port, heap: size, retry, workers });
    writeFileSync(join(folder, "server.log"), "");
    const process = startNode({ java, server, folder, heap: size });
    nodes.push({ name: number === 0 ? "the coordinator" : `worker ${number}`, folder, process });
  }
  const address = `http://127.0.0.1:${port}`;
  try {
    await ready(address, workers, nodes);
  } catch (error) {
    await down();
    throw error;
  }
  const running = { address, catalog: "hive", data, workers, heap, coordinatorHeap, retry, java, server };
  writeFileSync(runningFile, `${JSON.stringify(running, null, 2)}\n`);
  return running;
}

/** Starts again the nodes that are gone, and waits for them; gives their names. */
export async function heal() {
  if (!existsSync(runningFile)) throw new Error("Trino isn't running; start it with: npm run trino:up");
  const { java, server, address, workers, heap } = JSON.parse(readFileSync(runningFile, "utf8"));
  const alive = new Set(runningNodes().map(({ name }) => name));
  const lost = Array.from({ length: workers }, (_, at) => `worker-${at + 1}`).filter(
    (name) => !alive.has(name),
  );
  const nodes = lost.map((name) => {
    const folder = join(state, name);
    return { name, folder, process: startNode({ java, server, folder, heap }) };
  });
  await ready(address, workers, nodes);
  return lost;
}

/** Stops every node, by force where it doesn't go in 20 s; gives how many there were. */
export async function down() {
  rmSync(runningFile, { force: true });
  const nodes = runningNodes();
  for (const { pid } of nodes) process.kill(pid, "SIGTERM");
  const until = Date.now() + 20_000;
  let left = nodes;
  while (left.length > 0 && Date.now() < until) {
    await wait(200);
    left = left.filter(({ pid, folder }) => isNode(pid, folder));
  }
  for (const { pid } of left) process.kill(pid, "SIGKILL");
  for (const { file } of nodes) rmSync(file, { force: true });
  return nodes.length;
}
