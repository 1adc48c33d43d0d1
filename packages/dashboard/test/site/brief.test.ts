import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileURLToPath } from "node:url";
import { launch } from "../browser.ts";
import { serve, type Site } from "../serve.ts";
import {
  csvFile,
  drop,
  expectQuiet,
  looked,
  requestHeader,
  requests,
  take,
  visitLedger,
} from "./ledger-visit.ts";
import { layoutFaults, ready, shownTexts } from "./page-steps.ts";
import { visit } from "./visit.ts";

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serve(), launch()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const sampleWorkbook = fileURLToPath(new URL("../../../../data/sample/pudong-2024-07.xlsx", import.meta.url));

function headlineOf(page: Page): Promise<string> {
  return page.locator(".brief-headline").innerText();
}

/** The page as Chromium prints it: the size of its sheets in points, and its text without spaces. */
async function printed(page: Page): Promise<{ sheets: { width: number; height: number }[]; text: string }> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.printToPDF", { preferCSSPageSize: true });
  const document = await getDocumentProxy(new Uint8Array(Buffer.from(data, "base64")));
  const numbers = Array.from({ length: document.numPages }, (_, i) => i + 1);
  const sheets = await Promise.all(
    numbers.map(async (number) => {
      const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
      return { width: Math.round(width), height: Math.round(height) };
    }),
  );
  const { text } = await extractText(document, { mergePages: true });
  return { sheets, text: withoutSpaces(text) };
}

/** What a font gives in the place of a character that looks the same, where normalising doesn't bring it back. */
const likes = new Map(
  Array.from("⺠民⻓长⻔门⻅见⻋车⻚页⻄西⻆角⻩黄⻬齐―—").flatMap((like, i, all) =>
    i % 2 ? [] : [[like, all[i + 1] ?? like]],
  ),
);

/** Fonts give some characters as their like among the radicals. */
function withoutSpaces(text: string): string {
  const plain = text.normalize("NFKC").replace(/\s/gu, "");
  return Array.from(plain, (character) => likes.get(character) ?? character).join("");
}

/** The parts of the Word document that the page gives. */
async function wordParts(page: Page): Promise<{ name: string; part: (path: string) => string }> {
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("[data-action=word]").click(),
  ]);
  const files = unzipSync(new Uint8Array(readFileSync(await saved.path())));
  return {
    name: saved.suggestedFilename(),
    part: (path) => strFromU8(files[path] ?? new Uint8Array()),
  };
}

/** The texts of a document's XML, paragraph by paragraph. */
function paragraphsOf(xml: string): string[] {
  return xml
    .split("</w:p>")
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join(""),
    );
}

const isA4 = { width: 595, height: 842 };

it("goes from a month's workbook to a printed brief and a Word document, over the ledger alone", async () => {
  const shown = await visitLedger(browser, site);
  const { page } = shown;
  await drop(page, sampleWorkbook);
  const form = page.locator("form.question").first();
  if ((await form.count()) > 0) {
    await form.locator("input[type=radio]").first().check();
    await form.locator("button").click();
    await looked(page);
  }
  await take(page);
  await page.goto(`${site.address}brief.html?source=own&period=all`);
  await expect.poll(() => page.locator(".brief .badge").getAttribute("data-source")).toBe("own");
  await ready(page);
  const headline = await headlineOf(page);
  expect(headline).toMatch(/\d/);
  expect(await page.locator(".brief-table tbody tr").count()).toBeGreaterThan(5);

  const { sheets, text } = await printed(page);
  for (const sheet of sheets) expect(sheet).toEqual(isA4);
  expect(sheets.length).toBeLessThan(8);
  expect(text).toContain(withoutSpaces(headline));
  expect(text).not.toContain("下载Word");

  const { name, part } = await wordParts(page);
  expect(name).toBe("基层减负情况简报-own-all-all.docx");
  const document = part("word/document.xml");
  expect(paragraphsOf(document)).toContain(headline);
  expect(document).toContain('w:w="11906"');
  expect(document).toContain('w:h="16838"');
  expect(document.match(/w:pStyle w:val="Heading1"/gu)?.length).toBe(6);
  expect(document).toContain('w:pStyle w:val="Title"');
  expect(document.match(/<w:tbl>/gu)?.length).toBe(await page.locator(".brief-table").count());
  expect(document).toContain("<w:tblHeader");
  expect(part("word/styles.xml")).toMatch(/w:eastAsia="仿宋"/);
  expect(document).toMatch(/w:eastAsia="宋体"/);
  expect(part("word/header1.xml")).toContain("本单位导入的台账");
  await page.locator("[data-making=made]").waitFor();
  expectQuiet(shown, site);
  await shown.close();
});

