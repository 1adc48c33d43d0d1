import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "../browser.ts";
import { serve, type Site } from "../serve.ts";
import { corpusFile, drop, figureCount, keptRows, opened, take, visitLedger } from "./ledger-visit.ts";
import { drawn } from "./visit.ts";

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serve(), launch()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const workbook = corpusFile("realistic-huangpu-2024-08.xlsx");

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  if (!(await page.evaluate(() => "axe" in window))) await page.addScriptTag({ content: axe.source });
  const found = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run({ rules: { "target-size": { enabled: true } } }),
  );
  return found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ""}`).join("\n")}`,
  );
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

const circumstances = [
  { name: "in Chinese", query: "", options: {} },
  { name: "in English on a phone", query: "?lang=en", options: { viewport: { width: 390, height: 844 } } },
  {
    name: "in Chinese on a phone in the dark",
    query: "",
    options: { viewport: { width: 390, height: 844 }, colorScheme: "dark" },
  },
  { name: "in English", query: "?lang=en", options: {} },
] as const;

describe.each(circumstances)("the ledger page $name", ({ query, options }) => {
  it("has no accessibility violation that axe can find and doesn't scroll sideways, in any state", async () => {
    const { page, close } = await visitLedger(browser, site, query, { ...options, bypassCSP: true });
    const sound = async (state: string): Promise<void> => {
      expect(await violations(page), state).toEqual([]);
      expect(await overflow(page), state).toBeLessThanOrEqual(0);
    };
    await sound("empty");
    await page.context().route("**/org_unit-*.csv", () => new Promise(() => undefined));
    await page.locator("input[name=files]").setInputFiles(workbook);
    await page.locator("[data-reading] progress").waitFor();
    await sound("reading");
    await page.locator("[data-action=cancel]").click();
    await page.context().unroute("**/org_unit-*.csv");
    await drop(page, corpusFile("encrypted.xlsx"));
    await sound("refused");
    await page.locator("[data-action=discard]").click();
    await drop(page, workbook);
    await sound("understood, with questions and rejects");
    await take(page);
    await figureCount(page);
    await drawn(page);
    await sound("taken in, with figures");
    await page.locator("[data-action=clear]").click();
    await page.locator("#clear-dialog[open]").waitFor();
    await sound("asked whether to clear");
    await close();
  });
});

async function press(page: Page, selector: string, key = "Enter"): Promise<void> {
  const found = page.locator(selector).first();
  // By Tab alone: what can't be reached so can't be used by keyboard.
  for (let step = 0; step < 80; step++) {
    if (await found.evaluate((each) => each === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  expect(await found.evaluate((each) => each === document.activeElement), selector).toBe(true);
  await page.keyboard.press(key);
}

it("can be used by keyboard alone: sample file, an answer, taking in, undoing, clearing", async () => {
  const { page, close } = await visitLedger(browser, site);
  await press(page, "input[name=files]", "Tab");
  await press(page, "[data-action=sample]");
  await page.locator("main[data-stage=read][aria-busy=false]").waitFor({ timeout: 60_000 });
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-focus"))).toBe("stage");
  const before = await page.locator("form.question").count();
  await press(page, "form.question input[type=radio]", "Space");
  await press(page, "form.question button[type=submit]");
  await expect.poll(() => page.locator("form.question").count()).toBe(before - 1);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-focus")))
    .toBe("questions");
  await press(page, "[data-action=append]");
  await page.locator("main[data-stage=taken]").waitFor();
  await figureCount(page);
  expect(await page.locator("[data-holds-sample]").count()).toBe(1);
  await press(page, "[data-action=clear]");
  await page.locator("#clear-dialog[open]").waitFor();
  await page.keyboard.press("Escape");
  expect(await keptRows(page)).toBeGreaterThan(0);
  await press(page, "[data-action=undo]");
  await page.locator("[data-empty]").waitFor();
  await page.reload();
  await opened(page);
  expect(await keptRows(page)).toBe(0);
  await close();
});
