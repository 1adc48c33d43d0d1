import { readFileSync } from "node:fs";
import axe from "axe-core";
import { csvParseRows } from "d3";
import type { Browser, Page } from "playwright-core";
import { allTables, type Engine, type Result } from "@unburden/core";
import { arqueroEngine, arqueroTables } from "@unburden/core/arquero";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleLedger } from "../../build/sample.ts";
import { explorableNamed, tablesFor, type Explorable } from "../../src/explore/explorable.ts";
import type { Filter } from "../../src/explore/state.ts";
import { launch } from "../browser.ts";
import { serve, type Site } from "../serve.ts";
import { expectAgreement, shownOf } from "./explore-expected.ts";
import { brush, columnAt, explore, settled, shownIn, valueButton, type Shown } from "./explore-visit.ts";
import { csvFile, drop, expectQuiet, requestHeader, requests, take, visitLedger } from "./ledger-visit.ts";
import { layoutFaults, shownTexts } from "./page-steps.ts";
import { runCell } from "./run-cell.ts";
import { visit, type Visit } from "./visit.ts";

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serve(), launch()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const explorable = (name: string): Explorable =>
  explorableNamed(name) ?? expect.unreachable(`${name} is explored`);
const leads = explorable("issue_report");

function engineOver(tables: readonly Explorable[]): Engine {
  const names = [...new Set(tables.flatMap(tablesFor))];
  return arqueroEngine(arqueroTables(allTables, sampleLedger(names)));
}

const engine = engineOver([leads, explorable("meeting")]);

const expected = (table: Explorable, filter: Filter): Promise<Shown> => shownOf(engine, table, filter);

/** One page for the tests that need no other: starting the database takes most of their time. */
let shared: Visit;
beforeAll(async () => {
  shared = await visit(browser, `${site.address}explore.html?table=issue_report`);
  await settled(shared.page);
});
afterAll(async () => {
  expectQuiet(shared, site);
  await shared.close();
});

/** The lines of the CSV that a linked view is taken away as. */
async function takenCsv(page: Page, id: string): Promise<string[][]> {
  const menu = page.locator(`[data-view=${id}] details.take`);
  await menu.locator("summary").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    menu.locator("[data-take=csv]").click(),
  ]);
  await page.keyboard.press("Escape");
  return csvParseRows(readFileSync(await download.path(), "utf8").slice(1));
}

const url = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

