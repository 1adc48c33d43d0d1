import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** A page, and all that it asked for and complained of since it was opened. */
export interface Visit {
  readonly page: Page;
  readonly requests: string[];
  /** Console messages above information, uncaught errors, and violations of the Content-Security-Policy. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

/** Playwright says so itself where it doesn't let a page have its service worker. */
const blocked = "Service Worker registration blocked by Playwright";

/**
 * Opens the address in a context of its own, listening from the first request on. Without the service worker, unless the
 * options allow it: it would fetch the whole site for every visit.
 */
export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    serviceWorkers: "block",
    ...options,
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => {
    const loud = ["warning", "error"].includes(message.type()) && !message.text().includes(blocked);
    if (loud) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // Whoever leaves a page ends what it was still asking for, such as its icon.
    if (reason !== "net::ERR_ABORTED") complaints.push(`failed: ${request.url()} ${reason}`);
  });
  await page.goto(address);
  await page.waitForLoadState("networkidle");
  return { page, requests, complaints, close: () => context.close() };
}

/** Waits until every chart of the page is drawn. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll("ub-chart")].every((chart) => chart.shadowRoot?.querySelector("svg")),
  );
}
