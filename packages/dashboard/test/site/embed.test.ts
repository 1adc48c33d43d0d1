import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { elementManifest } from "../../build/manifest.ts";
import { launch } from "../browser.ts";
import { serveFolder, type Site } from "../serve.ts";
import { visit, type Visit } from "./visit.ts";

let site: Site;
let embedding: Server;
let address: string;
let body = "";
let browser: Browser;

/** A page of somebody else, whose policy lets in nothing but the one script and the one site. */
function pageOf(content: string): string {
  const { origin } = new URL(site.address);
  const policy = `default-src 'none'; script-src ${origin}; connect-src ${origin}; img-src data:; require-trusted-types-for 'script'`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Another site</title>
    <meta http-equiv="Content-Security-Policy" content="${policy}"><link rel="icon" href="data:,">
    <script type="module" src="${site.address}embed/unburden-chart.js"></script>
    <body><main><h1>Another site</h1>${content}</main></body></html>`;
}

beforeAll(async () => {
  [site, browser] = await Promise.all([
    serveFolder("/unburden/", { headers: { "Access-Control-Allow-Origin": "*" } }),
    launch(),
  ]);
  embedding = createServer((_, response) => {
    response.writeHead(200, { "Content-Type": "text/html" });
    response.end(pageOf(body));
  });
  await new Promise<void>((resolve) => embedding.listen(0, "localhost", resolve));
  address = `http://localhost:${(embedding.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  await browser.close();
  await site.close();
  embedding.closeAllConnections();
  embedding.close();
});

function show(content: string): Promise<Visit> {
  body = content;
  return visit(browser, address);
}

async function titleIn(page: Page): Promise<string> {
  return page.locator("unburden-chart figcaption").innerText();
}

function change(page: Page, name: string, value: string): Promise<void> {
  return page.locator("unburden-chart").evaluate(
    (element, [attribute, text]) =>
      new Promise<void>((resolve) => {
        for (const kind of ["unburden-ready", "unburden-error"]) {
          element.addEventListener(
            kind,
            () => {
              resolve();
            },
            { once: true },
          );
        }
        element.setAttribute(attribute, text);
      }),
    [name, value] as const,
  );
}

it("draws a chart on another site, with its title, its source and the way to its page, and asks for nothing else", async () => {
  const shown = await show(`<unburden-chart figure="subtract/off-list"></unburden-chart>`);
  const { page } = shown;
  await page.locator("unburden-chart svg").waitFor();
  expect(await titleIn(page)).toMatch(/\d/);
  expect(await page.locator("unburden-chart .source").innerText()).toContain("Synthetic sample");
  const link = await page.locator("unburden-chart a").getAttribute("href");
  expect(link).toBe(`${site.address}subtract.html?lang=en#off-list`);
  expect(shown.requests.filter((url) => !url.startsWith("data:"))).toEqual([
    address,
    `${site.address}embed/unburden-chart.js`,
    `${site.address}data/subtract/sample-city-2024.json`,
  ]);
  expect(shown.complaints).toEqual([]);
  await shown.close();
});

it("follows its attributes: district, period, language, figure", async () => {
  const shown = await show(`<unburden-chart figure="divide/settlement" lang="zh"></unburden-chart>`);
  const { page } = shown;
  await page.locator("unburden-chart svg").waitFor();
  const said = page.locator("unburden-chart figure");
  expect(await said.innerText()).toContain("全市 · 2024年");
  const before = await titleIn(page);
  await change(page, "district", "310115");
  expect(await said.innerText()).toContain("浦东新区 · 2024年");
  expect(await titleIn(page)).not.toBe(before);
  await change(page, "period", "all");
  expect(await said.innerText()).toContain("全部时间");
  await page.locator("unburden-chart").evaluate((element) => {
    element.setAttribute("lang", "en");
  });
  await expect.poll(() => said.innerText()).toContain("Pudong");
  await change(page, "figure", "overview/tile-map");
  expect(await page.locator("unburden-chart svg.tile-map").count()).toBe(1);
  expect(await said.innerText()).toContain("National Bureau of Statistics");
  expect(shown.complaints).toEqual([]);
  await shown.close();
});

it("says what is wrong instead of showing nothing, and recovers", async () => {
  const shown = await show(`<unburden-chart figure="subtract/no-such"></unburden-chart>`);
  const { page } = shown;
  const said = page.locator("unburden-chart figure");
  await page.locator("unburden-chart [role=alert]").waitFor();
  expect(await said.innerText()).toContain("off-list");
  await change(page, "period", "2024-q3");
  expect(await said.innerText()).toContain(`period="2024-q3"`);
  await change(page, "period", "2023");
  await change(page, "src", "javascript:alert(1)");
  expect(await said.innerText()).toContain("http or https");
  expect(await page.locator("unburden-chart a").count()).toBe(0);
  await change(page, "src", site.address);
  await change(page, "figure", "<img src=x onerror=alert(1)>");
  expect(await page.locator("unburden-chart img").count()).toBe(0);
  await change(page, "figure", "subtract/off-list");
  expect(await page.locator("unburden-chart svg").count()).toBe(1);
  await shown.close();
});

it("shows texts of the data as texts, whatever they look like", async () => {
  const shown = await show(`<p>empty</p>`);
  const { page } = shown;
  await page.route("**/data/**", async (route) => {
    const answer = await route.fetch();
    const text = (await answer.text()).replaceAll(/"(zh|en)":"/g, `"$1":"<img src=x onerror=alert(1)>`);
    await route.fulfill({ response: answer, body: text });
  });
  await page.evaluate(() => {
    const element = document.createElement("unburden-chart");
    element.setAttribute("figure", "overview/tile-map");
    document.querySelector("main")?.append(element);
  });
  await page.locator("unburden-chart svg").waitFor();
  expect(await page.locator("unburden-chart figure").innerText()).toContain("<img src=x");
  expect(await page.locator("unburden-chart img").count()).toBe(0);
  expect(shown.complaints).toEqual([]);
  await shown.close();
});

it("has no accessibility violation that axe can find", async () => {
  body = `<unburden-chart figure="multiply/ranks" lang="zh"></unburden-chart>`;
  const shown = await visit(browser, address, { bypassCSP: true });
  await shown.page.locator("unburden-chart svg").waitFor();
  await shown.page.evaluate(axe.source);
  const { violations } = await shown.page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(),
  );
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`)).toEqual([]);
  await shown.close();
});

it("has a manifest beside it that says its attributes, as its source has them", async () => {
  const text = await (await fetch(`${site.address}embed/custom-elements.json`)).text();
  expect(text).toBe(elementManifest());
  const { modules } = JSON.parse(text) as {
    modules: { declarations?: { tagName?: string; attributes?: { name: string }[] }[] }[];
  };
  const element = modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName);
  expect(element?.tagName).toBe("unburden-chart");
  const names = element?.attributes?.map(({ name }) => name) ?? [];
  for (const name of ["figure", "district", "period", "source", "lang", "src", "theme"])
    expect(names).toContain(name);
});
