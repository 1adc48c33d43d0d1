import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The custom elements manifest of `<unburden-chart>`, read out of its source. */
export function elementManifest(): string {
  const analyzer = join(
    dirname(createRequire(import.meta.url).resolve("@custom-elements-manifest/analyzer/package.json")),
    "cem.js",
  );
  // In a folder of its own: the analyzer writes into the package.json that it finds where it runs.
  const folder = mkdtempSync(join(tmpdir(), "unburden-manifest-"));
  try {
    copyFileSync(join(root, "src/embed/unburden-chart.ts"), join(folder, "unburden-chart.ts"));
    const options = ["--globs", "unburden-chart.ts", "--litelement", "--outdir", "."];
    execFileSync(process.execPath, [analyzer, "analyze", ...options], { cwd: folder, stdio: "pipe" });
    const written = readFileSync(join(folder, "custom-elements.json"), "utf8");
    // The module as other sites load it, not as it is written.
    return written.replaceAll("unburden-chart.ts", "unburden-chart.js");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Lays the manifest beside the element. */
export function manifestPlugin(): Plugin {
  return {
    name: "unburden-element-manifest",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "custom-elements.json", source: elementManifest() });
    },
  };
}
