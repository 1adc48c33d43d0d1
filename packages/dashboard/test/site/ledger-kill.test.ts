import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { browserArguments, browserPath } from "../browser.ts";
import { watch } from "../foreign-requests.ts";
import { serve, type Site } from "../serve.ts";
import {
  corpusFile,
  csvFile,
  drop,
  figureCount,
  keptRows,
  opened,
  requestHeader,
  requests,
} from "./ledger-visit.ts";

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
async function start(): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath,
    args: browserArguments,
    serviceWorkers: "block",
  });
  watch(context);
  return context;
}

async function openLedger(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${site.address}ledger.html`);
  await opened(page);
  return page;
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
  if (!whole) await page.close();
}

function pause(longest: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
}

/** `UNBURDEN_KILLS=100` for a longer run. */
const kills = Number(process.env["UNBURDEN_KILLS"] ?? 20);
const base = 4000;

/** Ends while a file is being read: nothing of it may be kept. */
async function whileReading(page: Page): Promise<void> {
  await page.locator("input[name=files]").setInputFiles(corpusFile("realistic-huangpu-2024-08.xlsx"));
  await pause(600);
}

/** Ends while what was read is being saved. */
async function whileSaving(page: Page, rows: number): Promise<void> {
  await drop(page, csvFile(`${rows}.csv`, [requestHeader, ...requests(rows, `K${rows}`)]));
  await page.locator("[data-action=replace]").evaluate((button) => {
    (button as HTMLButtonElement).click();
  });
  await pause(200);
}

it(
  `leaves the old ledger or the new one when tab or browser is killed at random moments, reading a file or saving, ${kills} times`,
  { timeout: 60_000 * kills },
  async () => {
    let before = 0;
    let context = await start();
    let page = await openLedger(context);
    const seen: string[] = [];
    for (let time = 1; time <= kills; time++) {
      const [whole, reading] = [time % 2 === 0, time % 4 > 1];
      const after = reading ? before : base + time;
      if (reading) await whileReading(page);
      else await whileSaving(page, after);
      await kill(context, page, whole);
      if (whole) context = await start();
      page = await openLedger(context);
      const found = await keptRows(page);
      seen.push(`${reading ? "reading" : "saving"}: ${found === before ? "old" : String(found)}`);
      expect([before, after], seen.join("; ")).toContain(found);
      if (found > 0) expect(await figureCount(page)).toBeGreaterThan(0);
      before = found;
    }
    await context.close();
  },
);
