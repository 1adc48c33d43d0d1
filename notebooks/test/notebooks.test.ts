import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "../../packages/dashboard/test/browser.ts";
import { visit } from "../../packages/dashboard/test/site/visit.ts";
import { notebookEntries } from "../kit/contents.ts";
import { onlyDefines, outcomes } from "./execute.ts";
import { builtFolder, serve, type Site } from "./serve.ts";

const entries = notebookEntries();
let site: Site;
let browser: Browser;
beforeAll(async () => {
  if (!existsSync(`${builtFolder}/index.html`)) throw new Error("not built: run `pnpm build`");
  [site, browser] = await Promise.all([serve(), launch()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe.each(entries)("the notebook $name", ({ name }) => {
  it("runs to its end: no error, no empty or pending cell, and no request leaves the origin", async () => {
    const shown = await visit(browser, `${site.address}${name}.html?rows=200000`);
    const cells = await outcomes(shown.page, 150_000);
    expect(cells.length).toBeGreaterThan(4);
    expect(cells.filter(({ state }) => state === "pending" || state === "failed")).toEqual([]);
    expect(cells.filter(({ empty }) => empty !== null)).toEqual([]);
    expect(cells.filter((cell) => cell.shows === "" && !onlyDefines(cell))).toEqual([]);
    expect(shown.complaints).toEqual([]);
    const { origin } = new URL(site.address);
    expect(shown.requests.filter((url) => new URL(url).origin !== origin)).toEqual([]);
    await shown.close();
  });

  it("opens with its question, says its limits, and ends with an answer that holds no undefined figure", async () => {
    const shown = await visit(browser, `${site.address}${name}.html?rows=200000`);
    await outcomes(shown.page, 150_000);
    const first = shown.page.locator(".observablehq--cell").first();
    expect(await first.locator("h1").count()).toBe(1);
    expect(await first.locator("blockquote").count()).toBe(1);
    const answer = await shown.page.locator(".observablehq--cell").last().innerText();
    expect(answer).toMatch(/[一-鿿]/);
    expect(answer).toMatch(/\b[a-z]{3,}\b/);
    expect(answer).toMatch(/\d/);
    expect(answer).not.toMatch(/undefined|NaN|null|Infinity|\[object/);
    expect(await shown.page.locator("main").innerText()).toMatch(/假设与局限[^]*Assumptions and limits/);
    await shown.close();
  });
});

it("lists every notebook with its question, readable without JavaScript", async () => {
  const shown = await visit(browser, `${site.address}index.html`, { javaScriptEnabled: false });
  const links = await shown.page.locator("main li a").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
  expect(links).toEqual(entries.map(({ name }) => `./${name}.html`));
  await shown.close();
});
