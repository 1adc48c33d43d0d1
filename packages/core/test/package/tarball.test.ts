import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agrees, allSamples, samplesOf } from "./samples.ts";

const core = fileURLToPath(new URL("../../", import.meta.url));
/** What the samples import besides, and the compiler. */
const others = ["@duckdb/node-api@1.5.6-r.1", "typescript@5.9.3"];
let project = "";

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { cwd: project, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

const samples = allSamples();
const [readmeSample] = samplesOf("README.md");

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "unburden-tarball-"));
  const packed = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", project], {
    cwd: core,
    encoding: "utf8",
  });
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "stranger", private: true }));
  run("npm", "install", "--no-audit", "--no-fund", "--prefer-offline", `./${filename}`, ...others);
}, 240_000);

afterAll(() => {
  rmSync(project, { recursive: true, force: true });
}, 60_000);

describe("the packed package, installed in an empty project", () => {
  it("finds the samples of the READMEs and of the guides", () => {
    const files = samples.flatMap(({ name }) => name.split(" "));
    expect(files).toEqual(
      expect.arrayContaining(["README.md", "docs/start.md", "docs/en/guide/developer.md"]),
    );
  });

  it.each(samples)("runs $name, which prints what it says", (sample) => {
    writeFileSync(join(project, "sample.mjs"), sample.code);
    const output = run("node", "sample.mjs");
    expect(agrees(output, sample), `printed:\n${output}\nsaid:\n${sample.prints.join("\n")}`).toBe(true);
  });

  it("loads every door by require", () => {
    const doors = [
      "",
      "/tables",
      "/metrics",
      "/statistics",
      "/sample",
      "/arquero",
      "/rows",
      "/sql",
      "/assistant",
      "/documents",
      "/report",
    ];
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
    writeFileSync(join(project, "example.mts"), readmeSample?.code ?? "");
    const module = resolution === "node16" ? "node16" : "esnext";
    const flags = ["--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--lib", "es2022,dom"];
    run("npx", "tsc", ...flags, "--module", module, "--moduleResolution", resolution, "example.mts");
  });
});
