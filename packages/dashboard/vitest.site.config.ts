import { defineConfig } from "vitest/config";

/** The site as built, opened in a real Chromium: run `pnpm build` first. */
export default defineConfig({
  test: {
    name: "site",
    include: ["test/site/**/*.test.ts"],
    setupFiles: ["test/site/setup.ts"],
    testTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    hookTimeout: 60_000,
  },
});
