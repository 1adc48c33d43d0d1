// Takes the pictures of docs/screenshots from the built site.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launch } from "../test/browser.ts";
import { serve } from "../test/serve.ts";

const folder = fileURLToPath(new URL("../../../docs/screenshots/", import.meta.url));

interface Shot {
  readonly name: string;
  readonly context: BrowserContextOptions;
  /** Page and choices, after the site's address. */
  readonly query?: string;
  readonly media?: "print";
  /** What is waited for, and scrolled to, before the picture is taken. */
  readonly at?: string;
  /** How far the sample file is taken on the ledger's page. */
  readonly ledger?: "read" | "taken";
  /** The page from top to bottom instead of one screen. */
  readonly full?: boolean;
}

const office = { width: 1366, height: 768 };
const phone = { width: 390, height: 1700 };
const a4 = { width: 740, height: 1046 };

const shots: readonly Shot[] = [
  { name: "overview-1366", context: { viewport: office } },
  { name: "overview-1366-en", context: { viewport: office }, query: "?lang=en" },
  { name: "overview-1366-dark", context: { viewport: office, colorScheme: "dark" } },
  { name: "overview-390", context: { viewport: phone } },
  { name: "overview-390-en", context: { viewport: phone }, query: "?lang=en" },
  { name: "overview-print", context: { viewport: a4 }, media: "print" },
  { name: "overview-districts", context: { viewport: office }, at: "#districts" },
  { name: "overview-districts-dark", context: { viewport: office, colorScheme: "dark" }, at: "#districts" },
  {
    name: "overview-explore",
    context: { viewport: office },
    query: "?view=explore",
    at: "[data-stage=done]",
  },
  { name: "subtract-1366", context: { viewport: office }, query: "subtract.html" },
  { name: "subtract-1366-en", context: { viewport: office }, query: "subtract.html?lang=en" },
  { name: "subtract-1366-full", context: { viewport: office }, query: "subtract.html", full: true },
  {
    name: "subtract-1366-full-en",
    context: { viewport: office },
    query: "subtract.html?lang=en",
    full: true,
  },
  {
    name: "subtract-1366-dark",
    context: { viewport: office, colorScheme: "dark" },
    query: "subtract.html",
    full: true,
  },
  { name: "subtract-390", context: { viewport: phone }, query: "subtract.html" },
  { name: "subtract-390-en", context: { viewport: phone }, query: "subtract.html?lang=en" },
  { name: "subtract-print", context: { viewport: a4 }, query: "subtract.html", media: "print", full: true },
  {
    name: "subtract-district",
    context: { viewport: office },
    query: "subtract.html?district=310113",
    at: "#reductions",
  },
];

/** The pages whose pictures are all of the same kind. */
const alike = ["add", "multiply", "divide", "brief"].flatMap((id): Shot[] => {
  const [zh, en] = [`${id}.html`, `${id}.html?lang=en`];
  return [
    { name: `${id}-1366`, context: { viewport: office }, query: zh, full: true },
    { name: `${id}-1366-en`, context: { viewport: office }, query: en, full: true },
    {
      name: `${id}-1366-dark`,
      context: { viewport: office, colorScheme: "dark" },
      query: zh,
      full: true,
    },
    { name: `${id}-390`, context: { viewport: phone }, query: zh, full: true },
    { name: `${id}-390-en`, context: { viewport: phone }, query: en, full: true },
    { name: `${id}-print`, context: { viewport: a4 }, query: zh, media: "print", full: true },
  ];
});

const ledgerShots: readonly Shot[] = [
  { name: "empty" },
  { name: "understood", ledger: "read" as const },
  { name: "questions", ledger: "read" as const, at: "#questions" },
  { name: "rejects", ledger: "read" as const, at: "#rejects" },
  { name: "figures", ledger: "taken" as const, at: "#figures" },
].flatMap(({ name, ...shot }) => [
  { ...shot, name: `ledger-${name}-1366`, query: "ledger.html", context: { viewport: office } },
  { ...shot, name: `ledger-${name}-390`, query: "ledger.html", context: { viewport: phone } },
  { ...shot, name: `ledger-${name}-1366-en`, query: "ledger.html?lang=en", context: { viewport: office } },
]);

const ledgerWhole: readonly Shot[] = [
  {
    name: "ledger-read-1366-dark-full",
    query: "ledger.html",
    context: { viewport: office, colorScheme: "dark" },
    ledger: "read",
    full: true,
  },
  {
    name: "ledger-taken-1366-full",
    query: "ledger.html",
    context: { viewport: office },
    ledger: "taken",
    full: true,
  },
];

/** Drops the sample file on the ledger's page, as a reader who tries it does. */
async function tryLedger(page: Page, ledger: Shot["ledger"]): Promise<void> {
  await page.waitForSelector("[data-empty]");
  if (ledger === undefined) return;
  await page.click("[data-action=sample]");
  await page.waitForSelector("main[data-stage=read]");
  if (ledger === "read") return;
  await page.click("[data-action=append]");
  await page.waitForSelector("#figures:not([data-figures=''])");
}

async function settle(page: Page, { at, ledger, query = "" }: Shot): Promise<void> {
  if (query.startsWith("ledger")) await tryLedger(page, ledger);
  else if (query.includes(".html")) await page.waitForSelector("[data-status=ready]", { state: "attached" });
  await page.waitForFunction(() =>
    [...document.querySelectorAll("ub-chart")].every((chart) => chart.shadowRoot?.querySelector("svg")),
  );
  if (at !== undefined) {
    await page.waitForSelector(at, { timeout: 60_000 });
    await page.evaluate((selector) => {
      document.querySelector(selector)?.closest("section")?.scrollIntoView({ behavior: "instant" });
    }, at);
  }
}

async function take(browser: Browser, address: string, shot: Shot): Promise<void> {
  const context = await browser.newContext(shot.context);
  const page = await context.newPage();
  if (shot.media) await page.emulateMedia({ media: shot.media });
  await page.goto(`${address}${shot.query ?? ""}`);
  await settle(page, shot);
  await page.screenshot({ path: `${folder}${shot.name}.png`, fullPage: shot.full ?? false });
  await context.close();
}

mkdirSync(folder, { recursive: true });
const wanted = process.argv.slice(2);
const site = await serve();
const browser = await launch();
for (const shot of [...shots, ...alike, ...ledgerShots, ...ledgerWhole]) {
  if (wanted.length === 0 || wanted.some((name) => shot.name.startsWith(name)))
    await take(browser, site.address, shot);
}
await browser.close();
await site.close();
