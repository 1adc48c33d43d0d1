import type { Plugin } from "esbuild";
import { defineConfig } from "tsup";

/** Keeps each source module a file of its own, so that a bundler can leave out every module that isn't used. */
const oneFileAModule: Plugin = {
  name: "one-file-a-module",
  setup(build) {
    const extension = build.initialOptions.format === "cjs" ? ".cjs" : ".js";
    build.onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ path, kind }) =>
      kind === "entry-point" ? undefined : { path: path.replace(/\.ts$/, extension), external: true },
    );
  },
};

export default defineConfig({
  entry: ["src/**/*.ts"],
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  dts: {
    entry: {
      index: "src/index.ts",
      "tables/index": "src/tables/index.ts",
      "metrics/index": "src/metrics/index.ts",
      "statistics/index": "src/statistics/index.ts",
      "ledger/index": "src/ledger/index.ts",
      "sample/index": "src/sample/index.ts",
      "engines/arquero": "src/engines/arquero.ts",
      "engines/rows": "src/engines/rows.ts",
      "engines/sql": "src/engines/sql.ts",
      "assistant/index": "src/assistant/index.ts",
      "assistant/documents/index": "src/assistant/documents/index.ts",
      "report/index": "src/report/index.ts",
    },
  },
  clean: true,
  sourcemap: true,
  splitting: false,
  // Patched (patches/): its mended code must reach those who install the package.
  noExternal: [/^hyparquet\//],
  esbuildPlugins: [oneFileAModule],
  esbuildOptions(options, { format }) {
    options.charset = "utf8";
    // Node can't see the names that a CommonJS file of ours exports when it is imported, only when it is required.
    if (format === "cjs") options.supported = { ...options.supported, "dynamic-import": false };
  },
});