describe("the explore page", () => {
  it("shows every linked view as core's Arquero has it, and again after a brush, a district and a channel", async () => {
    const { page } = shared;
    const before = await shownIn(page);
    expectAgreement(before, await expected(leads, { values: {}, months: null }));

    const months = { from: "2023-05", to: "2024-04" };
    await brush(page, months.from, months.to);
    expect(url(page).get("months")).toBe("2023-05~2024-04");
    const brushed = await shownIn(page);
    expectAgreement(brushed, await expected(leads, { values: {}, months }));
    for (const id of ["district_code", "street_id", "dept_id", "channel", "state"]) {
      expect(brushed.views[id], id).not.toEqual(before.views[id]);
    }
    // The brush doesn't narrow the months themselves.
    expect(brushed.views["months"]).toEqual(before.views["months"]);
    expect(brushed.figures).not.toEqual(before.figures);

    await valueButton(page, "district_code", "310115").click();
    await valueButton(page, "district_code", "310112").click();
    await valueButton(page, "channel", "qr").click();
    await settled(page);
    const values = { district_code: ["310115", "310112"], channel: ["qr"] };
    const filtered = await shownIn(page);
    expectAgreement(filtered, await expected(leads, { values, months }));
    expect(filtered.views["months"]).not.toEqual(before.views["months"]);
    expect(url(page).getAll("in.district_code")).toEqual(["310115", "310112"]);

    // Each step by itself is one in the history.
    await page.goBack();
    await page.goBack();
    await settled(page);
    expectAgreement(
      await shownIn(page),
      await expected(leads, { values: { district_code: ["310115"] }, months }),
    );
    await page.goForward();
    await page.goForward();
    await settled(page);
    expectAgreement(await shownIn(page), filtered);

    const again = await visit(browser, page.url());
    expectAgreement(await shownIn(again.page), filtered);
    await again.close();
  });

  it("is worked by keyboard alone: the brush's ends, a value, and a filter taken away", async () => {
    const { page } = shared;
    await explore(page, "meeting");
    const meetings = explorable("meeting");
    await page.locator("ub-brush input[name=from]").focus();
    for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowRight");
    await expect.poll(() => url(page).get("months")).toBe("2023-04~2024-12");
    const months = { from: "2023-04", to: "2024-12" };
    expectAgreement(await shownIn(page), await expected(meetings, { values: {}, months }));
    const first = page.locator("[data-view=dept_id] ub-bar-list button[data-key]").first();
    const value = (await first.getAttribute("data-key")) ?? "";
    await first.focus();
    await page.keyboard.press("Space");
    await expect.poll(() => url(page).getAll("in.dept_id")).toEqual([value]);
    expect(await first.getAttribute("aria-pressed")).toBe("true");
    expectAgreement(await shownIn(page), await expected(meetings, { values: { dept_id: [value] }, months }));
    await page.locator("[data-chip=months]").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => url(page).get("months")).toBeNull();
  });

  it("compares two periods and two places, and calls only that different which can be told from chance", async () => {
    const { page } = shared;
    await explore(page, "issue_report");
    await page.locator("select[name=compare]").selectOption("months");
    await expect.poll(() => url(page).get("a")).toBe("2024-01~2024-12");
    await settled(page);
    const lines = page.locator("[data-compared-figure]");
    expect(await lines.count()).toBe(1 + leads.metrics.length);
    const count = async (year: string): Promise<number | null> =>
      (await expected(leads, { values: {}, months: { from: `${year}-01`, to: `${year}-12` } })).rows;
    const cells = await page.locator("[data-compared-figure=rows] td").allInnerTexts();
    expect(cells.slice(0, 2)).toEqual([String(await count("2024")), String(await count("2023"))]);
    await page.locator("select[name=compare]").selectOption("district_code");
    await expect.poll(() => url(page).get("compare")).toBe("district_code");
    await settled(page);
    expect(url(page).get("a")).toMatch(/^3101\d\d$/);
    await page.locator("select[name=b]").selectOption("310151");
    await settled(page);
    expect(url(page).get("b")).toBe("310151");
    const verdicts = await lines.evaluateAll((all) => all.map((each) => each.getAttribute("data-apart")));
    // Districts differ in size, which no ledger says: of their numbers of rows nothing is claimed.
    expect(verdicts[0]).toBe("null");
    expect(verdicts.slice(1).every((each) => each === "true" || each === "false")).toBe(true);
    await page.goBack();
    await page.goBack();
    await settled(page);
    expect(url(page).get("compare")).toBe("months");
  });

  it("drills to the rows, the definition, the SQL and a notebook cell of what is filtered", async () => {
    const { page } = shared;
    await explore(page, "meeting");
    await explore(page, "issue_report");
    await valueButton(page, "channel", "phone").click();
    await settled(page);
    await page.locator("[data-action=list]").click();
    await page.locator("table[data-rows='25']").waitFor();
    expect(url(page).get("rows")).toBe("0");
    const rows = (await shownIn(page)).rows ?? 0;
    await page.locator(".pager button").last().click();
    await page.locator(`table[data-rows="${rows - 25}"]`).waitFor();
    await page.locator("[data-origin='subtract.confirmed-share'] summary").click();
    const [sql = "", cell = ""] = await page
      .locator("[data-origin='subtract.confirmed-share'] pre")
      .allInnerTexts();
    expect(sql).toContain('"issue_report"');
    expect(sql).toContain("'phone'");
    expect(cell).toContain('metricOf("subtract.confirmed-share")');
    const [result] = (await runCell(cell)) as Result[];
    const { figures } = await expected(leads, { values: { channel: ["phone"] }, months: null });
    expect(result?.value).toBe(figures["subtract.confirmed-share"]);
  });

  it("gives away the months and every list with the filters that hold, numbers as core has them", async () => {
    const { page } = shared;
    await explore(page, "issue_report");
    await valueButton(page, "channel", "qr").click();
    await settled(page);
    const wanted = await expected(leads, { values: { channel: ["qr"] }, months: null });
    const district = page.locator("[data-view=district_code]");
    await district.locator(".twin > summary").click();
    const rows = await district.locator(".twin tbody tr").count();
    expect(rows).toBe(Object.keys(wanted.views["district_code"] ?? {}).length);
    const lines = await takenCsv(page, "district_code");
    expect(lines.slice(1).map(([, count]) => Number(count))).toEqual(
      (await district.locator(".twin td:nth-child(2)").allInnerTexts()).map((text) =>
        Number(text.replaceAll(",", "")),
      ),
    );
    const total = Object.values(wanted.views["district_code"] ?? {}).reduce((sum, n) => sum + n, 0);
    expect(lines.slice(1).reduce((sum, [, count]) => sum + Number(count), 0)).toBe(total);
    const months = await takenCsv(page, "months");
    expect(Object.fromEntries(months.slice(1).map(([month, count]) => [month, Number(count)]))).toEqual(
      wanted.views["months"],
    );
    const menu = page.locator("[data-view=months] details.take");
    await menu.locator("summary").click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      menu.locator("[data-take=svg]").click(),
    ]);
    const svg = readFileSync(await download.path(), "utf8");
    expect(svg).toContain("上报渠道：扫码");
    expect(svg).not.toContain("var(--");
    await page.keyboard.press("Escape");
  });

  it("explores what was published, each table with the rows that the source states", async () => {
    const { page } = shared;
    await page.goto(`${site.address}explore.html?source=published&table=task_request`);
    await settled(page);
    const shown = await shownIn(page);
    expect(shown.rows).toBe(6);
    expect(shown.views["decision"]).toEqual({ rejected: 6 });
    expect(await page.locator(".headline .badge").getAttribute("data-source")).toBe("published");
    await page.locator("select[data-choice=source]").selectOption("sample");
    await settled(page);
  });

  it("never lists single rows of people, and hides small counts of them", async () => {
    const { page } = shared;
    await explore(page, "dispute_case");
    await page.locator("[data-view=type] ub-bar-list button[data-key]").last().click();
    await page.locator("[data-action=list]").click();
    await page.locator("[data-grouped]").waitFor({ timeout: 60_000 });
    await settled(page);
    expect(await page.locator("table[data-rows]").count()).toBe(0);
    const cells = await page.locator("[data-grouped] td").allInnerTexts();
    const numbers = cells.filter((cell) => cell !== "隐去").map(Number);
    expect(numbers.filter((count) => count > 0 && count < 5)).toEqual([]);
    const { views } = await shownIn(page);
    for (const counts of Object.values(views)) {
      expect(Object.values(counts).filter((count) => count > 0 && count < 5)).toEqual([]);
    }
  });

  it("explores the reader's own ledger, whose texts stay texts, and says so when there is none", async () => {
    const shown = await visitLedger(browser, site);
    const { page } = shown;
    await page.goto(`${site.address}explore.html?source=own&table=task_request`);
    await page.locator("main[data-explored=empty]").waitFor({ timeout: 60_000 });
    await page.goto(`${site.address}ledger.html`);
    const lines = requests(30);
    lines[0] = ["T-X", "区民政局", "<img src=x onerror=alert(1)>", "2024-07-03", "未通过"];
    await drop(page, csvFile("准入台账.csv", [requestHeader, ...lines]));
    await take(page);
    await page.goto(`${site.address}explore.html?source=own&table=task_request&rows=0`);
    await settled(page);
    const found = await shownIn(page);
    expect(found.rows).toBe(30);
    expect(found.views["decision"]).toEqual({
      approved: lines.filter((line) => line[4] === "通过").length,
      rejected: lines.filter((line) => line[4] === "未通过").length,
    });
    expect(await page.locator("#rows table").innerText()).toContain("<img src=x onerror=alert(1)>");
    expect(await page.locator("#rows img").count()).toBe(0);
    expect(await page.locator(".headline .badge").getAttribute("data-source")).toBe("own");
    expectQuiet(shown, site);
    await shown.close();
  });

  it("says so when the browser can't run the database, or it can't be had, and tries again", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, "WebAssembly");
    });
    await page.goto(`${site.address}explore.html`);
    await page.locator("main[data-explored=unsupported]").waitFor();
    await context.close();
    const other = await browser.newContext();
    const failing = await other.newPage();
    await other.route("**/*.csv", (route) => route.abort());
    await failing.goto(`${site.address}explore.html?table=issue_report`);
    await failing.locator("main[data-explored=failed]").waitFor({ timeout: 60_000 });
    await other.unroute("**/*.csv");
    await failing.locator("[data-action=retry]").click();
    await settled(failing);
    await other.close();
  });
});

