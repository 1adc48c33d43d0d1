import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const binary = fileURLToPath(new URL("../dist/main.js", import.meta.url));
const docs = fileURLToPath(new URL("../../../docs/", import.meta.url));

/** The guide's lines for a shell that need neither a network nor a reader. */
function commandsOf(page: string): string {
  const blocks = [...readFileSync(join(docs, page), "utf8").matchAll(/^```sh\n(.*?)^```$/gmsu)];
  return blocks.map(([, lines]) => lines).join("");
}

/** What is asked in each line, without names of files: the two languages ask the same. */
function asked(commands: string): string[] {
  return commands.split("\n").map((line) => line.match(/^unburden \w+|--[\w-]+/gu)?.join(" ") ?? "");
}

test("every command of the guide does what it is there for", async () => {
  const commands = commandsOf("en/guide/cli.md");
  expect(commands.match(/^unburden/gmu)?.length).toBeGreaterThan(9);
  const cwd = mkdtempSync(join(tmpdir(), "unburden-docs-"));
  try {
    const script = `set -e\nunburden() { node '${binary}' "$@"; }\n${commands}`;
    const { stdout } = await promisify(execFile)("bash", ["-c", script], {
      cwd,
      maxBuffer: 64 * 1024 * 1024,
    });
    expect(stdout).toContain("subtract.meeting-hours");
  } finally {
    rmSync(cwd, { recursive: true });
  }
}, 240_000);

test("the guide in Chinese has the same commands", () => {
  const chinese = asked(commandsOf("guide/cli.md").replace(" --lang zh", ""));
  expect(chinese).toEqual(asked(commandsOf("en/guide/cli.md")));
});
