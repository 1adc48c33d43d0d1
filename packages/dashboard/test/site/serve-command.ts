import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Site } from "../serve.ts";

/** The built command. */
export const command = fileURLToPath(new URL("../../../cli/dist/main.js", import.meta.url));
if (!existsSync(command)) throw new Error("the command isn't built: pnpm --filter @unburden/cli build");

/** A site that `unburden serve` serves. */
export interface Served extends Site {
  readonly process: ChildProcess;
}

/** Runs `unburden serve` on a free port. */
export function unburdenServe(...args: string[]): Promise<Served> {
  const child = spawn(process.execPath, [command, "serve", ...args, "--port", "0", "--json", "--quiet"]);
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (piece: Buffer) => (said += piece.toString()));
    child.once("exit", () => {
      reject(new Error(`serve ended: ${said}`));
    });
    child.stdout.once("data", (piece: Buffer) => {
      const { address } = JSON.parse(piece.toString()) as { address: string };
      const ended = new Promise<void>((done) => child.once("exit", done));
      const close = async (): Promise<void> => {
        child.kill("SIGTERM");
        await ended;
      };
      resolve({ address, process: child, close });
    });
  });
}
