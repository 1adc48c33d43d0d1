import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageList } from "../../src/page-list.ts";
import { launch } from "../browser.ts";
import { serve, type Site } from "../serve.ts";
import { opened } from "./ledger-visit.ts";
import { drawn, visit } from "./visit.ts";

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serve(), launch()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Where the keyboard is. */
interface Stop {
  /** Which element in the document's order; null when the keyboard is at none. */
  readonly place: number | null;
  readonly name: string;
  /** Whether it is on the screen and outlined, itself or the label that holds it. */
  readonly seen: boolean;
}

function stop(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!at || at === document.body) return { place: null, name: "", seen: false };
    const outlined = [at, at.closest("label")].some((each) => {
      if (!each) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
    });
    const box = (at.closest("label.file") ?? at).getBoundingClientRect();
    const onScreen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return {
      place: [...document.querySelectorAll("*")].indexOf(at),
      name: `${at.localName} ${(at.getAttribute("aria-label") ?? at.textContent).trim().slice(0, 40)}`,
      seen: outlined && onScreen && box.width > 0 && box.height > 0,
    };
  });
}

/** From the top to where the keyboard leaves the page, by Tab alone. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let step = 0; step < 400; step++) {
    await page.keyboard.press("Tab");
    const here = await stop(page);
    if (here.place === null || here.place === stops[0]?.place) return stops;
    stops.push(here);
  }
  throw new Error(`the keyboard doesn't leave the page: ${stops.at(-1)?.name ?? ""}`);
}

/** How many elements of the page take the keyboard; of radio buttons, one a group. */
function takers(page: Page): Promise<number> {
  return page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        "a[href], button, input, select, textarea, summary, [tabindex='0']",
      ),
    ].filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.matches(":disabled"));
    const groups = new Set(
      all.flatMap((each) => (each instanceof HTMLInputElement && each.type === "radio" ? [each.name] : [])),
    );
    return (
      all.filter((each) => !(each instanceof HTMLInputElement && each.type === "radio")).length + groups.size
    );
  });
}

describe.each(pageList)("$file", ({ file, id }) => {
  it("is walked through by Tab alone, in the order of reading, with the place always to be seen", async () => {
    // Without motion the place is on the screen at once, and not after a moment of scrolling.
    const { page, close } = await visit(browser, site.address + file, { reducedMotion: "reduce" });
    await drawn(page);
    if (id === "ledger") await opened(page);
    const stops = await walk(page);
    expect(stops[0]?.name).toBe("a 跳到正文");
    expect(stops.filter(({ seen }) => !seen)).toEqual([]);
    const places = stops.flatMap(({ place }) => place ?? []);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(stops.length).toBe(await takers(page));
    await close();
  });

  it("is walked back through by Shift and Tab, and the skip link skips the navigation", async () => {
    const { page, close } = await visit(browser, `${site.address}${file}?lang=en`);
    await drawn(page);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const inside = await page.evaluate(() => document.activeElement?.closest("main") !== null);
    expect(inside, "after the skip link").toBe(true);
    const first = await stop(page);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Shift+Tab");
    expect((await stop(page)).place).toBe(first.place);
    await close();
  });

  it("opens and closes its folded parts by keyboard", async () => {
    const { page, close } = await visit(browser, site.address + file);
    await drawn(page);
    const folded = page.locator("details:visible");
    if ((await folded.count()) > 0) {
      await folded.first().locator("summary").focus();
      await page.keyboard.press("Enter");
      expect(await folded.first().getAttribute("open")).not.toBeNull();
      await page.keyboard.press("Space");
      expect(await folded.first().getAttribute("open")).toBeNull();
    }
    await close();
  });

  it("stands still where the reader wants no motion", async () => {
    const { page, close } = await visit(browser, site.address + file, { reducedMotion: "reduce" });
    await drawn(page);
    const moving = await page.evaluate(() => [
      getComputedStyle(document.documentElement).scrollBehavior,
      document.getAnimations().length,
    ]);
    expect(moving).toEqual(["auto", 0]);
    await close();
  });
});
