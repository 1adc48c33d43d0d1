import { defineConfig } from "vitest/config";

/** The notebooks as built, executed in a real Chromium: run `pnpm build` first. */
export default defineConfig({
  test: {
    name: "notebooks",
    include: ["test/**/*.test.ts"],
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
});
