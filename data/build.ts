// Rebuilds everything in this folder that is derived; with --check it writes nothing and fails when something is stale.
import { readFileSync, writeFileSync } from "node:fs";
import { dataPath } from "./csv.ts";
import { buildFrame } from "./frame/build.ts";
import { buildPublished } from "./published/build.ts";
import { buildDatapackage } from "./build-datapackage.ts";

function current(file: string): string {
  try {
    return readFileSync(dataPath(file), "utf8");
  } catch {
    return "";
  }
}

const check = process.argv.includes("--check");
const stale: string[] = [];
for (const build of [buildFrame, buildPublished, buildDatapackage]) {
  for (const [file, text] of Object.entries(build())) {
    if (current(file) === text) continue;
    if (check) stale.push(file);
    else writeFileSync(dataPath(file), text);
  }
}
if (stale.length > 0) {
  console.error(`data is stale (${stale.join(", ")}): run \`pnpm data\``);
  process.exitCode = 1;
}
