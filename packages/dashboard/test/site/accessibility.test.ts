import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "../browser.ts";
import { serve, type Site } from "../serve.ts";
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
  { name: "in Chinese", query: "", options: {} },
  { name: "in English", query: "?lang=en", options: {} },
  { name: "in the dark", query: "", options: { colorScheme: "dark" } },
  { name: "on a phone", query: "", options: { viewport: { width: 390, height: 844 } } },
  { name: "with the recomputation open", query: "?view=explore", options: {} },
] as const;

describe.each(circumstances)("the overview $name", ({ query, options }) => {
  it("has no accessibility violation that axe can find", async () => {
    // axe is put into the page by a script of its own, which the page's policy rightly refuses; only here it is bypassed.
    const { page, close } = await visit(browser, site.address + query, { ...options, bypassCSP: true });
    await drawn(page);
    if (query.includes("explore")) await page.locator("[data-stage=done]").waitFor({ timeout: 100_000 });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    await page.addScriptTag({ content: axe.source });
    const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
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
  await page.locator(".districts summary").focus();
  await page.keyboard.press("Enter");
  expect(await page.locator(".districts table").isVisible()).toBe(true);
  await close();
});
