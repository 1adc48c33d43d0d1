import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "../browser.ts";
import { serve, serveFolder, type Site } from "../serve.ts";
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

const blocks = [
  "decisions",
  "review-days",
  "off-list",
  "off-list-months",
  "representative",
  "calendar",
  "lead-flow",
  "lead-days",
  "lead-ages",
  "reductions-pairs",
  "rebounds",
  "meeting-hours",
  "mergeable",
];

const languages = [
  {
    query: "",
    lang: "zh-CN",
    sample: "合成样例",
    district: "宝山区",
    foreign: /\b(the|share|leads|months)\b/,
  },
  { query: "?lang=en", lang: "en", sample: "synthetic sample", district: "Baoshan", foreign: null },
] as const;

function expectQuiet({ requests, complaints }: Visit): void {
  const { origin } = new URL(site.address);
  expect(requests.filter((url) => new URL(url).origin !== origin)).toEqual([]);
  expect(complaints).toEqual([]);
}

describe.each(languages)("the − page in $lang", ({ query, lang, sample, district, foreign }) => {
  it("says a finding, its source and what it is of in every block, and draws it with a table beside", async () => {
    const shown = await visit(browser, `${site.address}subtract.html${query}`);
    const { page } = shown;
    await drawn(page);
    expect(await page.locator("html").getAttribute("lang")).toBe(lang);
    for (const block of blocks) {
      const place = page.locator(`[data-block=${block}]`);
      expect(await place.locator("h3").innerText(), block).toMatch(/\d/);
      expect(await place.locator(".of").innerText(), block).toContain(sample);
      expect(await place.locator("ub-chart details table").count(), block).toBe(1);
    }
    expectQuiet(shown);
    await shown.close();
  });

  it("has nothing left in the other language", async () => {
    const { page, close } = await visit(browser, `${site.address}subtract.html${query}`);
    await drawn(page);
    const texts = await shownTexts(page, lang);
    // Names of burdens are the ledger's own words, in any language.
    if (foreign) expect(texts).not.toMatch(foreign);
    else expect(texts.replaceAll(/居住情况证明(（新）)?/g, "")).not.toMatch(/\p{Script=Han}/u);
    await close();
  });

  it("narrows to a district and a year, keeps both in the address, and back and forward walk through them", async () => {
    const shown = await visit(browser, `${site.address}subtract.html${query}`);
    const { page } = shown;
    const before = await findingOf(page, "rebounds");
    await choose(page, "district", "310113");
    expect(new URL(page.url()).searchParams.get("district")).toBe("310113");
    await expect.poll(() => page.locator("[data-block=rebounds] .of").innerText()).toContain(district);
    const narrowed = await findingOf(page, "rebounds");
    expect(narrowed).not.toBe(before);
    await choose(page, "period", "2023");
    await expect.poll(() => findingOf(page, "rebounds")).not.toBe(narrowed);
    await page.goBack();
    await expect.poll(() => findingOf(page, "rebounds")).toBe(narrowed);
    await page.goBack();
    await expect.poll(() => findingOf(page, "rebounds")).toBe(before);
    await page.goForward();
    await expect.poll(() => findingOf(page, "rebounds")).toBe(narrowed);
    expect(shown.requests.some((url) => url.endsWith(".csv"))).toBe(false);
    expectQuiet(shown);
    await shown.close();
  });

  it("shows only what is published when that is chosen, and says that the rest has no data", async () => {
    const shown = await visit(browser, `${site.address}subtract.html${query}`);
    await choose(shown.page, "source", "published");
    const badges = await shown.page
      .locator(".block .badge")
      .evaluateAll((all) => all.map((each) => each.getAttribute("data-source")));
    expect(new Set(badges)).toEqual(new Set(["published"]));
    expect(await findingOf(shown.page, "decisions")).toMatch(/6/);
    expect(await shown.page.locator("[data-block=lead-flow] .empty").count()).toBe(1);
    expectQuiet(shown);
    await shown.close();
  });
});

it("computes a quarter in the browser, without WebAssembly, and the address alone brings it back", async () => {
  const shown = await visit(browser, `${site.address}subtract.html`);
  await choose(shown.page, "period", "2024-q3");
  await expect.poll(() => shown.page.locator("[data-block=lead-flow] .of").innerText()).toContain("第三季度");
  const finding = await findingOf(shown.page, "lead-flow");
  expect(shown.requests.some((url) => url.endsWith("sample/issue_report.csv"))).toBe(true);
  expect(shown.requests.some((url) => url.endsWith(".wasm"))).toBe(false);
  expectQuiet(shown);
  const again = await visit(browser, shown.page.url());
  await ready(again.page);
  await expect.poll(() => findingOf(again.page, "lead-flow")).toBe(finding);
  await Promise.all([shown.close(), again.close()]);
});

