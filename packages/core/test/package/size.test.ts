import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

/** What a bundle of these lines weighs, minified and gzipped, without the packages that core depends on. */
async function gzipBytes(lines: string): Promise<{ bytes: number; imports: string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: lines, resolveDir: import.meta.dirname, loader: "ts" },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "browser",
    external: ["arquero", "@uwdata/*", "@stdlib/*"],
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path));
  return { bytes: gzipSync(outputFiles[0]?.contents ?? "").length, imports: [...new Set(imports)] };
}

describe("what an importer pays", () => {
  it("one metric is at most 6 kB and brings no engine", async () => {
    const { bytes, imports } = await gzipBytes(
      `export { taskRejectionShare } from "@unburden/core/metrics";`,
    );
    expect(bytes).toBeLessThanOrEqual(6 * 1024);
    expect(imports).toEqual([]);
  });

  it("one table is at most 3 kB and brings nothing else", async () => {
    const { bytes, imports } = await gzipBytes(`export { proposal } from "@unburden/core/tables";`);
    expect(bytes).toBeLessThanOrEqual(3 * 1024);
    expect(imports).toEqual([]);
  });

  it("evaluating one metric in SQL is at most 12 kB of ours", async () => {
    const { bytes, imports } = await gzipBytes(
      `export { evaluate } from "@unburden/core";
       export { sqlEngine } from "@unburden/core/sql";
       export { taskRejectionShare } from "@unburden/core/metrics";`,
    );
    expect(bytes).toBeLessThanOrEqual(12 * 1024);
    expect(imports).not.toContain("arquero");
  });

  it("the brief in words is at most 16 kB and brings no figure and no engine", async () => {
    const { bytes, imports } = await gzipBytes(`export { brief } from "@unburden/core/report";`);
    expect(bytes).toBeLessThanOrEqual(16 * 1024);
    expect(imports).not.toContain("arquero");
  });
});
