import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "../browser.ts";
import { serve, type Site } from "../serve.ts";
import {
  corpusFile,
  csvFile,
  drop,
  expectQuiet,
  figureCount,
  keptRows,
  looked,
  opened,
  requestHeader,
  requests,
  take,
  visitLedger,
} from "./ledger-visit.ts";
import { drawn } from "./visit.ts";

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serve(), launch()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const workbook = corpusFile("realistic-pudong-2024-07.xlsx");

async function clear(page: Page): Promise<void> {
  await page.locator("[data-action=clear]").click();
  await page.locator("[data-action=clear-really]").click();
  await page.locator("[data-empty]").waitFor();
}

/** What the origin keeps, by name. */
function filesKept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names: string[] = [];
    const walk = async (folder: FileSystemDirectoryHandle): Promise<void> => {
      for await (const [name, entry] of folder.entries()) {
        names.push(name);
        if (entry.kind === "directory") await walk(entry as FileSystemDirectoryHandle);
      }
    };
    await walk(await navigator.storage.getDirectory());
    return names;
  });
}

const languages = [
  { query: "", lang: "zh-CN", foreign: /\b(rows|read as|not known|accepted|figures)\b/ },
  { query: "?lang=en", lang: "en", foreign: null },
] as const;

describe.each(languages)("a month's workbook in $lang", ({ query, foreign }) => {
  it("is understood, asked about, taken in, computed, kept over a reload, undone and cleared", async () => {
    const shown = await visitLedger(browser, site, query);
    const { page } = shown;
    await drop(page, workbook);
    expect(await page.locator(".sheet").count()).toBe(8);
    expect(await page.locator("#rejects tbody tr").count()).toBeGreaterThan(10);
    const texts = await page.locator("h2, .account, .question h3, thead, button").allInnerTexts();
    if (foreign) expect(texts.join("\n")).not.toMatch(foreign);

    const before = await page.locator("form.question").count();
    const form = page.locator("form.question").first();
    await form.locator("input[type=radio]").first().check();
    await form.locator("button").click();
    await expect.poll(() => page.locator("form.question").count()).toBe(before - 1);
    await looked(page);

    await take(page);
    expect(await figureCount(page)).toBeGreaterThan(15);
    const rows = await keptRows(page);
    expect(rows).toBeGreaterThan(350);
    const names = await page
      .locator("[data-figure]")
      .evaluateAll((all) => all.map((each) => each.textContent));
    expect(names.length).toBe(await figureCount(page));

    await page.reload();
    expect(await keptRows(page)).toBe(rows);
    expect(await figureCount(page)).toBe(names.length);
    await drawn(page);
    expect(await filesKept(page)).toContain("salt");

    await page.locator("[data-action=undo]").click();
    await page.locator("[data-empty]").waitFor();
    await drop(page, workbook);
    // What was answered went with the import.
    expect(await page.locator("form.question").count()).toBe(before);
    await take(page);
    await clear(page);
    expect(await filesKept(page)).toEqual([]);
    expectQuiet(shown, site);
    await shown.close();
  });
});

it("accounts for every row: read = accepted + rejected + not data, in each sheet", async () => {
  const { page, close } = await visitLedger(browser, site);
  await drop(page, workbook);
  for (const text of await page.locator(".account").allInnerTexts()) {
    const [read, ...parts] = [...text.matchAll(/\d+/g)].map(([number]) => Number(number));
    expect(parts.reduce((all, part) => all + part, 0)).toBe(read);
  }
  await close();
});

it("says of a second import what is unchanged and what changed, and replaces tables when told to", async () => {
  const shown = await visitLedger(browser, site);
  const { page } = shown;
  const rows = requests(40);
  await drop(page, csvFile("july.csv", [requestHeader, ...rows]));
  await take(page);
  expect(await keptRows(page)).toBe(40);
  const corrected = rows.map((row, i) => (i === 4 ? [...row.slice(0, 4), "退回"] : row));
  await drop(page, csvFile("july-corrected.csv", [requestHeader, ...corrected, ...requests(2, "N")]));
  await take(page);
  expect(await page.locator("#taken .finding").innerText()).toBe("新增2行，1处有改动，39行没变");
  expect(await page.locator(".changes tbody tr").innerText()).toMatch(/T-5\s+审核结果\s+rejected\s+returned/);
  await drop(page, csvFile("august.csv", [requestHeader, ...requests(10, "A")]));
  await take(page, "replace");
  expect(await keptRows(page)).toBe(10);
  expect(await page.locator(".imports tbody tr").count()).toBe(3);
  await page.locator("[data-action=undo]").click();
  await expect.poll(() => page.locator("#kept").getAttribute("data-kept-rows")).toBe("42");
  expectQuiet(shown, site);
  await shown.close();
});

