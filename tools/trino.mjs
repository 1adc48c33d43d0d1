// npm run trino:up / trino:down: Trino with one coordinator and two workers on this machine, over Parquet files.
import { parseArgs } from "node:util";
import { down, heal, runningNodes, up } from "./trino/cluster.mjs";
import { fetchServer } from "./trino/fetch-server.mjs";
import { findJava } from "./trino/find-java.mjs";

const usage = `node tools/trino.mjs up|down|heal|fetch|status
  --workers 2            how many workers
  --heap 2g              memory of each worker
  --coordinator-heap 1500m
  --port 8480            the coordinator's; workers take the next ones
  --retry QUERY          what happens when a worker is lost: QUERY, TASK or NONE`;

function requireJava() {
  const found = findJava();
  if (found.reason) throw new Error(found.reason);
  return found.java;
}

async function start(values) {
  const java = requireJava();
  const server = await fetchServer(java);
  console.log("Starting Trino");
  const { address, data } = await up({
    java,
    server,
    workers: Number(values.workers),
    heap: values.heap,
    coordinatorHeap: values["coordinator-heap"],
    port: Number(values.port),
    retry: values.retry,
  });
  console.log(`Trino is at ${address}, catalog hive, ${values.workers} workers; its tables' files: ${data}`);
}

async function act(command, values) {
  switch (command) {
    case "up":
      return start(values);
    case "fetch":
      console.log(`fetched: ${await fetchServer(requireJava())}`);
      return;
    case "down":
      console.log(`${await down()} nodes stopped`);
      return;
    case "heal":
      console.log(`started again: ${(await heal()).join(", ") || "none, all were there"}`);
      return;
    case "status":
      for (const { name, pid } of runningNodes()) console.log(`${name} ${pid}`);
      return;
    default:
      throw new Error(usage);
  }
}

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      workers: { type: "string", default: "2" },
      heap: { type: "string", default: "2g" },
      "coordinator-heap": { type: "string", default: "1500m" },
      port: { type: "string", default: "8480" },
      retry: { type: "string", default: "QUERY" },
    },
  });
  await act(positionals[0], values);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
