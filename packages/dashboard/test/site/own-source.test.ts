import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "../browser.ts";
import { serve, type Site } from "../serve.ts";
import {
  corpusFile,
  csvFile,
  drop,
  expectQuiet,
  requestHeader,
  requests,
  take,
  visitLedger,
} from "./ledger-visit.ts";
import { layoutFaults, ready, shownTexts } from "./page-steps.ts";
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

const pages = ["index.html", "add.html", "subtract.html", "multiply.html", "divide.html"] as const;

function offered(page: Page): Promise<string[]> {
  return page
    .locator("select[data-choice=source] option")
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
}

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe.source });
  const found = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

describe.each(["", "&lang=en"])("the pages over the reader's own ledger%s", (language) => {
  it("offer it once there is one, label every figure with it, and say of each part that has no rows", async () => {
    const shown = await visitLedger(browser, site, `?${language.slice(1)}`, { bypassCSP: true });
    const { page } = shown;
    await page.goto(`${site.address}divide.html?${language.slice(1)}`);
    await drawn(page);
    expect(await offered(page)).toEqual(["sample", "published"]);
    await page.goto(`${site.address}ledger.html?${language.slice(1)}`);
    await drop(page, corpusFile("realistic-huangpu-2024-08.xlsx"));
    await take(page);
    for (const address of pages) {
      await page.goto(`${site.address}${address}?source=own&period=all${language}`);
      await ready(page);
      await expect.poll(() => offered(page)).toContain("own");
      await expect
        .poll(() =>
          page
            .locator(".block .badge:not([data-source=own]), .headline .badge:not([data-source=own])")
            .count(),
        )
        .toBe(0);
      expect(await page.locator(".block .badge").count()).toBeGreaterThan(1);
      const texts = await shownTexts(page, language === "" ? "zh-CN" : "en");
      expect(texts).not.toMatch(/NaN|undefined|Infinity|\[object/);
      expect(await layoutFaults(page), address).toEqual([]);
      expect(await violations(page), address).toEqual([]);
    }
    expectQuiet(shown, site);
    await shown.close();
  });
});

it("say where to go when the address asks for a ledger that isn't there", async () => {
  for (const address of pages) {
    const shown = await visit(browser, `${site.address}${address}?source=own`, { bypassCSP: true });
    await shown.page.locator("[data-own=none] a").waitFor();
    await ready(shown.page);
    expect(await shown.page.locator(".empty").count()).toBeGreaterThan(1);
    if (address === "index.html") expect(await violations(shown.page)).toEqual([]);
    await shown.close();
  }
});

it("say what to do in a browser that lets no page keep files", async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    Object.defineProperty(navigator, "storage", { value: undefined });
    Reflect.deleteProperty(FileSystemFileHandle.prototype, "createWritable");
  });
  const page = await context.newPage();
  await page.goto(`${site.address}multiply.html`);
  await page.locator("[data-own=not-lasting] a").waitFor();
  expect(await page.locator("[data-own=not-lasting]").innerText()).toContain("https");
  await context.close();
});

it("hide a figure of three people of one's own", async () => {
  const { page, close } = await visitLedger(browser, site);
  const header = ["案件编号", "居村编号", "纠纷类型", "受理日期", "结案日期", "结果"];
  const rows = ["1", "2", "3"].map((id) => [
    `D-${id}`,
    "310101002001",
    "邻里",
    "2024-03-01",
    "2024-04-01",
    "调解成功",
  ]);
  await drop(page, csvFile("纠纷调解台账.csv", [header, ...rows]));
  await take(page);
  await page.goto(`${site.address}divide.html?source=own&period=all`);
  await ready(page);
  expect(await page.locator("[data-block=types]").innerText()).not.toContain("3");
  await close();
});

it("keep up with another tab that changes the ledger", async () => {
  const { page, close } = await visitLedger(browser, site);
  await drop(page, csvFile("july.csv", [requestHeader, ...requests(40)]));
  await take(page);
  const other = await page.context().newPage();
  await other.goto(`${site.address}subtract.html?source=own&period=all`);
  await ready(other);
  const decided = other.locator("[data-figure='subtract.task-rejection-share'] .stat-parts").last();
  await expect.poll(() => decided.innerText()).toContain("/ 40");
  await drop(page, csvFile("august.csv", [requestHeader, ...requests(10, "A")]));
  await take(page);
  await expect.poll(() => decided.innerText()).toContain("/ 50");
  await close();
});