it("refuses a file that is no table with the reason and what to do, and reads the others", async () => {
  const shown = await visitLedger(browser, site);
  const { page } = shown;
  const picture = {
    name: "截图.xlsx",
    mimeType: "image/png",
    buffer: readFileSync(corpusFile("picture-as-xlsx.xlsx")),
  };
  await drop(page, [picture, csvFile("july.csv", [requestHeader, ...requests(6)])]);
  const refused = await page.locator("[data-refused=not-a-table]").innerText();
  expect(refused).toContain("截图.xlsx");
  expect(refused.length).toBeGreaterThan(20);
  expect(await page.locator(".sheet").count()).toBe(1);
  await page.locator("[data-action=discard]").click();
  await drop(page, corpusFile("encrypted.xlsx"));
  expect(await page.locator("[data-refused=encrypted]").count()).toBe(1);
  expect(await page.locator("[data-action=append]").count()).toBe(0);
  expectQuiet(shown, site);
  await shown.close();
});

it("keeps hostile cells as text: on the page, in the ledger, and in the file of rejects", async () => {
  const shown = await visitLedger(browser, site);
  const { page } = shown;
  const markup = "<img src=x onerror=alert(1)>";
  const formula = '=HYPERLINK("http://example.invalid/","点我")';
  const file = csvFile(`${markup}.csv`, [
    [...requestHeader, markup],
    ["H-1", "区民政局", markup, "2024-07-01", "通过", formula],
    ["H-2", formula, formula, "2024-02-30", "通过", markup],
    ["H-3", markup, "走访", "2024-07-03", formula, markup],
    ["H-4", markup, "走访", "24.7.4", "通过", markup],
  ]);
  await drop(page, file);
  expect(await page.locator("#rejects").innerText()).toContain(formula);
  expect(await page.locator("#content").innerText()).toContain(markup);
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("[data-action=download]").first().click(),
  ]);
  const text = readFileSync(await saved.path(), "utf8");
  expect(text).toContain("HYPERLINK");
  expect(text).not.toMatch(/(^\ufeff?|,|\n)"?=/);
  await take(page);
  await figureCount(page);
  await page.reload();
  await opened(page);
  expect(await page.locator("img, [onerror], a[href*=invalid]").count()).toBe(0);
  expectQuiet(shown, site);
  await shown.close();
});

it("takes the corrected file of rejects as any other", async () => {
  const { page, close } = await visitLedger(browser, site);
  const rows = requests(6).map((row, i) => (i === 2 ? [...row.slice(0, 3), "2024-02-30", "通过"] : row));
  await drop(page, csvFile("july.csv", [requestHeader, ...rows]));
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("[data-action=download]").first().click(),
  ]);
  expect(saved.suggestedFilename()).toBe("july-未导入.csv");
  const corrected = readFileSync(await saved.path(), "utf8").replace("2024-02-30", "2024-02-29");
  await take(page);
  await drop(page, { name: "july-未导入.csv", mimeType: "text/csv", buffer: Buffer.from(corrected) });
  await take(page);
  expect(await keptRows(page)).toBe(6);
  await close();
});

it("finds personal data, counts it, and keeps none of it", async () => {
  const { page, close } = await visitLedger(browser, site);
  const rows = requests(6).map((row) => [...row.slice(0, 2), "联系张伟13800138000核实", ...row.slice(3)]);
  await drop(page, csvFile("july.csv", [requestHeader, ...rows]));
  expect(await page.locator("[data-personal]").innerText()).toMatch(/手机号\s*6/);
  await take(page);
  const kept = await page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("ledger");
    const texts: string[] = [];
    for await (const entry of folder.values()) {
      if (entry.kind === "file") texts.push(await (await (entry as FileSystemFileHandle).getFile()).text());
    }
    return texts.join("\n");
  });
  expect(kept).toContain("核实");
  expect(kept).not.toContain("13800138000");
  await close();
});

