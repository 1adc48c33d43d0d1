// The site as built, in a real Chromium: run `pnpm docs:build` first.
import { readdirSync, readFileSync, existsSync } from "node:fs";
import { posix } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { docsFolder } from "../src/folders.ts";
import { serveFolder, type Site } from "./serve-folder.ts";

const dist = `${docsFolder}.vitepress/dist/`;
let browser: Browser;
let site: Site;
beforeAll(async () => {
  site = await serveFolder(dist, "/some/folder/docs/");
  browser = await chromium.launch({
    executablePath: process.env["UNBURDEN_BROWSER"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
    ],
  });
}, 60_000);
afterAll(async () => {
  await browser.close();
  site.close();
});

async function open(path: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (said) => said.type() === "error" && complaints.push(said.text()));
  page.on("request", (request) => {
    if (!request.url().startsWith(site.address)) complaints.push(request.url());
  });
  await page.goto(`${site.address}${path}`, { waitUntil: "networkidle" });
  return { page, complaints };
}

describe("the site in some folder of some server", () => {
  it("opens, goes from page to page and back, and asks nothing of any other address", async () => {
    const { page, complaints } = await open("");
    await page.locator(".VPSidebar a", { hasText: "填台账的人" }).click();
    await page.locator("h1", { hasText: "填台账的人" }).waitFor();
    await page.locator(".VPSidebar a", { hasText: "数据仓库团队" }).click();
    await page.locator("h1", { hasText: "数据仓库团队" }).waitFor();
    expect(page.url()).toBe(`${site.address}guide/warehouse.html`);
    await page.goBack();
    await page.locator("h1", { hasText: "填台账的人" }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("opens a page deep inside first, charts included", async () => {
    const { page, complaints } = await open("en/reference/charts.html");
    const broken = await page
      .locator(".vp-doc img")
      .evaluateAll(
        (images) =>
          images.filter((image) => (image as unknown as { naturalWidth: number }).naturalWidth === 0).length,
      );
    expect(broken).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each([
    ["", "中位数", "reference/metrics"],
    ["en/", "Kaplan–Meier", "en/"],
  ])("finds in %s what is searched: %s", async (start, words, where) => {
    const { page, complaints } = await open(start);
    await page.locator(".VPNavBarSearch button").first().click();
    await page.locator(".VPLocalSearchBox input").fill(words);
    const results = page.locator(".VPLocalSearchBox .result");
    await results.first().waitFor();
    const addresses = await results.evaluateAll((links) =>
      links.map((link) => link.getAttribute("href") ?? ""),
    );
    expect(addresses.some((address) => address.includes(where))).toBe(true);
    await results.first().click();
    await page.locator(".VPLocalSearchBox").waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe("every link of every page", () => {
  const pages = existsSync(dist)
    ? readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"))
    : [];
  const texts = new Map(pages.map((page) => [page, readFileSync(`${dist}${page}`, "utf8")]));

  it("leads to a page and a heading that are there", () => {
    const dead: string[] = [];
    for (const [page, html] of texts) {
      for (const [, link = ""] of html.matchAll(/<a [^>]*href="([^"]*)"/g)) {
        const [path = "", anchor] = decodeURI(link.replaceAll("&amp;", "&")).split(/#/);
        const target = posix.join(posix.dirname(page), path.split("?")[0] || posix.basename(page));
        // Outside: another address, or the dashboard in the folder above.
        if (/^[a-z]+:/i.test(link) || target.startsWith("..") || page === "404.html") continue;
        const file = target === "." || target.endsWith("/") ? posix.join(target, "index.html") : target;
        const found = texts.get(file);
        if (found === undefined) dead.push(`${page}: ${link}`);
        else if (anchor && !found.includes(`id="${anchor}"`)) dead.push(`${page}: ${link}`);
      }
    }
    expect(pages.length).toBeGreaterThan(50);
    expect(dead).toEqual([]);
  });
});
