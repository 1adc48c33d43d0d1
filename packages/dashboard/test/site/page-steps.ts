import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";

/** A block's finding as it is read. */
export function findingOf(page: Page, block: string): Promise<string> {
  return page.locator(`[data-block=${block}] h3`).innerText();
}

/** Waits until what is shown is what was chosen. */
export async function ready(page: Page): Promise<void> {
  await page.locator("[data-status=ready]").waitFor({ state: "attached", timeout: 60_000 });
}

/** Makes a choice in the filter bar, and waits for its figures. */
export async function choose(page: Page, name: string, value: string): Promise<void> {
  await page.locator(`select[data-choice=${name}]`).selectOption(value);
  await ready(page);
}

/** All that the page says in this language, charts included; twins in the other language and codes left out. */
export function shownTexts(page: Page, lang: string): Promise<string> {
  return page.locator("main").evaluate((main, tag) => {
    for (const twin of main.querySelectorAll("code, option, [lang]")) {
      if (twin.getAttribute("lang") !== tag) twin.remove();
    }
    const charts = [...main.querySelectorAll("ub-chart")].flatMap((chart) =>
      [...(chart.shadowRoot?.querySelectorAll("text") ?? [])].map((text) => text.textContent),
    );
    return [(main as HTMLElement).innerText, ...charts].join("\n");
  }, lang);
}

/** How many bytes these files have when compressed. */
export async function compressedSize(urls: readonly string[]): Promise<number> {
  const sizes = await Promise.all(urls.map(async (url) => gzipSync(await (await fetch(url)).text()).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** What makes the page scroll sideways, and the texts of charts that are cut off. */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - innerWidth;
    const cut = [...document.querySelectorAll("ub-chart")].flatMap((chart) => {
      const frame = chart.getBoundingClientRect();
      return [...(chart.shadowRoot?.querySelectorAll("text") ?? [])]
        .filter((text) => {
          const box = text.getBoundingClientRect();
          return box.left < frame.left - 4 || box.right > frame.right + 4;
        })
        .map((text) => `${chart.getAttribute("data-chart") ?? ""}: ${text.textContent}`);
    });
    return [...(wide > 0 ? [`the page is ${wide} px too wide`] : []), ...cut];
  });
}
