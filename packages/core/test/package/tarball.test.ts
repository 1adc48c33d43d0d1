import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const core = fileURLToPath(new URL("../../", import.meta.url));
const root = fileURLToPath(new URL("../../../../", import.meta.url));
let project = "";

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { cwd: project, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** The TypeScript samples of a Markdown file. */
function samplesOf(file: string): string[] {
  return [...readFileSync(file, "utf8").matchAll(/```ts\n(.*?)```/gs)].map(([, sample]) => sample ?? "");
}

/** A sample that stands alone, as a program of plain JavaScript. */
const sample = samplesOf(join(root, "README.md"))[0] ?? "";

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "unburden-tarball-"));
  const packed = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", project], {
    cwd: core,
    encoding: "utf8",
  });
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "stranger", private: true }));
  run("npm", "install", "--no-audit", "--no-fund", "--prefer-offline", `./${filename}`, "typescript@5.9.3");
}, 240_000);

afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

describe("the packed package, installed in an empty project", () => {
  it("runs the README's example as an ES module", () => {
    writeFileSync(join(project, "example.mjs"), sample);
    expect(run("node", "example.mjs")).toContain("2 of 3 rejected");
  });

  it("runs the core README's example too", () => {
    const [coreSample = ""] = samplesOf(join(core, "README.md"));
    writeFileSync(join(project, "core-example.mjs"), coreSample);
    expect(run("node", "core-example.mjs")).toContain("0.6666666666666666 2 3");
  });

  it("loads every door by require", () => {
    const doors = ["", "/tables", "/metrics", "/statistics", "/sample", "/arquero", "/rows", "/sql"];
    const lines = doors.map(
      (door) => `console.log(Object.keys(require("@unburden/core${door}")).length > 0);`,
    );
    writeFileSync(join(project, "example.cjs"), lines.join("\n"));
    expect(run("node", "example.cjs").trim().split("\n")).toEqual(doors.map(() => "true"));
  });

  it("gives the same dependency that works: flechette 2.6.0", () => {
    const installed = readFileSync(join(project, "node_modules/@uwdata/flechette/package.json"), "utf8");
    expect((JSON.parse(installed) as { version: string }).version).toBe("2.6.0");
  });

  it.each(["node16", "bundler"])("has types that resolve under %s", (resolution) => {
    writeFileSync(join(project, "example.mts"), sample);
    const module = resolution === "node16" ? "node16" : "esnext";
    const flags = ["--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--lib", "es2022,dom"];
    run("npx", "tsc", ...flags, "--module", module, "--moduleResolution", resolution, "example.mts");
  });
});
