import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "../browser.ts";
import { serve } from "../serve.ts";
import { ready, shownTexts } from "./page-steps.ts";
import { command, unburdenServe } from "./serve-command.ts";
import { visit } from "./visit.ts";

const folder = mkdtempSync(join(tmpdir(), "unburden-site-"));
const city = join(folder, "city.duckdb");
/** Where a Trino with the sample city's tables answers, `http://user@host:8080/catalog/schema`. */
const trino = process.env["UNBURDEN_TRINO"];
if (trino === undefined)
  console.warn(
    "skipped: the dashboard over Trino, because UNBURDEN_TRINO names no server that has the sample city",
  );

let browser: Browser;
beforeAll(async () => {
  execFileSync(process.execPath, [command, "generate", city, "--rows", "60000", "--quiet"]);
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

function offered(page: Page): Promise<string[]> {
  return page
    .locator("select[data-choice=source] option")
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
}

const decidedOf = (page: Page) =>
  page.locator("[data-figure='subtract.task-rejection-share'] .stat-parts").last();

const pages = [
  "index.html",
  "add.html",
  "subtract.html",
  "multiply.html",
  "divide.html",
  "brief.html",
] as const;

describe.each([
  { engine: "duckdb", at: city },
  { engine: "trino", at: trino },
])("the pages over $engine", ({ engine, at }) => {
  it.skipIf(at === undefined)(
    "compute their figures by asking the server, say whose they are, and keep quiet",
    async () => {
      const site = await unburdenServe(at ?? "", "--engine", engine);
      const shown = await visit(browser, site.address);
      const { page } = shown;
      expect(new URL(page.url()).searchParams.get("source")).toBe("server");
      for (const address of pages) {
        const asked = page.waitForResponse((answer) => answer.url().endsWith("/api/page"));
        await page.goto(`${site.address}${address}?source=server&period=2024&lang=en`);
        expect((await asked).status()).toBe(200);
        await ready(page);
        expect(await offered(page)).toContain("server");
        const badges = page.locator(".block .badge, .headline .badge, .brief-provenance .badge");
        await expect.poll(() => badges.count()).toBeGreaterThan(0);
        await expect
          .poll(() =>
            page
              .locator(".block .badge:not([data-source=server]), .headline .badge:not([data-source=server])")
              .count(),
          )
          .toBe(0);
        // Made-up rows say so on a server too.
        expect(await badges.first().innerText()).toContain("synthetic");
        expect(await shownTexts(page, "en")).not.toMatch(/NaN|undefined|Infinity|\[object/);
      }
      expect(shown.complaints).toEqual([]);
      expect(shown.requests.filter((url) => url.includes("/data/") || !url.startsWith(site.address))).toEqual(
        [],
      );
      await shown.close();
      await site.close();
    },
  );
});

it("a page's figure is the one that the command computes, by district and by quarter", async () => {
  const site = await unburdenServe(city);
  const { page, close, complaints } = await visit(
    browser,
    `${site.address}add.html?source=server&period=2024`,
  );
  const figure = (...more: string[]): { numerator: number; denominator: number } => {
    const args = ["metrics", city, "--metric", "add.inspection-share", "--json", "--quiet", ...more];
    const [line] = JSON.parse(execFileSync(process.execPath, [command, ...args]).toString()) as [
      { numerator: number; denominator: number },
    ];
    return line;
  };
  const parts = page.locator("[data-figure='add.inspection-share'] .stat-parts").last();
  const grouped = (number: number): RegExp =>
    new RegExp(String(number).replace(/\B(?=(?:\d{3})+$)/gu, "[,\\s\u202f\u00a0]?"), "u");
  await ready(page);
  await expect.poll(() => parts.innerText()).toMatch(grouped(figure("--period", "2024").denominator));
  await page.locator("select[data-choice=district]").selectOption("310115");
  const district = figure("--period", "2024", "--district", "310115").denominator;
  await expect.poll(() => parts.innerText()).toMatch(grouped(district));
  await page.locator("select[data-choice=district]").selectOption("");
  await page.locator("select[data-choice=period]").selectOption("2024-q3");
  const quarter = figure("--period", "2024-q3").denominator;
  expect(quarter).not.toBe(district);
  await expect.poll(() => parts.innerText()).toMatch(grouped(quarter));
  expect(complaints).toEqual([]);
  await close();
  await site.close();
});

it("a server that has gone is told, and the figures of before stay", async () => {
  const site = await unburdenServe(city);
  const { page, close } = await visit(browser, `${site.address}subtract.html?source=server&period=2024`);
  await ready(page);
  const before = await decidedOf(page).innerText();
  await site.close();
  await page.locator("select[data-choice=period]").selectOption("2023");
  await page.locator("[data-status=failed]").waitFor();
  expect(await decidedOf(page).innerText()).toBe(before);
  await close();
});

it("a static host offers no server, asks for none, and shows the sample where the address wants one", async () => {
  const site = await serve();
  const { page, requests, complaints, close } = await visit(
    browser,
    `${site.address}subtract.html?source=server`,
  );
  await ready(page);
  expect(await offered(page)).not.toContain("server");
  expect(await page.locator(".block .badge").first().getAttribute("data-source")).toBe("sample");
  expect(requests.filter((url) => url.includes("/api/"))).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
  await site.close();
});
