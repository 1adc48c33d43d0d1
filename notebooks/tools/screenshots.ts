// Takes the pictures of docs/screenshots/notebooks from the built notebooks; names as arguments take only those.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { launch } from "../../packages/dashboard/test/browser.ts";
import { notebookEntries } from "../kit/contents.ts";
import { outcomes } from "../test/execute.ts";
import { serve } from "../test/serve.ts";

const folder = fileURLToPath(new URL("../../docs/screenshots/notebooks/", import.meta.url));
mkdirSync(folder, { recursive: true });

/** The page from top to bottom as WebP, a fifth of the same as PNG; Playwright itself writes none. */
async function picture(page: Page): Promise<Buffer> {
  const chromium = await page.context().newCDPSession(page);
  const { contentSize } = (await chromium.send("Page.getLayoutMetrics")) as {
    contentSize: { width: number; height: number };
  };
  const { data } = await chromium.send("Page.captureScreenshot", {
    format: "webp",
    quality: 75,
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, ...contentSize, scale: 1 },
  });
  return Buffer.from(data, "base64");
}

const wanted = process.argv.slice(2);
const names = ["index", ...notebookEntries().map(({ name }) => name)];
const site = await serve();
const browser = await launch();
for (const name of names.filter((each) => wanted.length === 0 || wanted.includes(each))) {
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
  await page.goto(`${site.address}${name}.html`);
  const failed = (await outcomes(page, 900_000)).filter(
    ({ state }) => state === "failed" || state === "pending",
  );
  for (const { id, state, shows } of failed) console.error(`${name} ${id} ${state}: ${shows}`);
  writeFileSync(`${folder}${name}.webp`, await picture(page));
  await page.close();
}
await browser.close();
await site.close();