it("keeps hostile cells as text and tells nothing of fewer than five rows", async () => {
  const shown = await visitLedger(browser, site);
  const { page } = shown;
  const [markup, formula] = ["<img src=x onerror=alert(1)>", '=HYPERLINK("http://example.invalid/","x")'];
  const rows = requests(3).map(([id = "", , , day = "", decision = ""]) => [
    id,
    markup,
    formula,
    day,
    decision,
  ]);
  await drop(page, csvFile(`${markup}.csv`, [requestHeader, ...rows]));
  await take(page);
  await page.goto(`${site.address}brief.html?source=own&period=all`);
  await expect.poll(() => page.locator(".brief .badge").getAttribute("data-source")).toBe("own");
  await ready(page);
  const row = page.locator("[data-figure='subtract.task-rejection-share']");
  expect(await row.innerText()).toContain("条数太少，不公布");
  expect(await page.locator("[data-section=unknown]").innerText()).toContain("临时任务不予通过率");
  expect(await page.locator("[data-section=subtract] p").allInnerTexts()).toEqual([
    "这一部分没有可以说的数字。",
  ]);
  expect(await page.locator("img, [onerror]").count()).toBe(0);
  const { part } = await wordParts(page);
  expect(part("word/document.xml")).not.toMatch(/HYPERLINK|<img/u);
  expectQuiet(shown, site);
  await shown.close();
});

describe.each([
  { query: "?district=310115", place: "浦东新区" },
  { query: "?lang=en&district=310115&period=2024-q3", place: "Pudong" },
  { query: "?source=published", place: "全部居村" },
])("the brief at $query", ({ query, place }) => {
  it("is of the district, period and source in the address, and prints on A4 with no table cut", async () => {
    const shown = await visit(browser, `${site.address}brief.html${query}`);
    const { page } = shown;
    await ready(page);
    expect(await page.locator(".brief-scope").innerText()).toContain(place);
    const lang = query.includes("lang=en") ? "en" : "zh-CN";
    if (lang === "en") expect(await shownTexts(page, "en")).not.toMatch(/\p{Script=Han}/u);
    expect(await layoutFaults(page)).toEqual([]);
    const headline = await headlineOf(page);
    const { sheets, text } = await printed(page);
    for (const sheet of sheets) expect(sheet).toEqual(isA4);
    expect(text).toContain(withoutSpaces(headline));
    expectQuiet(shown, site);
    await shown.close();
  });
});

it("says what the report states and where it contradicts itself, when what is published is chosen", async () => {
  const { page, close } = await visit(browser, `${site.address}brief.html?source=published`);
  await ready(page);
  expect(await headlineOf(page)).toContain("6项不予通过");
  expect(await page.locator("[data-section=unknown]").innerText()).toContain("110");
  expect(await page.locator("[data-figure='S41'] td").first().innerText()).toContain("400");
  await close();
});

it("is readable without JavaScript, and holds on a phone", async () => {
  const phone = { viewport: { width: 390, height: 844 } };
  const plain = await visit(browser, `${site.address}brief.html`, { ...phone, javaScriptEnabled: false });
  expect(await headlineOf(plain.page)).toContain("小时");
  await plain.close();
  const { page, close } = await visit(browser, `${site.address}brief.html`, phone);
  expect(await layoutFaults(page)).toEqual([]);
  await close();
});
