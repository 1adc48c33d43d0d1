import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "../browser.ts";
import { builtPage, serve, type Site } from "../serve.ts";
import { drawn, visit, type Visit } from "./visit.ts";

const languages = [
  { query: "", lang: "zh-CN", switchTo: "English", switched: "en", small: "样本少", notGiven: "未给数字" },
  {
    query: "?lang=en",
    lang: "en",
    switchTo: "中文",
    switched: "zh-CN",
    small: "Few cases",
    notGiven: "no number",
  },
] as const;

let site: Site;
let browser: Browser;
beforeAll(async () => {
  if (!existsSync(builtPage)) throw new Error("the site isn't built: run `pnpm build`");
  [site, browser] = await Promise.all([serve(), launch()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

function expectQuiet({ requests, complaints }: Visit): void {
  const { origin } = new URL(site.address);
  expect(requests.filter((url) => new URL(url).origin !== origin)).toEqual([]);
  expect(complaints).toEqual([]);
}

describe.each(languages)("the overview in $lang", ({ query, lang, switchTo, switched, small, notGiven }) => {
  it("shows the reported figures and the contradiction before any WebAssembly is asked for", async () => {
    const shown = await visit(browser, site.address + query);
    const { page } = shown;
    await drawn(page);
    expect(await page.locator("html").getAttribute("lang")).toBe(lang);
    const text = await page.locator(".operations").innerText();
    for (const figure of [
      "6/6",
      "61.0%–100%",
      "59",
      "133",
      "156",
      "1,251",
      "70%",
      "0.70",
      "9.41",
      "1.17",
      notGiven,
    ]) {
      expect(text + (await chartText(shown))).toContain(figure);
    }
    expect(await page.locator(".contradiction h2").innerText()).toContain("86 + 13 + 11 = 110");
    expect(await page.locator("[data-figure='subtract.task-rejection-share']").innerText()).toContain(small);
    expect(shown.requests.filter((url) => /wasm|worker|\.csv/.test(url))).toEqual([]);
    expectQuiet(shown);
    await shown.close();
  });

  it("never shows the rejection share as a bare percentage", async () => {
    const { page, close } = await visit(browser, site.address + query);
    const headline = page.locator("[data-headline='subtract.task-rejection-share'] b");
    expect(await headline.innerText()).toBe("6/6");
    expect(await page.locator("[data-figure='subtract.task-rejection-share'] data").innerText()).toBe("6/6");
    await close();
  });

  it("switches to the other language and back without loading the page again", async () => {
    const shown = await visit(browser, site.address + query);
    // Chromium asks for the tab's icon again when the address changes.
    const asked = (): string[] => shown.requests.filter((url) => !url.endsWith(".svg"));
    const before = asked().length;
    await shown.page.getByRole("link", { name: switchTo }).click();
    expect(await shown.page.locator("html").getAttribute("lang")).toBe(switched);
    expect(await shown.page.locator(".operations").innerText()).toContain("6/6");
    const self = switched === "en" ? "中文" : "English";
    await shown.page.getByRole("link", { name: self }).click();
    expect(await shown.page.locator("html").getAttribute("lang")).toBe(lang);
    expect(asked().length).toBe(before);
    expectQuiet(shown);
    await shown.close();
  });

  it("computes every figure again with DuckDB, identical to the first view's", async () => {
    const shown = await visit(browser, site.address + query);
    const { page } = shown;
    await page.locator("[data-explore]").click();
    await page.locator("[data-stage=done]").waitFor({ timeout: 100_000 });
    const rows = await page
      .locator("ub-explore tbody tr")
      .evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent.trim())),
      );
    expect(rows.length).toBeGreaterThan(8 + 15);
    for (const [first, again, verdict] of rows) {
      expect(again).toBe(first);
      expect(verdict).toContain("✓");
    }
    const values = page.locator("[data-metric='subtract.task-rejection-share'] [data-again]");
    expect(await values.getAttribute("data-again")).toBe("1");
    expect(shown.requests.some((url) => url.endsWith(".wasm"))).toBe(true);
    expect(new URL(page.url()).searchParams.get("view")).toBe("explore");
    expectQuiet(shown);
    await shown.close();
  });
});

/** What the charts write: it stands in shadow trees, so the page's own text doesn't have it. */
async function chartText({ page }: Visit): Promise<string> {
  const texts = await page
    .locator("ub-chart")
    .evaluateAll((charts) =>
      charts.flatMap((chart) =>
        [...(chart.shadowRoot?.querySelectorAll("text") ?? [])].map((text) => text.textContent),
      ),
    );
  return texts.join("\n");
}

it("shows all 16 districts on the map, and their table says the same", async () => {
  const shown = await visit(browser, site.address);
  await drawn(shown.page);
  const tiles = await shown.page.locator("[data-chart=tile-map] .tile .number").allTextContents();
  const cells = await shown.page.locator(".districts tbody td:nth-child(4)").allTextContents();
  expect(tiles).toHaveLength(16);
  expect(tiles).toEqual(cells);
  const total = cells.reduce((sum, cell) => sum + Number(cell.replaceAll(",", "")), 0);
  expect(total).toBe(6496);
  await shown.close();
});

it("lets a district stand out in the map, the bars and the table at once", async () => {
  const shown = await visit(browser, site.address);
  await drawn(shown.page);
  await shown.page.locator("[data-chart=tile-map] .tile").first().hover();
  await expect.poll(() => shown.page.locator("[data-chart=district-bars] rect.active").count()).toBe(2);
  await shown.close();
});

it("says so when the database can't be loaded, and recovers when tried again", async () => {
  const shown = await visit(browser, site.address);
  const context = shown.page.context();
  await context.route("**/*.wasm", (route) => route.abort());
  await shown.page.locator("[data-explore]").click();
  await shown.page.locator("ub-explore [role=alert]").waitFor({ timeout: 60_000 });
  expect(await shown.page.locator("ub-explore").innerText()).toContain("Failed to fetch");
  expect(await shown.page.locator(".operations").innerText()).toContain("6/6");
  await context.unroute("**/*.wasm");
  await shown.page.getByRole("button", { name: "再试一次" }).click();
  await shown.page.locator("[data-stage=done]").waitFor({ timeout: 100_000 });
  await shown.close();
});

it("opens the recomputation at once when the address asks for it", async () => {
  const shown = await visit(browser, `${site.address}?view=explore`);
  await shown.page.locator("[data-stage=done]").waitFor({ timeout: 100_000 });
  expectQuiet(shown);
  await shown.close();
});

it("is readable without JavaScript: figures, quotes, contradiction and the districts' table", async () => {
  const shown = await visit(browser, site.address, { javaScriptEnabled: false });
  const html = await shown.page.content();
  for (const said of [
    "6/6",
    "61.0%–100%",
    "1,251",
    "86 + 13 + 11 = 110",
    "均未予通过",
    "6,496",
    "浦东新区",
    "还给居民",
    "覆盖率",
    "合成样例",
  ]) {
    expect(html).toContain(said);
  }
  expect(await shown.page.locator(".operations article").count()).toBe(4);
  await shown.close();
});

it("forbids by its own meta element every origin but its own, and inline scripts and styles", async () => {
  const shown = await visit(browser, site.address);
  const policy = await shown.page
    .locator("meta[http-equiv='Content-Security-Policy']")
    .getAttribute("content");
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|blob:|\*/);
  await shown.close();
});

