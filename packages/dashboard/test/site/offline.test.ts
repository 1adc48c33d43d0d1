import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { pageList } from "../../src/page-list.ts";
import { launch } from "../browser.ts";
import { builtText, serveFolder } from "../serve.ts";
import { figureCount, keptRows, looked, opened, take } from "./ledger-visit.ts";
import { choose, ready } from "./page-steps.ts";
import { drawn, visit, type Visit } from "./visit.ts";

const folder = "/some/folder/";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

function visitWithWorker(address: string): Promise<Visit> {
  return visit(browser, address, { serviceWorkers: "allow" });
}

async function kept(page: Page): Promise<void> {
  await page.locator("[data-site-kept=true]").waitFor({ state: "attached", timeout: 90_000 });
}

/** The tables whose rows the explore page reads first. */
const exploredRows = ["task_assignment", "org_unit", "department", "catalog_item"];

/** Waits until the page has a table of the sample; null: nothing failed. */
async function fetched(page: Page, table: string): Promise<Error | null> {
  const answer = await page.waitForResponse((response) => response.url().endsWith(`/sample/${table}.csv`));
  return answer.finished();
}

it("works from any folder without a network after one visit: every page, every choice, the ledger", async () => {
  const others = new Map([
    ["docs/visited.html", '<!doctype html><link rel="icon" href="data:," /><p>guide</p>'],
  ]);
  const site = await serveFolder(folder, { others });
  const shown = await visitWithWorker(site.address);
  const { page, complaints } = shown;
  await kept(page);
  await page.goto(`${site.address}docs/visited.html`);
  await site.close();

  for (const { file, id } of pageList) {
    for (const query of ["", "?lang=en"]) {
      // The worker that reads them would be ended in the middle by leaving the page.
      const rows = id === "explore" ? exploredRows.map((name) => fetched(page, name)) : [];
      await page.goto(`${site.address}${file}${query}`);
      await drawn(page);
      expect(await Promise.all(rows)).toEqual(rows.map(() => null));
      if (id === "ledger") await opened(page);
      expect(await page.locator("h1").first().innerText(), file).not.toBe("");
      const current = page.locator("nav.pages [aria-current=page]");
      expect(new URL((await current.getAttribute("href")) ?? "", page.url()).pathname).toContain(file);
      if (id === "explore") {
        // DuckDB wasn't kept: the page says so, and that is all that fails. Once it is left, all of that has been told.
        await page.locator(".failure").waitFor();
        await page.goto("about:blank");
        expect(complaints.filter((each) => !/duckdb|ERR_FAILED/.test(each))).toEqual([]);
        complaints.length = 0;
      }
    }
  }
  await page.goto(`${site.address}subtract.html`);
  await ready(page);
  await choose(page, "district", "310113");
  await choose(page, "period", "2024-q3");
  expect(await page.locator("[data-status=failed]").count()).toBe(0);
  await page.goto(`${site.address}docs/visited.html`);
  expect(await page.locator("p").innerText()).toBe("guide");
  expect(complaints).toEqual([]);

  await page.goto(`${site.address}ledger.html`);
  await opened(page);
  await page.locator("[data-action=sample]").click();
  await looked(page);
  await take(page);
  expect(await figureCount(page)).toBeGreaterThan(0);
  await page.reload();
  expect(await keptRows(page)).toBeGreaterThan(0);
  expect(complaints).toEqual([]);

  await page.goto(`${site.address}docs/never-visited.html`);
  expect(page.url()).toBe(`${site.address}offline.html`);
  expect(await page.locator("h1").first().innerText()).toBe("这一页没有存在本机");
  await page.getByRole("link", { name: "Overview" }).click();
  await drawn(page);
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  await shown.close();
});

it("keeps DuckDB when asked, and recomputes without a network", async () => {
  const site = await serveFolder(folder);
  const shown = await visitWithWorker(site.address);
  const { page } = shown;
  await kept(page);
  await page.locator("[data-action=keep-database]").click();
  await expect.poll(() => page.locator("ub-offline").innerText()).toContain("断网也能重算");
  await site.close();
  await page.goto(`${site.address}?view=explore`);
  await page.locator("[data-stage=done]").waitFor({ timeout: 100_000 });
  expect(await page.locator("ub-explore .different").count()).toBe(0);
  expect(shown.complaints).toEqual([]);
  await shown.close();
});

it("says that there is no network, and that there is one again", async () => {
  const site = await serveFolder(folder);
  const shown = await visit(browser, `${site.address}?lang=en`);
  const { page } = shown;
  await page.context().setOffline(true);
  const notice = page.locator("[data-notice=offline]");
  await notice.waitFor();
  expect(await notice.innerText()).toContain("no network");
  await notice.getByRole("button").click();
  await notice.waitFor({ state: "detached" });
  await page.context().setOffline(false);
  await page.context().setOffline(true);
  await notice.waitFor();
  await page.context().setOffline(false);
  await notice.waitFor({ state: "detached" });
  await shown.close();
  await site.close();
});

it("offers a newer version quietly, and loads it when the reader wants it", async () => {
  const others = new Map<string, string>();
  const site = await serveFolder(folder, { others });
  const shown = await visitWithWorker(site.address);
  const { page } = shown;
  await kept(page);
  others.set("sw.js", `${builtText("sw.js")}\n// a newer version`);
  await page.goto(`${site.address}subtract.html`);
  const notice = page.locator("[data-notice=newer]");
  await notice.waitFor({ timeout: 60_000 });
  const loaded = page.waitForEvent("load");
  await notice.locator("[data-action=reload]").click();
  await loaded;
  await kept(page);
  expect(await notice.count()).toBe(0);
  const waiting = await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting);
  expect(waiting).toBeNull();
  expect(shown.complaints).toEqual([]);
  await shown.close();
  await site.close();
});

it("gives pages and workers the policy where the server sends none: nothing reaches another origin", async () => {
  let asked = 0;
  const elsewhere = createServer((_, response) => {
    asked++;
    response.writeHead(200, { "Access-Control-Allow-Origin": "*" }).end();
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, "localhost", resolve));
  const other = `http://localhost:${(elsewhere.address() as AddressInfo).port}/`;
  const site = await serveFolder(folder);
  const shown = await visitWithWorker(site.address);
  const { page } = shown;
  await kept(page);
  const policy = await page.evaluate(async () =>
    (await fetch("index.html")).headers.get("content-security-policy"),
  );
  expect(policy).toContain("connect-src 'self'");
  await page.goto(`${site.address}ledger.html`);
  await opened(page);
  await page.locator("[data-action=sample]").click();
  await looked(page);
  const [ledger] = page.workers();
  const ask = async (address: string): Promise<string> => {
    try {
      await fetch(address);
      return "answered";
    } catch {
      return "refused";
    }
  };
  expect(await ledger?.evaluate(ask, other)).toBe("refused");
  expect(await page.evaluate(ask, other)).toBe("refused");
  expect(asked).toBe(0);
  await shown.close();
  await site.close();
  elsewhere.close();
});