it("has no accessibility violation in either language, fits screen and phone, and is brushed by touch", async () => {
  const query = "?table=issue_report&months=2023-05~2024-04&compare=channel&a=qr&b=phone&rows=0";
  const { page, close } = await visit(browser, `${site.address}explore.html${query}`, {
    bypassCSP: true,
    hasTouch: true,
  });
  await page.addScriptTag({ content: axe.source });
  for (const { lang, width, colorScheme } of [
    { lang: "zh-CN", width: 1366, colorScheme: "light" },
    { lang: "zh-CN", width: 390, colorScheme: "dark" },
    { lang: "en", width: 1366, colorScheme: "dark" },
    { lang: "en", width: 390, colorScheme: "light" },
  ] as const) {
    await page.locator(`.languages [lang=${lang}]`).click();
    await page.setViewportSize({ width, height: 768 });
    await page.emulateMedia({ colorScheme });
    await settled(page);
    expect(await layoutFaults(page), `${lang} ${width} px`).toEqual([]);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
    const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
    expect(faults, `${lang} ${width} px`).toEqual([]);
  }
  const at = await columnAt(page, "2023-09");
  await page.touchscreen.tap(at.x, at.y);
  await expect.poll(() => url(page).get("months")).toBe("2023-09~2023-09");
  await settled(page);
  // Names of streets and departments are the ledger's own words, and so are cells of rows.
  await page.evaluate(() => {
    const own = "#rows table, [data-view=street_id], [data-view=dept_id], pre";
    for (const each of document.querySelectorAll(own)) each.remove();
  });
  expect(await shownTexts(page, "en")).not.toMatch(/\p{Script=Han}/u);
  await close();
});
