import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { afterAll, expect, it } from "vitest";
import { launch } from "../../packages/dashboard/test/browser.ts";
import { visit } from "../../packages/dashboard/test/site/visit.ts";
import config from "../vite.config.ts";
import { outcomes, trouble } from "./execute.ts";
import { serve } from "./serve.ts";

const fixtures = fileURLToPath(new URL("fixture", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "notebooks-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function buildFixture(name: string): Promise<void> {
  await build({
    ...config,
    configFile: false,
    root: fixtures,
    logLevel: "silent",
    build: {
      ...config.build,
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { input: join(fixtures, name) },
    },
  });
}

it("finds what fails, what never ends, what is empty, and a built-in that isn't there", async () => {
  await buildFixture("broken.html");
  const [site, browser] = await Promise.all([serve(folder), launch()]);
  const shown = await visit(browser, `${site.address}broken.html`);
  const found = trouble(await outcomes(shown.page, 3_000));
  expect(found.map(({ id, what }) => `${id} ${what}`)).toEqual([
    "cell-2 failed",
    "cell-3 pending",
    "cell-4 empty: nothing",
    "cell-5 shows nothing",
    "cell-6 failed",
  ]);
  await shown.close();
  await browser.close();
  await site.close();
});

it("doesn't build a notebook that imports from the internet, and says where to import from", async () => {
  await expect(buildFixture("outside.html")).rejects.toThrow(/import it from node_modules in lib\.ts/);
});
