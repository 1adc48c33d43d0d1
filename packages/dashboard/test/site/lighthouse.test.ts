import type { LaunchedChrome } from "chrome-launcher";
import { afterAll, beforeAll, expect, it } from "vitest";
import { pageList } from "../../src/page-list.ts";
import { judge, lighthouseBrowser } from "../lighthouse.ts";
import { serve, type Site } from "../serve.ts";

let site: Site;
let browser: LaunchedChrome;
beforeAll(async () => {
  [site, browser] = await Promise.all([serve(), lighthouseBrowser()]);
});
afterAll(async () => {
  browser.kill();
  await site.close();
});

// Performance depends on what else the machine does: `pnpm --filter @unburden/dashboard lighthouse` asks for it.
it.each(pageList)(
  "Lighthouse finds nothing to better in $file: accessibility and best practices",
  async ({ file }) => {
    const { scores, lost } = await judge(browser, site.address + file, "mobile", [
      "accessibility",
      "best-practices",
    ]);
    expect(lost).toEqual([]);
    expect(scores).toEqual({ accessibility: 100, "best-practices": 100 });
  },
);
