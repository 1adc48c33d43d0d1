import type { Page } from "playwright-core";

/**
 * Every text that a reader sees or hears on the page, charts and labels included, of which no element nearer than the page
 * says another language; code is left out.
 */
export function ownTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const spoken = ["aria-label", "title", "placeholder", "alt"];
    const texts: string[] = [];
    const walk = (node: Node): void => {
      if (node instanceof Text) {
        texts.push(node.data.trim());
        return;
      }
      if (!(node instanceof Element)) return;
      const twin = node.getAttribute("lang") ?? document.documentElement.lang;
      if (twin !== document.documentElement.lang || node.matches("code, script, style, noscript")) return;
      texts.push(...spoken.map((name) => node.getAttribute(name) ?? ""));
      for (const child of [...node.childNodes, ...(node.shadowRoot?.childNodes ?? [])]) walk(child);
    };
    walk(document.body);
    return texts.filter((text) => text !== "");
  });
}

/** The texts that aren't in the page's language: Han in English, three English words in a row in Chinese. */
export async function strayTexts(page: Page, lang: string): Promise<string[]> {
  const stray = lang === "en" ? /\p{Script=Han}/u : /[a-z]{2,} [a-z]{2,} [a-z]{2,}/i;
  return (await ownTexts(page)).filter((text) => stray.test(text));
}

/** Closed details opened, so that what they hold is looked at too. */
export async function openDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
}