it("is laid out for an office screen and for a phone without scrolling sideways", async () => {
  for (const width of [1366, 960, 390]) {
    const shown = await visit(browser, site.address, { viewport: { width, height: 768 } });
    await drawn(shown.page);
    const overflow = await shown.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, `at ${width} px`).toBeLessThanOrEqual(0);
    await shown.close();
  }
});

it("shows the time returned with its range, where it went and the guardrail on the first screen of 1366 × 768", async () => {
  for (const { query } of languages) {
    const shown = await visit(browser, site.address + query);
    await drawn(shown.page);
    for (const name of ["time-returned", "where-it-went", "guardrail"]) {
      const chart = await shown.page.locator(`[data-block=${name}] ub-chart`).boundingBox();
      expect((chart?.y ?? Infinity) + (chart?.height ?? 0)).toBeLessThanOrEqual(768);
    }
    expect(await shown.page.locator("h1").innerText()).toMatch(/[\d,]{5,}/);
    await shown.close();
  }
});

it("keeps the first view under 250 kB compressed", async () => {
  const { gzipSync } = await import("node:zlib");
  const shown = await visit(browser, site.address);
  const sizes = await Promise.all(
    [...new Set(shown.requests)].map(async (url) => gzipSync(await (await fetch(url)).text()).length),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000);
  await shown.close();
});
