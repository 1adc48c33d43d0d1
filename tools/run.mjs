// Runs commands for `npm start` and `npm test`: pnpm comes pinned from the npm registry, nothing is installed globally.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
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

/** Ends with one clear line on a Node that is too old, before anything else fails on it. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Unburden needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
