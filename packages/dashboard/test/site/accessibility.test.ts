import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "../browser.ts";
import { serve, type Site } from "../serve.ts";
import { settled } from "./explore-visit.ts";
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

const circumstances = [
  { name: "the overview in Chinese", query: "", options: {} },
  { name: "the overview in English", query: "?lang=en", options: {} },
  { name: "the overview in the dark", query: "", options: { colorScheme: "dark" } },
  { name: "the overview on a phone", query: "", options: { viewport: { width: 390, height: 844 } } },
  { name: "the overview with the recomputation open", query: "?view=explore", options: {} },
  { name: "the overview without a network", query: "?lang=en", options: {} },
  { name: "the page in place of one that isn't kept", query: "offline.html", options: {} },
  { name: "the − page in Chinese", query: "subtract.html", options: {} },
  { name: "the − page in English", query: "subtract.html?lang=en", options: {} },
  { name: "the − page in the dark", query: "subtract.html", options: { colorScheme: "dark" } },
  {
    name: "the − page on a phone",
    query: "subtract.html?lang=en",
    options: { viewport: { width: 390, height: 844 } },
  },
  { name: "the − page of what is published", query: "subtract.html?source=published", options: {} },
  { name: "the ＋ page in Chinese", query: "add.html", options: {} },
  {
    name: "the ＋ page in English, in the dark, on a phone",
    query: "add.html?lang=en",
    options: { colorScheme: "dark", viewport: { width: 390, height: 844 } },
  },
  { name: "the × page in Chinese", query: "multiply.html", options: {} },
  {
    name: "the × page in English, in the dark, on a phone",
    query: "multiply.html?lang=en",
    options: { colorScheme: "dark", viewport: { width: 390, height: 844 } },
  },
  { name: "the ÷ page in Chinese", query: "divide.html", options: {} },
  {
    name: "the ÷ page in English, in the dark, on a phone",
    query: "divide.html?lang=en",
    options: { colorScheme: "dark", viewport: { width: 390, height: 844 } },
  },
  {
    name: "the explore page before anything is chosen",
    query: "explore.html?table=issue_report",
    options: {},
  },
  { name: "the assistant in Chinese", query: "assistant.html", options: {} },
  {
    name: "the assistant in English, in the dark, on a phone, about to find",
    query: "assistant.html?lang=en&mode=find",
    options: { colorScheme: "dark", viewport: { width: 390, height: 844 } },
  },
  { name: "the brief in Chinese", query: "brief.html", options: {} },
  {
    name: "the brief in English, in the dark, on a phone",
    query: "brief.html?lang=en",
    options: { colorScheme: "dark", viewport: { width: 390, height: 844 } },
  },
] as const;

describe.each(circumstances)("$name", ({ name, query, options }) => {
  it("has no accessibility violation that axe can find", async () => {
    // axe is put into the page by a script of its own, which the page's policy rightly refuses; only here it is bypassed.
    const { page, close } = await visit(browser, site.address + query, { ...options, bypassCSP: true });
    await drawn(page);
    if (name.includes("without a network")) await page.context().setOffline(true);
    if (query.includes("view=explore")) await page.locator("[data-stage=done]").waitFor({ timeout: 100_000 });
    if (query.startsWith("explore")) await settled(page);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>("details:not(.take)"))
        details.open = true;
    });
    await page.addScriptTag({ content: axe.source });
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: typeof axe }).axe.run({ rules: { "target-size": { enabled: true } } }),
    );
    expect(
      violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ""}`).join("\n")}`,
      ),
    ).toEqual([]);
    await close();
  });
});

it("can be used by keyboard: to the language, to the recomputation, to every table and SQL", async () => {
  const { page, close } = await visit(browser, site.address);
  await drawn(page);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
  await page.getByRole("link", { name: "English" }).focus();
  await page.keyboard.press("Enter");
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  await page.locator(".districts details:not(.take) summary").first().focus();
  await page.keyboard.press("Enter");
  expect(await page.locator(".districts table").isVisible()).toBe(true);
  await close();
});

it("lets one choose a district and draw points by keyboard alone on the − page", async () => {
  const { page, close } = await visit(browser, `${site.address}subtract.html`);
  await drawn(page);
  await page.locator("select[data-choice=district]").focus();
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => new URL(page.url()).searchParams.get("district")).toBe("310101");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-choice"))).toBe("district");
  await page.locator("[name=seed]").focus();
  for (let step = 0; step < 2; step++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator("[data-drawn='100']").waitFor();
  await close();
});
