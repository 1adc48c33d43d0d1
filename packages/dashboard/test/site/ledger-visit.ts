import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import type { Site } from "../serve.ts";
import { visit, type Visit } from "./visit.ts";

/** A file as it is dropped. */
export interface Dropped {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A workbook of the corpus that core's importer is tested with. */
export function corpusFile(name: string): string {
  return fileURLToPath(new URL(`../../../core/test/ledger/corpus/files/${name}`, import.meta.url));
}

/** A CSV file of these rows. */
export function csvFile(name: string, rows: readonly (readonly string[])[]): Dropped {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const text = rows.map((row) => row.map(cell).join(",")).join("\r\n");
  return { name, mimeType: "text/csv", buffer: Buffer.from(`\ufeff${text}\r\n`) };
}

/** The header of a ledger of ad-hoc task requests. */
export const requestHeader = ["申请编号", "申请部门", "任务名称", "申请日期", "审核结果"];

/** So many requests, with their numbers from 1 on. */
export function requests(count: number, prefix = "T"): string[][] {
  return Array.from({ length: count }, (_, i) => [
    `${prefix}-${i + 1}`,
    "区民政局",
    `走访${i + 1}`,
    `2024-07-${String((i % 28) + 1).padStart(2, "0")}`,
    i % 3 === 0 ? "通过" : "未通过",
  ]);
}

/** The ledger's page, opened and ready for files. */
export async function visitLedger(
  browser: Browser,
  site: Site,
  query = "",
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const shown = await visit(browser, `${site.address}ledger.html${query}`, options);
  await opened(shown.page);
  return shown;
}

/** Waits until the browser has opened what it keeps. */
export async function opened(page: Page): Promise<void> {
  await page.locator("#kept:not([data-kept-rows=''])").waitFor({ timeout: 60_000 });
}

/** Drops files, by their paths or as they are, and waits for what came of them. */
export async function drop(page: Page, files: string | Dropped | Dropped[]): Promise<void> {
  await page.locator("input[name=files]").setInputFiles(files);
  await looked(page);
}

/** Waits until dropped files are read. */
export async function looked(page: Page): Promise<void> {
  await page.locator("main[data-stage=read][aria-busy=false]").waitFor({ timeout: 60_000 });
}

/** Takes what was read into the ledger. */
export async function take(page: Page, how: "append" | "replace" = "append"): Promise<void> {
  await page.locator(`[data-action=${how}]`).click();
  await page.locator("main[data-stage=taken]").waitFor({ timeout: 60_000 });
}

/** How many rows the page says that it keeps. */
export async function keptRows(page: Page): Promise<number> {
  await opened(page);
  return Number(await page.locator("#kept").getAttribute("data-kept-rows"));
}

/** Waits for the figures, and says how many there are. */
export async function figureCount(page: Page): Promise<number> {
  const figures = page.locator("#figures:not([data-figures=''])");
  await figures.waitFor({ timeout: 60_000 });
  return Number(await figures.getAttribute("data-figures"));
}

/** Nothing was asked of another origin, and the browser complained of nothing. */
export function expectQuiet({ requests: asked, complaints }: Visit, { address }: Site): void {
  const { origin } = new URL(address);
  const local = (url: string): boolean => url.startsWith(`blob:${origin}`);
  expect(asked.filter((url) => !local(url) && new URL(url).origin !== origin)).toEqual([]);
  expect(complaints).toEqual([]);
}
