// Runs commands for `npm start` and `npm test`: pnpm comes pinned from the npm registry, nothing is installed globally.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const { packageManager } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

/** Runs a command in the project's root and ends the process with its exit code when it fails. */
export function run(command, args, env = {}) {
  const windows = process.platform === "win32";
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell: windows,
    env: { ...process.env, ...env },
  });
  if (error) console.error(`${command} could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

/** Runs the pinned pnpm. */
export function pnpm(...args) {
  run("npx", ["--yes", packageManager, ...args]);
}

/** Installs exactly what the lockfile says; quick when nothing changed. */
export function install() {
  pnpm("install", "--frozen-lockfile", "--prefer-offline");
}

const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Builds core, unless nothing of it has changed since it was built last. */
export function buildCore() {
  const core = join(root, "packages/core");
  const sources = readdirSync(join(core, "src"), { recursive: true, encoding: "utf8" });
  const newest = Math.max(
    ...["package.json", "tsup.config.ts"].map((file) => changed(join(core, file))),
    ...sources.map((file) => changed(join(core, "src", file))),
  );
  // The declarations are written last.
  if (changed(join(core, "dist/index.d.ts")) > newest) return;
  console.log("Building @unburden/core; its type declarations take most of the time, without a word.");
  pnpm("--filter", "@unburden/core", "build");
}

/** Ends with one clear line on a Node that is too old, before anything else fails on it. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Unburden needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
