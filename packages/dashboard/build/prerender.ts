import { render } from "@lit-labs/ssr";
import { collectResult } from "@lit-labs/ssr/lib/render-result.js";
import { overview } from "../src/pages/overview.ts";
import type { Snapshot } from "../src/snapshot.ts";
import { initialState } from "../src/store.ts";

/** The overview as static HTML, readable without JavaScript; charts stay empty, their tables are there. */
export async function prerender(snapshot: Snapshot): Promise<string> {
  const html = await collectResult(render(overview(snapshot, initialState)));
  // The app draws the page anew instead of hydrating it, so Lit's markers would be dead weight.
  return html.replaceAll(/<!--.*?-->/g, "");
}
