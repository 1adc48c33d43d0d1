// Takes the pictures of docs/screenshots/notebooks from the built notebooks; names as arguments take only those.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch } from "../../packages/dashboard/test/browser.ts";
import { notebookEntries } from "../kit/contents.ts";
import { outcomes } from "../test/execute.ts";
import { serve } from "../test/serve.ts";

const folder = fileURLToPath(new URL("../../docs/screenshots/notebooks/", import.meta.url));
mkdirSync(folder, { recursive: true });
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
  await page.screenshot({ path: `${folder}${name}.png`, fullPage: true });
  await page.close();
}
await browser.close();
await site.close();
