import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Vitest leaves one core of two idle by itself, and most of the tests wait for a browser anyway.
    maxWorkers: 2,
    projects: ["packages/*/vitest*.config.ts", "notebooks/vitest.config.ts", "docs/vitest.config.ts"],
  },
});
