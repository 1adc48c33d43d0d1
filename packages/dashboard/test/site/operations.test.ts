import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "../browser.ts";
import { serve, type Site } from "../serve.ts";
import { choose, compressedSize, findingOf, layoutFaults, ready, shownTexts } from "./page-steps.ts";
import { drawn, visit, type Visit } from "./visit.ts";

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serve(), launch()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const pages = [
  {
    file: "add.html",
    blocks: [
      "teams",
      "volunteer-hours",
      "market-calendar",
      "fund-balances",
      "step-order",
      "depth",
      "escort",
      "inspection-results",
    ],
    narrowed: "inspection-results",
    published: ["18", "≥ 400", "每一笔洗车费将留出3元"],
    unpublished: "teams",
    sampleTable: "home_inspection",
  },
  {
    file: "multiply.html",
    blocks: [
      "ranks",
      "modes",
      "mode-gaps",
      "assistant-use",
      "repeat-months",
      "repeat-districts",
      "hotline-shares",
    ],
    narrowed: "hotline-shares",
    published: ["居民满意度测评占考核的70%"],
    unpublished: "modes",
    sampleTable: "hotline_ticket",
  },
  {
    file: "divide.html",
    blocks: [
      "types",
      "offices",
      "settlement",
      "resolution-days",
      "clearance",
      "fulfilment",
      "reopened",
      "trial-months",
      "proposal-fates",
    ],
    /** A block that a district and a period change. */
    narrowed: "types",
    /** Said by the report, and readable without JavaScript. */
    published: ["133", "156", "1,251", "没有说明怎样才算"],
    /** A block that what is published has no rows for. */
    unpublished: "types",
    sampleTable: "dispute_case",
  },
] as const;

const languages = [
  { query: "", lang: "zh-CN", sample: "合成样例", district: "宝山区" },
  { query: "?lang=en", lang: "en", sample: "synthetic sample", district: "Baoshan" },
] as const;

function expectQuiet({ requests, complaints }: Visit): void {
  const { origin } = new URL(site.address);
  expect(requests.filter((url) => new URL(url).origin !== origin)).toEqual([]);
  expect(complaints).toEqual([]);
}

describe.each(pages)("$file", ({ file, blocks, narrowed, published, unpublished, sampleTable }) => {
  it.each(languages)(
    "in $lang says a finding, its source and reach in every block, draws it, and has a table beside",
    async ({ query, lang, sample }) => {
      const shown = await visit(browser, `${site.address}${file}${query}`);
      const { page } = shown;
      await drawn(page);
      expect(await page.locator("html").getAttribute("lang")).toBe(lang);
      const all = await page
        .locator("[data-block]")
        .evaluateAll((found) => found.map((each) => each.getAttribute("data-block")));
      expect(all).toEqual(blocks);
      for (const block of blocks) {
        const place = page.locator(`[data-block=${block}]`);
        expect(await place.locator("h3").innerText(), block).toMatch(/\d/);
        expect(await place.locator(".of").innerText(), block).toContain(sample);
        expect(await place.locator("ub-chart details table").count(), block).toBe(1);
      }
      const texts = await shownTexts(page, lang);
      if (lang === "en") expect(texts).not.toMatch(/\p{Script=Han}/u);
      else expect(texts).not.toMatch(/\b(the|share|cases|of|not)\b/);
      expectQuiet(shown);
      await shown.close();
    },
  );

  it.each(languages)(
    "in $lang narrows to a district and a year, and back walks through them",
    async ({ query, district }) => {
      const shown = await visit(browser, `${site.address}${file}${query}`);
      const { page } = shown;
      const before = await findingOf(page, narrowed);
      await choose(page, "district", "310113");
      await expect.poll(() => page.locator(`[data-block=${narrowed}] .of`).innerText()).toContain(district);
      const there = await findingOf(page, narrowed);
      expect(there).not.toBe(before);
      await choose(page, "period", "2023");
      await expect.poll(() => findingOf(page, narrowed)).not.toBe(there);
      await page.goBack();
      await expect.poll(() => findingOf(page, narrowed)).toBe(there);
      await page.goBack();
      await expect.poll(() => findingOf(page, narrowed)).toBe(before);
      expectQuiet(shown);
      await shown.close();
    },
  );

  it("computes a quarter in the browser, and shows what is published when that is chosen", async () => {
    const shown = await visit(browser, `${site.address}${file}?period=2024-q3&district=310107`);
    await ready(shown.page);
    expect(shown.requests.some((url) => url.endsWith(`sample/${sampleTable}.csv`))).toBe(true);
    expect(shown.requests.some((url) => url.endsWith(".wasm"))).toBe(false);
    await choose(shown.page, "source", "published");
    const badges = await shown.page
      .locator(".block .badge")
      .evaluateAll((all) => all.map((each) => each.getAttribute("data-source")));
    expect(new Set(badges)).toEqual(new Set(["published"]));
    expect(await shown.page.locator(`[data-block=${unpublished}] .empty`).count()).toBe(1);
    expectQuiet(shown);
    await shown.close();
  });

  it("is readable without JavaScript: findings, tables, what is published", async () => {
    const { page, close } = await visit(browser, site.address + file, { javaScriptEnabled: false });
    const html = await page.content();
    for (const said of ["合成样例", ...published]) expect(html).toContain(said);
    expect(await page.locator(".block table").count()).toBeGreaterThanOrEqual(blocks.length);
    await close();
  });

  it("keeps the first view under 250 kB compressed, without WebAssembly", async () => {
    const shown = await visit(browser, site.address + file);
    const urls = [...new Set(shown.requests)];
    expect(await compressedSize(urls)).toBeLessThan(250_000);
    expect(urls.filter((url) => /wasm|worker|\.csv|data\//.test(url))).toEqual([]);
    await shown.close();
  });

  it("is laid out for an office screen and for a phone without scrolling sideways", async () => {
    for (const query of ["", "?lang=en"]) {
      for (const width of [1280, 390]) {
        const shown = await visit(browser, `${site.address}${file}${query}`, {
          viewport: { width, height: 768 },
        });
        await drawn(shown.page);
        expect(await layoutFaults(shown.page), `${query} at ${width} px`).toEqual([]);
        await shown.close();
      }
    }
  });
});

describe("the slider of the × page", () => {
  it("ranks anew at every step, by keyboard alone, is kept in the address, and doesn't fill the history", async () => {
    const shown = await visit(browser, `${site.address}multiply.html?district=310113`);
    const { page } = shown;
    await ready(page);
    await drawn(page);
    const length = await page.evaluate(() => history.length);
    const score = (): Promise<string> => page.locator("[data-block=ranks] tbody tr").first().innerHTML();
    const before = await score();
    await page.locator("input[data-choice=weight]").focus();
    for (let step = 0; step < 8; step++) await page.keyboard.press("ArrowLeft");
    await expect.poll(() => findingOf(page, "ranks")).toContain("62%");
    expect(await score()).not.toBe(before);
    expect(new URL(page.url()).searchParams.get("weight")).toBe("62");
    expect(await page.evaluate(() => history.length)).toBe(length);
    const again = await visit(browser, page.url());
    await ready(again.page);
    expect(await findingOf(again.page, "ranks")).toBe(await findingOf(page, "ranks"));
    expect(await again.page.locator("input[data-choice=weight]").inputValue()).toBe("62");
    expectQuiet(shown);
    await Promise.all([shown.close(), again.close()]);
  });
});
