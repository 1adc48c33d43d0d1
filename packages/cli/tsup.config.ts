import { copyFileSync, mkdirSync } from "node:fs";
import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/main.ts"],
  format: ["esm"],
  target: "node20",
  platform: "node",
  clean: true,
  sourcemap: false,
  splitting: true,
  // The dashboard's questions are compiled in; the database, native, stays a package of its own.
  noExternal: [/^@unburden\/dashboard/],
  esbuildOptions(options) {
    options.charset = "utf8";
  },
  async onSuccess() {
    mkdirSync("dist/frame", { recursive: true });
    for (const file of ["org_unit.csv", "district-tiles.csv"])
      copyFileSync(`../../data/frame/${file}`, `dist/frame/${file}`);
  },
});
