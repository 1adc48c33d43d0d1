import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { tableOf } from "@unburden/core";
import { rowsEngine } from "@unburden/core/rows";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCsv } from "../../src/csv.ts";
import { explorableNamed, type Explorable } from "../../src/explore/explorable.ts";
import type { Filter } from "../../src/explore/state.ts";
import { launch } from "../browser.ts";
import { expectAgreement, shownOf } from "./explore-expected.ts";
import { brush, explore, settled, shownIn, valueButton } from "./explore-visit.ts";
import { shownTexts } from "./page-steps.ts";
import { command, unburdenServe } from "./serve-command.ts";
import { visit, type Visit } from "./visit.ts";

const folder = mkdtempSync(join(tmpdir(), "unburden-explore-"));
const city = join(folder, "city.duckdb");
const size = ["--rows", "60000", "--quiet"];

let browser: Browser;
let site: Awaited<ReturnType<typeof unburdenServe>>;
let shown: Visit;
beforeAll(async () => {
  execFileSync(process.execPath, [command, "generate", city, ...size]);
  [site, browser] = await Promise.all([unburdenServe(city), launch()]);
  shown = await visit(browser, `${site.address}explore.html?source=server&table=task_assignment`);
  await settled(shown.page);
});
afterAll(async () => {
  // Whatever was explored: nothing but the server was asked, no statement crossed, and no database came into the page.
  expect(shown.complaints).toEqual([]);
  expect(shown.requests.filter((url) => !url.startsWith(site.address))).toEqual([]);
  expect(shown.requests.filter((url) => url.endsWith(".wasm") || url.includes("/data/sample/"))).toEqual([]);
  await shown.close();
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

const explorable = (name: string): Explorable =>
  explorableNamed(name) ?? expect.unreachable(`${name} is explored`);

/** The served table's rows, made again, under core's own engine. */
function engineOver(name: string) {
  const csv = join(folder, name);
  execFileSync(process.execPath, [command, "generate", csv, ...size, "--table", name, "--format", "csv"]);
  return rowsEngine({
    [name]: readCsv(tableOf(name as never), readFileSync(join(csv, `${name}.csv`), "utf8")),
  });
}

const searched = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

describe("a server's ledger of an office's acts", () => {
  const tasks = explorable("task_assignment");

  it("is explored as any other: months, lists and figures are what core says of the same rows", async () => {
    const { page } = shown;
    const engine = engineOver("task_assignment");
    const nothing: Filter = { values: {}, months: null };
    expectAgreement(await shownIn(page), await shownOf(engine, tasks, nothing));
    expect(await page.locator(".headline .badge").getAttribute("data-source")).toBe("server");

    const months = { from: "2023-05", to: "2024-04" };
    await brush(page, months.from, months.to);
    expectAgreement(await shownIn(page), await shownOf(engine, tasks, { values: {}, months }));

    await valueButton(page, "district_code", "310115").click();
    await valueButton(page, "district_code", "310112").click();
    await settled(page);
    const values = { district_code: ["310115", "310112"] };
    expect(searched(page).getAll("in.district_code")).toEqual(values.district_code);
    expectAgreement(await shownIn(page), await shownOf(engine, tasks, { values, months }));
  });

  it("asks nothing while months are dragged over", async () => {
    const { page, requests } = shown;
    await page.locator("[data-action=clear]").click();
    await settled(page);
    // What is built beforehand comes after a rest; then nothing is asked any more.
    let last = -1;
    await expect
      .poll(
        () => {
          const before = last;
          last = requests.length;
          return before === last;
        },
        { interval: 1500, timeout: 30_000 },
      )
      .toBe(true);
    const columns = page.locator("ub-brush .column .all");
    const [first, end] = await Promise.all([columns.nth(2).boundingBox(), columns.nth(18).boundingBox()]);
    if (!first || !end) expect.unreachable("there are months");
    await page.mouse.move(first.x + 2, first.y + 4);
    await page.mouse.down();
    await page.mouse.move(end.x + 2, first.y + 4, { steps: 40 });
    expect(requests.length).toBe(last);
    await page.mouse.up();
    await settled(page);
  });

  it("compares two sides, and keeps single rows: the statement is for whoever may read the database", async () => {
    const { page } = shown;
    await page.locator("select[name=compare]").selectOption("months");
    await settled(page);
    await page.locator("[data-compared]").waitFor();
    expect(await page.locator("[data-compared-figure]").count()).toBe(1 + tasks.metrics.length);
    await page.locator("[data-action=list]").click();
    await page.locator("[data-kept]").waitFor();
    expect(await page.locator("table[data-rows]").count()).toBe(0);
    expect(await page.locator("#rows pre").textContent()).toContain('FROM "task_assignment"');
  });
});

describe("a server's ledger of people", () => {
  it("shows what the server tells, says what it keeps, and chooses one value at a time", async () => {
    const { page } = shown;
    await explore(page, "dispute_case");
    await page.locator("main[data-table=dispute_case] [data-reach=told]").waitFor();
    expect(await page.locator("[data-not-compared]").count()).toBe(1);
    const engine = engineOver("dispute_case");
    const disputes = explorable("dispute_case");
    const check = async (filter: Filter): Promise<number> => {
      const wanted = await shownOf(engine, disputes, filter);
      const { views, figures } = await shownIn(page);
      let hidden = 0;
      for (const [id, counts] of Object.entries(views))
        for (const [value, count] of Object.entries(counts)) {
          const truth = wanted.views[id]?.[value] ?? 0;
          // Every number that is shown is true, and none is of fewer than five; -1 stands for a hidden one.
          if (count === -1) hidden++;
          else expect([count, count === 0 || count >= 5], `${id} ${value}`).toEqual([truth, true]);
        }
      for (const [id, value] of Object.entries(figures))
        expect([null, wanted.figures[id]], id).toContain(value);
      return hidden;
    };
    await check({ values: {}, months: null });
    const types = page.locator("[data-view=type] ub-bar-list button[data-key]");
    const [first, second] = await types.evaluateAll((all) =>
      all.map((each) => each.getAttribute("data-key")),
    );
    await valueButton(page, "type", first ?? "").click();
    await settled(page);
    const hidden = await check({ values: { type: [first ?? ""] }, months: null });
    expect(hidden).toBeGreaterThan(0);
    expect(await page.locator("[data-view=street_id] .twin").textContent()).toContain("隐去");
    await valueButton(page, "type", second ?? "").click();
    await settled(page);
    expect(searched(page).getAll("in.type")).toEqual([second]);
    const months = { from: "2023-05", to: "2024-04" };
    // From the top: below, the bar of choices would lie over the months.
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    await brush(page, months.from, months.to);
    expect(searched(page).get("months")).toBe("2023-05~2024-04");
    await check({ values: { type: [second ?? ""] }, months });
    await page.locator("[data-action=list]").click();
    await page.locator("[data-kept]").waitFor();
    expect(await page.locator("#rows pre").count()).toBe(0);
  });

  it("says all of it in English too, and takes of an address only what can be asked", async () => {
    const { page } = shown;
    const query =
      "source=server&lang=en&table=dispute_case&in.type=&in.result=settled&in.result=failed&compare=result&a=settled&b=failed";
    await page.goto(`${site.address}explore.html?${query}`);
    await settled(page);
    expect(await page.locator("[data-compared]").count()).toBe(0);
    expect(await page.locator("[data-chip=result]").count()).toBe(1);
    await page.evaluate(() => {
      const own = "[data-view=street_id], [data-view=dept_id], pre";
      for (const each of document.querySelectorAll(own)) each.remove();
    });
    expect(await shownTexts(page, "en")).not.toMatch(/\p{Script=Han}|NaN|undefined/u);
  });
});
