import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { browserArguments, browserPath } from "../browser.ts";
import { watch } from "../foreign-requests.ts";
import { serve, type Site } from "../serve.ts";
import { csvFile, drop, figureCount, keptRows, opened, requestHeader, requests } from "./ledger-visit.ts";

let site: Site;
let profile: string;
beforeAll(async () => {
  site = await serve();
  profile = mkdtempSync(join(tmpdir(), "unburden-kill-"));
});
afterAll(async () => {
  await site.close();
  rmSync(profile, { recursive: true, force: true });
});

/** A browser with a profile on the disk, as a person has one: what it kept is there when it is started again. */
async function start(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath,
    args: browserArguments,
    serviceWorkers: "block",
  });
  watch(context);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${site.address}ledger.html`);
  await opened(page);
  return { context, page };
}

/** Ends the tab, or the whole browser, as a crash does: nothing is tidied up. */
async function kill(context: BrowserContext, page: Page, whole: boolean): Promise<void> {
  const browser = context.browser();
  const gone = new Promise<void>((resolve) => {
    if (whole && browser)
      browser.once("disconnected", () => {
        resolve();
      });
    else
      page.once("crash", () => {
        resolve();
      });
  });
  const session = whole && browser ? await browser.newBrowserCDPSession() : await context.newCDPSession(page);
  // The command has no answer: whoever would give it is dead.
  void session.send(whole && browser ? "Browser.crash" : "Page.crash").catch(() => undefined);
  await gone;
  if (!whole) await context.close();
}

/** `UNBURDEN_KILLS=100` for a longer run. */
const kills = Number(process.env["UNBURDEN_KILLS"] ?? 8);
const base = 4000;

it(
  `leaves the old ledger or the new one when tab or browser is killed at random moments of saving, ${kills} times`,
  { timeout: 60_000 * kills },
  async () => {
    let before = 0;
    const seen: string[] = [];
    for (let time = 1; time <= kills; time++) {
      const { context, page } = await start();
      expect(await keptRows(page), seen.join("; ")).toBe(before);
      const after = base + time;
      await drop(page, csvFile(`${time}.csv`, [requestHeader, ...requests(after, `K${time}`)]));
      const wait = Math.random() * 200;
      await page.locator("[data-action=replace]").evaluate((button) => {
        (button as HTMLButtonElement).click();
      });
      await new Promise((resolve) => setTimeout(resolve, wait));
      await kill(context, page, time % 2 === 0);
      const again = await start();
      const found = await keptRows(again.page);
      seen.push(`${wait.toFixed(0)} ms: ${found === after ? "new" : "old"}`);
      expect([before, after], seen.join("; ")).toContain(found);
      if (found > 0) expect(await figureCount(again.page)).toBeGreaterThan(0);
      before = found;
      await again.context.close();
    }
  },
);