it("hides figures of fewer than five rows", async () => {
  const { page, close } = await visitLedger(browser, site);
  await drop(page, csvFile("july.csv", [requestHeader, ...requests(3)]));
  await take(page);
  expect(await figureCount(page)).toBeGreaterThan(0);
  const hidden = page.locator("[data-figure='subtract.task-rejection-share'] [data-hidden=true]");
  expect(await hidden.innerText()).toBe("条数太少，隐去");
  await close();
});

it("shows in one tab what another took in", async () => {
  const { page, close } = await visitLedger(browser, site);
  const other = await page.context().newPage();
  await other.goto(`${site.address}ledger.html`);
  await opened(other);
  await drop(page, csvFile("july.csv", [requestHeader, ...requests(12)]));
  await take(page);
  await expect.poll(() => other.locator("#kept").getAttribute("data-kept-rows")).toBe("12");
  await clear(other);
  await expect.poll(() => page.locator("#kept").getAttribute("data-kept-rows")).toBe("0");
  await close();
});

it("shows how far reading is, and stops when cancelled, with the ledger as it was", async () => {
  const { page, close } = await visitLedger(browser, site);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.context().route("**/org_unit-*.csv", async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  await page.locator("input[name=files]").setInputFiles(workbook);
  await page.locator("[data-reading] progress").waitFor();
  await page.locator("[data-action=cancel]").click();
  await page.locator("main[data-stage=idle]").waitFor();
  release();
  await page.context().unroute("**/org_unit-*.csv");
  expect(await keptRows(page)).toBe(0);
  await drop(page, csvFile("july.csv", [requestHeader, ...requests(7)]));
  await take(page);
  expect(await keptRows(page)).toBe(7);
  await close();
});

it("says so when the browser can't keep a ledger, and works until the page is closed", async () => {
  const context = await browser.newContext({ serviceWorkers: "block" });
  await context.addInitScript("delete FileSystemFileHandle.prototype.createWritable");
  await context.route(/\/worker-[^/]*\.js$/, async (route) => {
    const answer = await route.fetch();
    const body = `delete FileSystemFileHandle.prototype.createWritable;${await answer.text()}`;
    await route.fulfill({ response: answer, body });
  });
  const page = await context.newPage();
  await page.goto(`${site.address}ledger.html`);
  await opened(page);
  expect(await page.locator(".notice[role=note]").innerText()).toContain("不能保存");
  await drop(page, csvFile("july.csv", [requestHeader, ...requests(9)]));
  await take(page);
  expect(await keptRows(page)).toBe(9);
  expect(await figureCount(page)).toBeGreaterThan(0);
  await page.locator("[data-action=undo]").click();
  await page.locator("[data-empty]").waitFor();
  await context.close();
});

it("lends the ledger to the − page, whose address brings it back", async () => {
  const shown = await visitLedger(browser, site);
  const { page } = shown;
  await drop(page, csvFile("july.csv", [requestHeader, ...requests(30)]));
  await take(page);
  await page.goto(`${site.address}subtract.html?source=own&period=all`);
  const first = page.locator("[data-block=decisions]");
  await expect.poll(() => first.innerText()).toContain("我的台账");
  expect(await first.innerText()).toContain("30");
  const badges = await page
    .locator(".block .badge")
    .evaluateAll((all) => all.map((each) => each.getAttribute("data-source")));
  expect(new Set(badges)).toEqual(new Set(["own"]));
  await page.locator("select[data-choice=source]").selectOption("sample");
  await expect
    .poll(() => page.locator("[data-block=decisions] .badge").getAttribute("data-source"))
    .toBe("sample");
  expectQuiet(shown, site);
  await shown.close();
});

it("takes files that are dropped beside the drop zone", async () => {
  const shown = await visitLedger(browser, site);
  const { page } = shown;
  const { buffer } = csvFile("准入台账.csv", [requestHeader, ...requests(12)]);
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "准入台账.csv", { type: "text/csv" }));
    for (const type of ["dragover", "drop"]) {
      document.querySelector("h1")?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true }));
    }
  }, buffer.toString("utf8"));
  await looked(page);
  expect(await page.locator("main").innerText()).toContain("准入台账.csv");
  await shown.close();
});
