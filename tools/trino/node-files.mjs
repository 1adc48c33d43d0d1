// What each node of the cluster reads: one coordinator that plans, workers that read Parquet from one folder.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const properties = (values) =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${value}\n`)
    .join("");

/** Bytes of `2g`, `1500m`. */
function bytes(heap) {
  const [, amount, unit] = /^(\d+)([mg])$/iu.exec(heap) ?? [];
  if (!amount) throw new Error(`--heap is written as 2g or 1500m, not ${heap}`);
  return Number(amount) * 1024 ** (unit.toLowerCase() === "g" ? 3 : 2);
}

const megabytes = (count) => `${Math.floor(count / 1024 ** 2)}MB`;

/** Writes the node's folder and gives it. Number 0 is the coordinator; the others work. */
export function writeNode({ state, data, server, number, port, heap, retry, workers }) {
  const folder = join(state, number === 0 ? "coordinator" : `worker-${number}`);
  mkdirSync(join(folder, "etc/catalog"), { recursive: true });
  const write = (file, values) => writeFileSync(join(folder, "etc", file), properties(values));
  const size = bytes(heap);
  write("config.properties", {
    coordinator: number === 0,
    ...(number === 0 && workers > 0 ? { "node-scheduler.include-coordinator": false } : {}),
    "http-server.http.port": port + number,
    "node.internal-address": "127.0.0.1",
    "plugin.dir": join(server, "plugin"),
    "discovery.uri": `http://127.0.0.1:${port}`,
    "memory.heap-headroom-per-node": megabytes(size * 0.3),
    "query.max-memory-per-node": megabytes(size * 0.6),
    "retry-policy": retry,
    // On the same machine, who is silent for so long is gone; a minute is for networks.
    "query.remote-task.max-error-duration": "10s",
    "exchange.max-error-duration": "10s",
    ...(number === 0 ? { "web-ui.enabled": false } : {}),
  });
  // Where a task's output waits until the next stage has it, so that only what was lost is done again.
  write("exchange-manager.properties", {
    "exchange-manager.name": "filesystem",
    "exchange.base-directories": join(state, "exchange"),
  });
  write("catalog/hive.properties", {
    "connector.name": "hive",
    "hive.metastore": "file",
    "hive.metastore.catalog.dir": "local:///metastore",
    "fs.native-local.enabled": true,
    "local.location": data,
  });
  return folder;
}
