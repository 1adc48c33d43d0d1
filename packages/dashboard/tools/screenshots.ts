// Takes the pictures of docs/screenshots from the built site: every page, on an office screen by day and by night, on a phone
// and on paper, in both languages, and what the list of states adds. Further arguments are how the names of the wanted ones
// begin: pnpm --filter @unburden/dashboard screenshots overview ledger-read. UNBURDEN_SHOTS names another folder.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { languages, type Language } from "../src/language.ts";
import { pageList } from "../src/page-list.ts";
import { launch } from "../test/browser.ts";
import { serve } from "../test/serve.ts";
import { settle, states, type State } from "./screenshot-states.ts";

const folder =
  process.env["UNBURDEN_SHOTS"] ?? fileURLToPath(new URL("../../../docs/screenshots/", import.meta.url));

interface Kind {
  readonly name: string;
  readonly context: BrowserContextOptions;
  readonly print?: boolean;
  /** How much of a page there is of it, in pixels; WebP can't be higher than 16 383. */
  readonly most: number;
}

const office = { width: 1366, height: 768 };
const kinds: readonly Kind[] = [
  { name: "light", context: { viewport: office }, most: 16_000 },
  { name: "dark", context: { viewport: office, colorScheme: "dark" }, most: 3000 },
  { name: "phone", context: { viewport: { width: 390, height: 844 } }, most: 4000 },
  { name: "print", context: { viewport: { width: 740, height: 1046 } }, print: true, most: 3138 },
];

interface Shot {
  readonly name: string;
  /** Page and choices, after the site's address. */
  readonly address: string;
  readonly kind: Kind;
  readonly state: State;
}

function shotsOf(state: State): Shot[] {
  const wanted = kinds.filter(({ name }) => state.kinds.includes(name));
  return wanted.flatMap((kind) =>
    languages.map((language: Language): Shot => {
      const query = [...(language === "en" ? ["lang=en"] : []), ...(state.query ?? [])].join("&");
      return {
        name: [state.name, kind.name, language].join("-"),
        address: query === "" ? state.file : `${state.file}?${query}`,
        kind,
        state,
      };
    }),
  );
}

/** A picture of the page as it is, or of the screen. WebP at this quality shows every letter at a quarter of a PNG's size. */
async function picture(page: Page, { state, kind }: Shot): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { width, height } = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: document.documentElement.scrollHeight,
  }));
  const whole = state.at === undefined;
  const { data } = await session.send("Page.captureScreenshot", {
    format: "webp",
    quality: 45,
    captureBeyondViewport: whole,
    ...(whole ? { clip: { x: 0, y: 0, width, height: Math.min(height, kind.most), scale: 1 } } : {}),
  });
  return Buffer.from(data, "base64");
}

async function take(browser: Browser, address: string, shot: Shot): Promise<void> {
  const context = await browser.newContext({ ...shot.kind.context, serviceWorkers: "block" });
  const page = await context.newPage();
  if (shot.kind.print) await page.emulateMedia({ media: "print" });
  await page.goto(address + shot.address);
  await settle(page, shot.state);
  writeFileSync(join(folder, `${shot.name}.webp`), await picture(page, shot));
  await context.close();
}

const everyPage = pageList.map(({ id, file }): State => ({
  name: id,
  file,
  kinds: kinds.map(({ name }) => name),
}));
const wanted = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const site = await serve();
const browser = await launch();
for (const shot of [...everyPage, ...states].flatMap(shotsOf)) {
  if (wanted.length === 0 || wanted.some((name) => shot.name.startsWith(name)))
    await take(browser, site.address, shot);
}
await browser.close();
await site.close();
