import type { Page } from "playwright-core";

/** What became of one cell. */
export interface CellOutcome {
  readonly id: string;
  /** `static` for text without a figure, which is there before any script runs. */
  readonly state: "static" | "pending" | "done" | "failed";
  readonly shows: string;
  /** Names of values that the cell defines and that hold nothing. */
  readonly empty: string | null;
  readonly source: string | null;
}

/** Waits until no cell is pending, or the time is up, and says what became of each. */
export async function outcomes(page: Page, bound: number): Promise<CellOutcome[]> {
  await page
    .waitForFunction(
      () =>
        document.querySelector(".observablehq--cell") !== null &&
        document.querySelector("[data-state=pending]") === null,
      undefined,
      { timeout: bound },
    )
    .catch((error: unknown) => {
      if (!(error instanceof Error && error.name === "TimeoutError")) throw error;
    });
  return page.locator(".observablehq--cell").evaluateAll((cells) =>
    cells.map((cell) => {
      const { dataset, nextElementSibling: next } = cell as HTMLElement;
      const drawn = cell.querySelector("svg, table, input, form") !== null;
      return {
        id: cell.id,
        state: (dataset["state"] ?? "static") as "static" | "pending" | "done" | "failed",
        shows: (cell.textContent || (drawn ? "drawn" : "")).trim().slice(0, 200),
        empty: dataset["empty"] ?? null,
        source: next?.tagName === "PRE" ? next.textContent : null,
      };
    }),
  );
}

/** Whether the cell only defines values or imports them, and so has nothing to show. */
function onlyDefines({ source }: CellOutcome): boolean {
  return (
    source !== null &&
    /^(import|const|function|async function)\b/.test(source) &&
    !/\b(display|view)\(/.test(source)
  );
}

/** What is wrong with the cells, and with which; of a notebook that ran to its end, nothing. */
export function trouble(cells: readonly CellOutcome[]): { id: string; what: string; shows: string }[] {
  return cells.flatMap((cell) => {
    const { id, state, shows, empty } = cell;
    if (state === "failed" || state === "pending") return [{ id, what: state, shows }];
    if (empty !== null) return [{ id, what: `empty: ${empty}`, shows }];
    return shows === "" && !onlyDefines(cell) ? [{ id, what: "shows nothing", shows }] : [];
  });
}
