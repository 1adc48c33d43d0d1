import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "../../packages/dashboard/test/browser.ts";
import { visit, type Visit } from "../../packages/dashboard/test/site/visit.ts";
import { notebookEntries } from "../kit/contents.ts";
import { outcomes, trouble, type CellOutcome } from "./execute.ts";
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
  let shown: Visit;
  let cells: readonly CellOutcome[];
  beforeAll(async () => {
    // Ten million rows would keep continuous integration waiting: the notebook of that name reads how many it is to make.
    shown = await visit(browser, `${site.address}${name}.html?rows=200000`);
    cells = await outcomes(shown.page, 150_000);
  }, 200_000);
  afterAll(() => shown.close());

  it("runs to its end: no error, no empty and no pending cell", () => {
    expect(cells.length).toBeGreaterThan(4);
    expect(trouble(cells)).toEqual([]);
    expect(shown.complaints).toEqual([]);
  });

  it("asks nothing of another origin", () => {
    const { origin } = new URL(site.address);
    expect(shown.requests.filter((url) => new URL(url).origin !== origin)).toEqual([]);
  });

  it("opens with its question in both languages", async () => {
    const first = shown.page.locator(".observablehq--cell").first();
    expect(await first.locator("h1").innerText()).toMatch(/[一-鿿][^]*[a-z]{3}/);
    expect(await first.locator("blockquote").innerText()).toMatch(/[一-鿿][^]*[a-z]{3}/);
  });

  it("says its limits, and ends with an answer of computed figures", async () => {
    expect(await shown.page.locator("main").innerText()).toMatch(/假设与局限 · Assumptions and limits/);
    const paragraphs = shown.page.locator(".observablehq--cell").last().locator(".answer p");
    const answers = await paragraphs.allInnerTexts();
    expect(answers.map((text) => text.slice(0, 3))).toEqual(["回答：", "Ans"]);
    for (const text of answers) {
      expect(text).toMatch(/\d/);
      expect(text).not.toMatch(/undefined|NaN|null|Infinity|\[object|—/);
    }
    expect(cells.at(-1)?.source).toMatch(/\$\{/);
  });
});

it("computes over a file that somebody chooses, and accounts for each of its rows", async () => {
  const shown = await visit(browser, `${site.address}07-your-own-ledger.html`);
  await outcomes(shown.page, 60_000);
  const csv =
    "\uFEFF申请编号,申请部门,事项名称,审核结果\nT1,区民政局,人口统计,未通过\nT2,区民政局,垃圾分类,通过\nT3,区民政局,台账,待定的\n";
  const file = { name: "mine.csv", mimeType: "text/csv", buffer: Buffer.from(csv) };
  await shown.page.locator("input[type=file]").setInputFiles(file);
  const answer = shown.page.locator(".answer p", { hasText: "mine.csv" });
  await answer.first().waitFor({ timeout: 30_000 });
  expect(await answer.first().innerText()).toMatch(
    /读到 4 行：收下 2 行，未收 1 行，等回答 0 行，搁在一边 1 行/,
  );
  expect(trouble(await outcomes(shown.page, 60_000))).toEqual([]);
  await shown.close();
});

it("lists every notebook with its question, readable without JavaScript", async () => {
  const shown = await visit(browser, `${site.address}index.html`, { javaScriptEnabled: false });
  const links = await shown.page
    .locator("main li a")
    .evaluateAll((all) => all.map((a) => a.getAttribute("href")));
  expect(links).toEqual(entries.map(({ name }) => `./${name}.html`));
  await shown.close();
});
