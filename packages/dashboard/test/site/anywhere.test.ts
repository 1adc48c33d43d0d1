import { afterAll, beforeAll, expect, it } from "vitest";
import type { Browser } from "playwright-core";
import { launch } from "../browser.ts";
import { serve, serveFolder } from "../serve.ts";
import { expectQuiet, figureCount, looked, take, visitLedger } from "./ledger-visit.ts";
import { visit } from "./visit.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

it("works from a folder of a plain static file server, which sends no headers of ours", async () => {
  const site = await serveFolder("/some/folder/");
  const shown = await visit(browser, `${site.address}?view=explore`);
  await shown.page.locator("[data-stage=done]").waitFor({ timeout: 100_000 });
  expect(await shown.page.locator("ub-explore .different").count()).toBe(0);
  expect(shown.complaints).toEqual([]);
  await shown.close();
  await site.close();
});

it("reads a ledger from such a folder too", async () => {
  const site = await serveFolder("/some/folder/");
  const shown = await visitLedger(browser, site);
  await shown.page.locator("[data-action=sample]").click();
  await looked(shown.page);
  await take(shown.page);
  expect(await figureCount(shown.page)).toBeGreaterThan(0);
  expectQuiet(shown, site);
  await shown.close();
  await site.close();
});

it("is served with its Content-Security-Policy as a header too", async () => {
  const site = await serve();
  const answer = await fetch(site.address);
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  await site.close();
});
