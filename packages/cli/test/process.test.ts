import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const binary = fileURLToPath(new URL("../dist/main.js", import.meta.url));
if (!existsSync(binary)) throw new Error("the command isn't built: pnpm --filter @unburden/cli build");

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a line of the shell. */
function shell(line: string): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn("bash", ["-c", `set -o pipefail; ${line}`], {
      env: { ...process.env, UNBURDEN: binary, LANG: "C" },
    });
    let [out, err] = ["", ""];
    child.stdout.on("data", (piece: Buffer) => (out += piece.toString()));
    child.stderr.on("data", (piece: Buffer) => (err += piece.toString()));
    child.on("close", (code) => {
      resolve({ code, out, err });
    });
  });
}

test("whoever reads only the beginning ends it without a word", async () => {
  const { code, out, err } = await shell(
    'node "$UNBURDEN" generate - --table satisfaction_response --rows 200000 | head -1',
  );
  expect([code, err]).toEqual([0, ""]);
  expect(out.split("\n")).toHaveLength(2);
});

test("pipes: what one run writes another reads, without control characters", async () => {
  const { code, out, err } = await shell(
    'node "$UNBURDEN" generate - --table task_request --rows 2000 | node "$UNBURDEN" check - --quiet',
  );
  // 1: whether the computed column means anything is asked.
  expect(code).toBe(1);
  expect(out).toMatch(/^accepted (\d+) \+ rejected 0 .* = read \d+\n$/u);
  expect(err + out).not.toMatch(/\u001b/u);
});

test("an interrupt ends a long run with 130", async () => {
  const { code } = await shell(
    'node "$UNBURDEN" generate - --table satisfaction_response --rows 20000000 > /dev/null & sleep 2; kill -INT $!; wait $!',
  );
  expect(code).toBe(130);
});
