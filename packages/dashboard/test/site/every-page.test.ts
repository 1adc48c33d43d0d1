import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageList } from "../../src/page-list.ts";
import { launch } from "../browser.ts";
import { serve, type Site } from "../serve.ts";
import { compressedSize, layoutFaults } from "./page-steps.ts";
import { openDetails, strayTexts } from "./page-texts.ts";
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

const languages = [
  { lang: "zh-CN", query: "" },
  { lang: "en", query: "?lang=en" },
] as const;

const asked = (requests: readonly string[]): string[] => requests.filter((url) => !url.startsWith("blob:"));

it("asks for at most 30 files for the overview's first view", async () => {
  const shown = await visit(browser, site.address);
  const { length } = asked(shown.requests);
  expect(length).toBeGreaterThan(5);
  expect(length).toBeLessThanOrEqual(30);
  await shown.close();
});

describe.each(languages)("in $lang the assistant", ({ query, lang }) => {
  it.each([
    { file: "multiply.html", pane: "ask" },
    { file: "ledger.html", pane: "find" },
  ])("is led to from $file, with its pane $pane and the reader's language", async ({ file, pane }) => {
    const { page, complaints, close } = await visit(browser, site.address + file + query);
    await page.locator(".to-assistant a").click();
    await page.waitForURL(/assistant\.html/);
    await page.waitForLoadState("networkidle");
    expect(await page.locator("html").getAttribute("lang")).toBe(lang);
    expect(new URL(page.url()).searchParams.get("mode") ?? "ask").toBe(pane);
    expect(await page.locator(`[data-pane=${pane}]`).getAttribute("aria-current")).toBe("page");
    expect(complaints).toEqual([]);
    await close();
  });
});

describe.each(pageList)("$file", ({ file }) => {
  it("sends at most 250 kB compressed for the first view, no WebAssembly, and nothing from elsewhere", async () => {
    const shown = await visit(browser, site.address + file);
    const all = asked([...new Set(shown.requests)]);
    const ofDatabase = (url: string): boolean => /\.wasm|duckdb|data\//.test(url);
    // Exploring is a database: who opens that page has asked for it. What is there to read before it runs is held to the same.
    const urls = file === "explore.html" ? all.filter((url) => !ofDatabase(url)) : all;
    expect(urls.filter(ofDatabase)).toEqual([]);
    expect(urls.filter((url) => !url.startsWith(site.address))).toEqual([]);
    expect(await compressedSize(urls)).toBeLessThanOrEqual(250_000);
    expect(shown.complaints).toEqual([]);
    await shown.close();
  });

  it("can be read with JavaScript off, in Chinese", async () => {
    const { page, close } = await visit(browser, site.address + file, { javaScriptEnabled: false });
    const [title, text] = [await page.locator("h1").innerText(), await page.locator("main").innerText()];
    expect(title).toMatch(/\p{Script=Han}/u);
    expect(text.match(/\p{Script=Han}/gu)?.length ?? 0).toBeGreaterThan(100);
    expect(await page.locator("nav.pages a").count()).toBe(pageList.length);
    await close();
  });

  it.each(languages)(
    "in $lang fits a phone and has no text left in the other language",
    async ({ lang, query }) => {
      const { page, close } = await visit(browser, site.address + file + query, {
        viewport: { width: 390, height: 844 },
      });
      await drawn(page);
      expect(await page.locator("html").getAttribute("lang")).toBe(lang);
      expect(await layoutFaults(page)).toEqual([]);
      await openDetails(page);
      expect(await layoutFaults(page), "with the details open").toEqual([]);
      expect(await strayTexts(page, lang)).toEqual([]);
      await close();
    },
  );

  it("takes no text for HTML or for a script's address", async () => {
    const { page, close } = await visit(browser, site.address + file);
    const thrown = await page.evaluate(() => {
      const attempts: Record<string, () => unknown> = {
        innerHTML: () => (document.createElement("p").innerHTML = "<img onerror=alert(1)>"),
        srcdoc: () => (document.createElement("iframe").srcdoc = "<p>"),
        script: () => (document.createElement("script").src = "x.js"),
        worker: () => new Worker("sw.js"),
        policy: () =>
          (
            window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
          ).trustedTypes.createPolicy("another", {}),
      };
      return Object.keys(attempts).filter((name) => {
        try {
          attempts[name]?.();
          return false;
        } catch (error) {
          return error instanceof TypeError;
        }
      });
    });
    expect(thrown).toEqual(["innerHTML", "srcdoc", "script", "worker", "policy"]);
    await close();
  });
});
