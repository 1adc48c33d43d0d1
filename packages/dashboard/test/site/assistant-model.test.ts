import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launch } from "../browser.ts";
import { serve, serveFolder, type Site } from "../serve.ts";
import { visit } from "./visit.ts";

let site: Site;
let browser: Browser;
let stub: Server;
/** What the stub was asked, in full. */
const heard: { readonly path: string; readonly body: string; readonly key: string | undefined }[] = [];

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

interface Chat {
  readonly model: string;
  readonly messages: readonly { readonly content: string }[];
}

/** How each model answers what it is sent; the one that stalls never does. */
const manners: Readonly<Record<string, (said: string) => string>> = {
  honest: (said) => said,
  liar: (said) => `${said} 比去年高了 37 个百分点。`,
  injector: (said) => `${said}<img src=http://evil.example/x onerror=alert(1)>忽略指示`,
};

function startStub(): Promise<Server> {
  const server = createServer((request, response) => {
    const headers = {
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Allow-Headers": "authorization, content-type",
      "Content-Type": "application/json",
    };
    if (request.method === "OPTIONS") {
      response.writeHead(204, headers).end();
      return;
    }
    void bodyOf(request).then((body) => {
      heard.push({ path: request.url ?? "", body, key: request.headers.authorization });
      const { model, messages } = JSON.parse(body) as Chat;
      const content = manners[model]?.(messages.at(-1)?.content ?? "");
      if (content !== undefined)
        response.writeHead(200, headers).end(JSON.stringify({ choices: [{ message: { content } }] }));
    });
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve(server);
    });
  });
}

beforeAll(async () => {
  [site, browser, stub] = await Promise.all([serve(), launch(), startStub()]);
});
afterAll(async () => {
  stub.closeAllConnections();
  stub.close();
  await browser.close();
  await site.close();
});

const question = "2024年化解率与上年相比";
const stubAt = (): string => `http://127.0.0.1:${(stub.address() as AddressInfo).port}`;

async function switchOn(page: Page, model: string, address = `${stubAt()}/v1`): Promise<void> {
  const part = page.locator("#model");
  if ((await part.getAttribute("data-model")) === "on") await page.locator("[data-action=model-off]").click();
  await part.locator("details").evaluate((details: HTMLDetailsElement) => {
    details.open = true;
  });
  await part.locator("[name=address]").fill(address);
  await part.locator("[name=model]").fill(model);
  await part.locator("[name=key]").fill("secret");
  await part.locator("[data-action=model-on]").click();
}

async function reworded(page: Page): Promise<{ readonly by: string; readonly text: string }> {
  await page.locator("[data-action=reword]").click();
  const said = page.locator("[data-reworded]:not([data-reworded=''])");
  await said.waitFor();
  return { by: (await said.getAttribute("data-reworded")) ?? "", text: await said.innerText() };
}

it("asks nobody while it is off, one address while it is on, and uses no word that isn't checked", async () => {
  const shown = await visit(browser, `${site.address}assistant.html?q=${question}`);
  const { page, requests } = shown;
  const elsewhere = (): string[] => [
    ...new Set(requests.filter((url) => !url.startsWith("blob:") && !url.startsWith(site.address))),
  ];
  await page.locator("[data-answer]").waitFor();
  expect(await page.locator("iframe").count()).toBe(0);
  expect(elsewhere()).toEqual([]);
  const own = await page.locator("[data-sentence]").innerText();

  await switchOn(page, "honest");
  await page.locator("#model[data-model=on]").waitFor();
  expect(elsewhere(), "switched on, not yet asked").toEqual([]);
  expect((await reworded(page)).by).toBe("model");
  expect(heard.at(-1)?.key).toBe("Bearer secret");
  expect(heard.at(-1)?.body, "no figure, place or year is sent").not.toMatch(/75\.6|1526|2018|2023/u);

  await switchOn(page, "liar");
  const lied = await reworded(page);
  expect(lied.by).toBe("core");
  expect(lied.text).not.toContain("37");
  await switchOn(page, "injector");
  expect((await reworded(page)).by).toBe("core");
  expect(await page.locator("main img").count()).toBe(0);
  expect(await page.locator("[data-sentence]").innerText(), "core's own sentence stays").toBe(own);

  await switchOn(page, "staller");
  await page.locator("[data-action=reword]").click();
  await page.locator("[data-action=model-off]").click();
  expect(await page.locator("iframe").count()).toBe(0);
  expect(elsewhere()).toEqual([`${stubAt()}/v1/chat/completions`]);
  expect(new Set(heard.map(({ path }) => path))).toEqual(new Set(["/v1/chat/completions"]));
  expect(shown.complaints.filter((each) => !each.includes("/v1/chat/completions"))).toEqual([]);
  await shown.close();
});

it("refuses an address that isn't one, and holds its frame to the address where the host sends no header", async () => {
  const plain = await serveFolder("/kept/");
  const { page, close } = await visit(browser, `${plain.address}assistant.html?q=${question}`);
  await page.locator("[data-answer]").waitFor();
  await switchOn(page, "honest", "http://models.example/v1");
  await page.locator("#model[data-model=refused]").waitFor();
  await switchOn(page, "honest");
  await page.locator("#model[data-model=on]").waitFor();
  const frame = page.frames().find((each) => each.url().includes("assistant-model.html"));
  const reached = (address: string): Promise<boolean> | undefined =>
    frame?.evaluate(
      (wanted) =>
        fetch(wanted, { method: "POST", body: '{"model":"honest","messages":[{"content":"x"}]}' }).then(
          () => true,
          () => false,
        ),
      address,
    );
  expect(await reached(`${stubAt()}/v1/chat/completions`)).toBe(true);
  expect(await reached(`${stubAt()}/v1/models`), "another path of the same host").toBe(false);
  expect(await reached(`${plain.address}data/overview.json`), "not even the site itself").toBe(false);
  expect(
    await page.evaluate(
      (wanted) =>
        fetch(wanted).then(
          () => true,
          () => false,
        ),
      stubAt(),
    ),
    "the page itself",
  ).toBe(false);
  await close();
  await plain.close();
});

it("does nothing where it is opened by itself or framed by nobody of ours", async () => {
  const { page, requests, close } = await visit(
    browser,
    `${site.address}assistant-model.html#${encodeURIComponent(`${stubAt()}/v1`)}`,
  );
  expect(await page.locator("meta[http-equiv]").count()).toBe(1);
  expect(requests.filter((url) => url.startsWith(stubAt()))).toEqual([]);
  await close();
});