it("says so when what was chosen can't be had, keeps the figures, and gets it when chosen again", async () => {
  const shown = await visit(browser, `${site.address}subtract.html`);
  const before = await findingOf(shown.page, "rebounds");
  await shown.page.context().route("**/data/**", (route) => route.abort());
  await shown.page.locator("select[data-choice=district]").selectOption("310113");
  await shown.page.locator("[data-status=failed]").waitFor();
  expect(await findingOf(shown.page, "rebounds")).toBe(before);
  await shown.page.context().unroute("**/data/**");
  await choose(shown.page, "district", "");
  await choose(shown.page, "district", "310113");
  await expect.poll(() => findingOf(shown.page, "rebounds")).not.toBe(before);
  await shown.close();
});

it("draws 100 points from the real frame; the record checks, and a changed one doesn't", async () => {
  const shown = await visit(browser, `${site.address}subtract.html`);
  const { page } = shown;
  await page.locator("[data-draw] button").first().click();
  await page.locator("[data-drawn='100']").waitFor();
  await page.locator(".drawn-list").evaluate((list) => {
    list.closest("details")?.setAttribute("open", "");
  });
  expect(await page.locator(".drawn-list li").count()).toBe(100);
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("[data-draw] button.quiet").click(),
  ]);
  const { readFileSync } = await import("node:fs");
  const record = readFileSync(await saved.path(), "utf8");
  const check = async (text: string): Promise<void> => {
    await page.locator("[name=record]").fill(text);
    await page.locator("[data-check] button").click();
  };
  await check(record);
  await page.locator("[data-reproduced=yes]").waitFor();
  await check(record.replace('"seed": "2024"', '"seed": "2025"'));
  await page.locator("[data-reproduced=no]").waitFor();
  expect(await page.locator(".differences li").count()).toBeGreaterThan(1);
  await check('{"seed": "<img src=x onerror=alert(1)>"}');
  await expect.poll(() => page.locator("[data-check] [role=status]").innerText()).toContain("algorithm");
  await check("<img>");
  await expect.poll(() => page.locator("[data-check] [role=status]").innerText()).toContain("JSON");
  expectQuiet(shown);
  await shown.close();
});

it("takes language and choices along to the other page and back", async () => {
  const { page, close } = await visit(browser, `${site.address}subtract.html?lang=en&district=310113`);
  await page.locator(".pages").getByRole("link", { name: "Overview" }).click();
  await page.waitForURL(/index\.html/);
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  await page.locator(".pages").getByRole("link", { name: "Subtract" }).click();
  await page.waitForURL(/subtract\.html/);
  expect(new URL(page.url()).searchParams.get("district")).toBe("310113");
  expect(await page.locator(".pages [aria-current=page]").innerText()).toContain("Subtract");
  await close();
});

it("is readable without JavaScript: findings, tables, what is published", async () => {
  const { page, close } = await visit(browser, `${site.address}subtract.html`, { javaScriptEnabled: false });
  const html = await page.content();
  for (const said of ["6/6", "59", "合成样例", "四类负担", "宝山", "上报"]) expect(html).toContain(said);
  expect(await page.locator(".block table").count()).toBeGreaterThanOrEqual(blocks.length);
  expect(await page.locator(".choices select").first().isVisible()).toBe(false);
  await close();
});

it("works from a folder of a plain static file server", async () => {
  const plain = await serveFolder("/some/folder/");
  const shown = await visit(browser, `${plain.address}subtract.html?district=310101&period=2023-q1`);
  await ready(shown.page);
  await expect
    .poll(() => shown.page.locator("[data-block=off-list-months] .of").innerText())
    .toContain("黄浦区");
  expect(shown.complaints).toEqual([]);
  await shown.close();
  await plain.close();
});

it("keeps the first view under 250 kB compressed, without WebAssembly", async () => {
  const shown = await visit(browser, `${site.address}subtract.html`);
  const urls = [...new Set(shown.requests)];
  expect(await compressedSize(urls)).toBeLessThan(250_000);
  expect(urls.filter((url) => /wasm|worker|\.csv|data\//.test(url))).toEqual([]);
  await shown.close();
});

it("is laid out for an office screen and for a phone without scrolling sideways", async () => {
  for (const query of ["", "?lang=en"]) {
    for (const width of [1366, 960, 390]) {
      const shown = await visit(browser, `${site.address}subtract.html${query}`, {
        viewport: { width, height: 768 },
      });
      await drawn(shown.page);
      expect(await layoutFaults(shown.page), `${query} at ${width} px`).toEqual([]);
      await shown.close();
    }
  }
});
