import { defineConfig } from "tsup";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    tables: "src/tables/index.ts",
    metrics: "src/metrics/index.ts",
    statistics: "src/statistics/index.ts",
    arquero: "src/engines/arquero.ts",
    sql: "src/engines/sql.ts",
  },
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  dts: true,
  clean: true,
  sourcemap: true,
  splitting: true,
  treeshake: false,
});
