import type { Page } from "playwright-core";

/** A page in a state of which there are pictures. */
export interface State {
  readonly name: string;
  readonly file: string;
  /** Which kinds of picture there are of it. */
  readonly kinds: readonly string[];
  readonly query?: readonly string[];
  /** How far the sample file is taken on the ledger's page. */
  readonly ledger?: "read" | "taken";
  /** Scrolled to before a picture of the screen is taken; without it the picture is of the whole page. */
  readonly at?: string;
  /** There is no network. */
  readonly offline?: boolean;
}

const [light, dark, phone] = ["light", "dark", "phone"];
const ledger = { file: "ledger.html", kinds: [light, phone] };

/** What the pages look like besides their first view. */
export const states: readonly State[] = [
  { name: "overview-top", file: "index.html", kinds: [light], at: "body" },
  { name: "overview-districts", file: "index.html", kinds: [light, dark], at: "#districts" },
  {
    name: "overview-explore",
    file: "index.html",
    kinds: [light],
    query: ["view=explore"],
    at: "[data-stage=done]",
  },
  { name: "overview-offline", file: "index.html", kinds: [light, phone], at: "body", offline: true },
  { name: "subtract-top", file: "subtract.html", kinds: [light], at: "body" },
  {
    name: "subtract-district",
    file: "subtract.html",
    kinds: [light],
    query: ["district=310113"],
    at: "#reductions",
  },
  {
    name: "explore-compared",
    file: "explore.html",
    kinds: [light, dark, phone],
    query: [
      "months=2024-03~2024-08",
      "in.district_code=310115",
      "in.district_code=310112",
      "compare=months",
      "a=2024-01~2024-12",
      "b=2023-01~2023-12",
      "rows=0",
    ],
  },
  {
    name: "assistant-answer",
    file: "assistant.html",
    kinds: [light, dark, phone],
    query: [
      "figure=divide.settlement-share",
      "at=310115",
      "from=2024-01-01",
      "to=2024-04-01",
      "by=street_id",
    ],
  },
  { name: "assistant-found", file: "assistant.html", kinds: [light, phone], query: ["mode=find", "q=会议"] },
  {
    name: "assistant-record",
    file: "assistant.html",
    kinds: [light, "print"],
    query: ["mode=sum", "of=310101", "when=2024-07"],
  },
  { name: "ledger-understood", ...ledger, ledger: "read", at: "main" },
  { name: "ledger-questions", ...ledger, ledger: "read", at: "#questions" },
  { name: "ledger-rejects", ...ledger, ledger: "read", at: "#rejects" },
  { name: "ledger-figures", ...ledger, ledger: "taken", at: "#figures" },
  { name: "ledger-read", file: "ledger.html", kinds: [dark], ledger: "read" },
  { name: "ledger-taken", file: "ledger.html", kinds: [light], ledger: "taken" },
];

/** Drops the sample file on the ledger's page, as a reader who tries it does. */
async function tryLedger(page: Page, far: State["ledger"]): Promise<void> {
  await page.waitForSelector("[data-empty]");
  if (far === undefined) return;
  await page.click("[data-action=sample]");
  await page.waitForSelector("main[data-stage=read]", { timeout: 60_000 });
  if (far === "read") return;
  await page.click("[data-action=append]");
  await page.waitForSelector("#figures:not([data-figures=''])", { timeout: 60_000 });
}

/** Brings an opened page into the state, and waits until all of it is drawn. */
export async function settle(page: Page, { at, ledger: far, file, query, offline }: State): Promise<void> {
  if (file === "ledger.html") await tryLedger(page, far);
  if (file === "explore.html") await page.waitForSelector("main[data-settled=yes]", { timeout: 60_000 });
  const asks = file === "assistant.html" && query !== undefined;
  if (asks) await page.waitForSelector("main[data-stage=done]", { timeout: 60_000 });
  const choices = await page.locator("[data-status]").count();
  if (choices > 0) await page.waitForSelector("[data-status=ready]", { state: "attached", timeout: 60_000 });
  if (at !== undefined) await page.waitForSelector(at, { timeout: 60_000 });
  await page.waitForFunction(() =>
    [...document.querySelectorAll("ub-chart")].every((chart) => chart.shadowRoot?.querySelector("svg")),
  );
  if (offline) {
    await page.context().setOffline(true);
    await page.waitForSelector("[data-notice=offline]");
  }
  if (at === undefined || at === "body") return;
  await page.evaluate((selector) => {
    const found = document.querySelector(selector);
    (found?.closest("section") ?? found)?.scrollIntoView({ behavior: "instant" });
  }, at);
}
