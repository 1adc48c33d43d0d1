import type { Locator, Page } from "playwright-core";

/** Waits until every view shows what was chosen last. */
export async function settled(page: Page): Promise<void> {
  await page.locator("main[data-explored=ready][data-settled=yes]").waitFor({ timeout: 60_000 });
}

/** All that the linked views show, by what the page calls them: counts of months and values, and figures. */
export interface Shown {
  readonly rows: number | null;
  readonly views: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly figures: Readonly<Record<string, number | null>>;
}

/** Reads the numbers behind every linked view off the page. */
export async function shownIn(page: Page): Promise<Shown> {
  await settled(page);
  return page.evaluate(() => {
    const number = (text: string | null): number | null =>
      text === null || text === "" ? null : Number(text);
    const views = [...document.querySelectorAll("[data-view]")].map((view) => {
      const marks =
        view.querySelector("ub-brush, ub-bar-list")?.shadowRoot?.querySelectorAll("svg [data-key]") ?? [];
      const counts = [...marks].map((mark) => [
        mark.getAttribute("data-key") ?? "",
        number(mark.getAttribute("data-count")) ?? -1,
      ]);
      return [view.getAttribute("data-view") ?? "", Object.fromEntries(counts)] as const;
    });
    const figures = [...document.querySelectorAll(".explored-figures [data-figure]")].map(
      (figure) =>
        [figure.getAttribute("data-figure") ?? "", number(figure.getAttribute("data-value"))] as const,
    );
    const { rows = null, ...others } = Object.fromEntries(figures);
    return { rows, views: Object.fromEntries(views), figures: others };
  });
}

/** The button of a value in a dimension's list. */
export function valueButton(page: Page, dimension: string, value: string): Locator {
  return page.locator(`[data-view=${dimension}] ub-bar-list button[data-key="${value}"]`);
}

/** Where a month's column stands on the screen. */
export async function columnAt(page: Page, month: string): Promise<{ x: number; y: number }> {
  const column = page.locator(`ub-brush .column[data-key="${month}"] .all`);
  await column.scrollIntoViewIfNeeded();
  const box = await column.boundingBox();
  if (!box) throw new Error(`there is no column of ${month}`);
  return { x: box.x + box.width / 2, y: box.y + 4 };
}

/** Drags over the months from one to another with the mouse. */
export async function brush(page: Page, from: string, to: string): Promise<void> {
  const first = await columnAt(page, from);
  const last = await columnAt(page, to);
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  await page.mouse.move(last.x, last.y, { steps: 6 });
  await page.mouse.up();
  await settled(page);
}

/** Explores another table in the same page: the database is started already. */
export async function explore(page: Page, table: string): Promise<void> {
  await page.locator("select[name=table]").selectOption(table);
  await page.locator(`main[data-table=${table}]`).waitFor();
  await settled(page);
}
