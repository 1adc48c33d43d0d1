import axe from "axe-core";
import type { Result } from "@unburden/core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "../browser.ts";
import { serve, type Site } from "../serve.ts";
import { settled } from "./explore-visit.ts";
import { runCell } from "./run-cell.ts";
import { drawn, visit } from "./visit.ts";

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serve(), launch()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function open(page: Page, button: string): Promise<void> {
  await page.locator(button).first().click();
  await page.locator("dialog.receipt[open]").waitFor();
}

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe.source });
  const found = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

const circumstances = [
  { page: "index.html", button: "[data-block=time-returned] [data-receipt]", options: {} },
  {
    page: "index.html?lang=en",
    button: "[data-trend=divide] [data-receipt]",
    options: { colorScheme: "dark" },
  },
  { page: "index.html", button: "[data-receipt-figure='subtract.task-rejection-share']", options: {} },
  {
    page: "subtract.html?lang=en&district=310101",
    button: "[data-block=off-list-months] [data-receipt]",
    options: {},
  },
  {
    page: "add.html",
    button: "#inspections [data-receipt]",
    options: { viewport: { width: 390, height: 844 } },
  },
  { page: "multiply.html?lang=en", button: ".blocks [data-receipt]", options: {} },
  { page: "divide.html", button: "[data-block=settlement] [data-receipt]", options: {} },
] as const;

describe.each(circumstances)("the receipt of $button on $page", ({ page: address, button, options }) => {
  it("says definition, parts, rows and period, gives SQL and a cell, and axe finds nothing in it", async () => {
    const shown = await visit(browser, site.address + address, { ...options, bypassCSP: true });
    const { page } = shown;
    await drawn(page);
    const there = await page.locator(button).count();
    await open(page, there > 0 ? button : ".blocks [data-receipt]");
    const dialog = page.locator("dialog.receipt");
    expect(await dialog.locator("tbody tr").count()).toBeGreaterThan(0);
    const [sql = ""] = await dialog.locator("pre").allInnerTexts();
    expect(sql).toMatch(/^SELECT .* FROM /s);
    expect(await dialog.locator("pre").last().innerText()).toContain("display(results);");
    expect(await dialog.locator(".badge").count()).toBe(1);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("receipt-link");
    await shown.close();
  });
});

it("leads from a figure to its rows on the explore page, with source, district and period", async () => {
  const shown = await visit(browser, `${site.address}subtract.html?lang=en&district=310101&period=2024-q2`);
  const { page } = shown;
  await drawn(page);
  await open(page, "[data-block=off-list-months] [data-receipt]");
  const link = page.locator("dialog.receipt [data-rows-links] a").first();
  await link.click();
  await settled(page);
  const { searchParams } = new URL(page.url());
  expect(searchParams.get("in.district_code")).toBe("310101");
  expect(searchParams.get("lang")).toBe("en");
  await page.locator("#rows table[data-rows]").waitFor();
  await shown.close();
});

it.each([
  {
    address: "subtract.html?district=310101",
    metric: "subtract.off-list-share",
    button: "[data-receipt=offListByDistrict]",
  },
  { address: "index.html", metric: "subtract.time-returned-hours", button: "[data-receipt=returned]" },
  {
    address: "divide.html?district=310115",
    metric: "divide.settlement-share",
    button: "[data-receipt=settlement]",
  },
])(
  "the notebook cell of $metric computes what the page shows: $address",
  async ({ address, button, metric }) => {
    const { page, close } = await visit(browser, site.address + address);
    await page.locator("[data-status=ready]").waitFor({ state: "attached" });
    await open(page, button);
    const results = (await runCell(await page.locator("dialog.receipt pre").last().innerText())) as Result[];
    const cells = await page.locator("dialog.receipt tbody tr").first().locator("td").allInnerTexts();
    expect(results[0]?.metric).toBe(metric);
    expect(Number(cells[3]?.replaceAll(",", ""))).toBe(results[0]?.used);
    await close();
  },
);

it("is loaded only when it is asked for, and copies SQL", async () => {
  const shown = await visit(browser, `${site.address}subtract.html`, {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const { page } = shown;
  const before = shown.requests.length;
  await open(page, "[data-receipt=rejection]");
  expect(shown.requests.length).toBeGreaterThan(before);
  await page.locator("[data-copy]").first().click();
  await expect.poll(() => page.locator("[data-copy-status]").innerText()).toBe("已复制");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^SELECT /);
  expect(shown.complaints).toEqual([]);
  await shown.close();
});
