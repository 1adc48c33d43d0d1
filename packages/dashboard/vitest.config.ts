import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { browserArguments, browserPath } from "./test/browser.ts";

/** Charts and elements, drawn in a real Chromium. */
export default defineConfig({
  optimizeDeps: {
    include: [
      "@observablehq/plot",
      "@uwdata/flechette",
      "hucre/xlsx",
      "d3",
      "lit",
      "@unburden/core > papaparse",
      "@unburden/core > @noble/hashes/hmac.js",
      "@unburden/core > @noble/hashes/sha2.js",
      "@unburden/core > @noble/hashes/utils.js",
    ],
  },
  test: {
    name: "dashboard",
    include: ["test/charts/**/*.test.ts", "test/elements/**/*.test.ts", "test/unit/**/*.test.ts"],
    testTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath: browserPath, args: [...browserArguments] } }),
      instances: [{ browser: "chromium" }],
    },
  },
});
