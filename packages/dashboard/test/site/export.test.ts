import { readFileSync } from "node:fs";
import { tableFromIPC } from "@uwdata/flechette";
import axe from "axe-core";
import { csvParseRows } from "d3";
import { readXlsx } from "hucre/xlsx";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ChartFacts } from "../../src/export/chart-facts.ts";
import { launch } from "../browser.ts";
import { serve, type Site } from "../serve.ts";
import {
  csvFile,
  drop,
  figureCount,
  requestHeader,
  requests,
  take as takeIn,
  visitLedger,
} from "./ledger-visit.ts";
import { choose } from "./page-steps.ts";
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

/** Chooses a format in the open menu, and gives what the browser saves. */
async function take(page: Page, menu: Locator, format: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    menu.locator(`[data-take=${format}]`).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

interface Expected {
  /** What each file must say of itself. */
  readonly says: readonly string[];
  /** The headings of the chart's table. */
  readonly heads: readonly string[];
  readonly rows: number;
}

async function expectFiles(page: Page, menu: Locator, { says, heads, rows }: Expected): Promise<void> {
  await menu.locator("summary").click();
  const svg = (await take(page, menu, "svg")).bytes.toString("utf8");
  expect(svg).toMatch(/^<\?xml [^]*<svg [^]*<title>[^]*<\/svg>\n$/);
  const png = await take(page, menu, "png");
  expect(png.name).toMatch(/ \d{4}-\d{2}-\d{2}\.png$/);
  expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
  const csv = (await take(page, menu, "csv")).bytes.toString("utf8");
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  const [header = [], ...lines] = csvParseRows(csv.slice(1));
  expect(lines).toHaveLength(rows);
  const { sheets } = await readXlsx((await take(page, menu, "xlsx")).bytes);
  expect(sheets).toHaveLength(2);
  expect(sheets[0]?.rows).toHaveLength(rows + 1);
  expect(sheets[0]?.rows[1]?.some((cell) => typeof cell === "number")).toBe(true);
  const arrow = tableFromIPC((await take(page, menu, "arrow")).bytes);
  expect(arrow.numRows).toBe(rows);
  for (const head of heads) {
    for (const names of [header, sheets[0]?.rows[0] ?? [], arrow.names]) {
      expect(names.some((name) => String(name).startsWith(head))).toBe(true);
    }
  }
  const about = JSON.stringify(sheets[1]?.rows);
  const metadata = [...(arrow.schema.metadata?.values() ?? [])].join("\n");
  for (const text of says) {
    for (const said of [svg, png.bytes.toString("utf8"), csv, about, metadata]) expect(said).toContain(text);
  }
  expect(await menu.locator(".take-told").innerText()).toContain("Arrow");
}

/** The headings and the number of rows that the nth chart of the page gives away. */
function expectedOf(page: Page, at: number): Promise<Omit<Expected, "says">> {
  return page.locator("ub-chart").evaluateAll((charts, nth) => {
    const { table } = (charts[nth] as unknown as { facts: ChartFacts }).facts;
    return { heads: [...table.heads], rows: table.rows.length };
  }, at);
}

const pages = [
  { file: "index.html", at: 7, says: ["公开报道"] },
  { file: "index.html?period=2024", at: 0, says: ["合成样例"] },
  { file: "index.html?lang=en", at: 13, says: ["National Bureau of Statistics", "Whole city"] },
  { file: "add.html?district=310101", at: 1, says: ["合成样例", "全市 · 全部时间"] },
  { file: "subtract.html?lang=en", at: 3, says: ["Synthetic sample", "Whole city · 2024"] },
  { file: "multiply.html?period=2023", at: 1, says: ["合成样例", "全市 · 2023年"] },
  { file: "divide.html?lang=en&district=310115", at: 2, says: ["Synthetic sample", "Pudong"] },
] as const;

describe.each(pages)("$file", ({ file, at, says }) => {
  it("gives a chart away in every format, and has a menu and a table with every chart", async () => {
    const shown = await visit(browser, site.address + file, { acceptDownloads: true });
    const { page } = shown;
    await drawn(page);
    const charts = page.locator("ub-chart");
    expect(await charts.locator(".take").count()).toBe(await charts.count());
    const empty = await charts.evaluateAll((all) =>
      all
        .map((chart) => (chart as unknown as { facts: ChartFacts }).facts)
        .filter(({ title, reach, table }) => title === "" || reach === "" || table.rows.length === 0),
    );
    expect(empty).toEqual([]);
    const loaded = shown.requests.length;
    const menu = charts.nth(at).locator(".take");
    await expectFiles(page, menu, { says: [...says], ...(await expectedOf(page, at)) });
    expect(shown.requests.length).toBeGreaterThan(loaded);
    expect(shown.requests.every((url) => url.startsWith(site.address) || /^(data|blob):/.test(url))).toBe(
      true,
    );
    expect(shown.complaints).toEqual([]);
    await shown.close();
  });
});

it("gives a chart of the reader's own ledger away as such", async () => {
  const shown = await visitLedger(browser, site, "", { acceptDownloads: true });
  const { page } = shown;
  await drop(page, csvFile("申请.csv", [requestHeader, ...requests(30)]));
  await takeIn(page);
  await figureCount(page);
  await page.locator(".own-figure ub-chart svg").first().waitFor();
  const expected = await expectedOf(page, 0);
  await expectFiles(page, page.locator("ub-chart .take").first(), { says: ["我的台账"], ...expected });
  expect(shown.complaints).toEqual([]);
  await shown.close();
});

it("says what is shown: another district's rows after another district is chosen", async () => {
  const shown = await visit(browser, `${site.address}divide.html`, { acceptDownloads: true });
  const { page } = shown;
  await drawn(page);
  await choose(page, "district", "310101");
  const menu = page.locator("[data-block=settlement] .take");
  await menu.locator("summary").click();
  const { bytes } = await take(page, menu, "csv");
  expect(bytes.toString("utf8")).toContain("黄浦区 · 2024年");
  await shown.close();
});

it("is a menu by keyboard: opens, closes on Escape and when left, moves nothing below, with large enough targets", async () => {
  const shown = await visit(browser, `${site.address}subtract.html`, { acceptDownloads: true });
  const { page } = shown;
  await drawn(page);
  const menu = page.locator("[data-block=off-list] .take");
  const summary = menu.locator("summary");
  const isOpen = (): Promise<boolean> => menu.evaluate((details) => (details as HTMLDetailsElement).open);
  const height = (): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);
  const closed = await height();
  await summary.focus();
  await page.keyboard.press("Enter");
  expect(await isOpen()).toBe(true);
  expect(await height()).toBe(closed);
  for (const button of [summary, ...(await menu.locator("button").all())]) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  }
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  expect(await isOpen()).toBe(false);
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  for (let step = 0; step < 6; step++) await page.keyboard.press("Tab");
  expect(await isOpen()).toBe(false);
  await summary.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  await page.emulateMedia({ media: "print" });
  expect(await menu.isVisible()).toBe(false);
  await shown.close();
});

it("has no accessibility violation that axe can find while a menu is open", async () => {
  const shown = await visit(browser, `${site.address}add.html?lang=en`, { bypassCSP: true });
  const { page } = shown;
  await drawn(page);
  await page.locator(".take summary").nth(1).click();
  await page.addScriptTag({ content: axe.source });
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`)).toEqual([]);
  await shown.close();
});
