import { afterEach, expect, it, vi } from "vitest";
import { ExplorePanel } from "../../src/elements/explore-panel.ts";
import { words } from "../../src/texts/explore.ts";
import type { Snapshot } from "../../src/snapshot.ts";

const snapshot: Snapshot = {
  figures: [],
  claims: [],
  breakdowns: [],
  findings: [],
  districts: [],
  committees: 0,
};

let panel: ExplorePanel;
afterEach(() => {
  panel.remove();
  vi.unstubAllGlobals();
});

async function show(properties: Partial<ExplorePanel>): Promise<ExplorePanel> {
  panel = new ExplorePanel();
  Object.assign(panel, { snapshot, language: "zh", ...properties });
  document.body.append(panel);
  await panel.updateComplete;
  return panel;
}

it("waits for the reader, and asks the page to open it", async () => {
  await show({});
  const asked = vi.fn();
  panel.addEventListener("explore", asked);
  const button = panel.querySelector("button");
  expect(button?.textContent).toBe(words.open.zh);
  button?.click();
  expect(asked).toHaveBeenCalledOnce();
});

it("says in words that the browser has no WebAssembly", async () => {
  vi.stubGlobal("WebAssembly", undefined);
  await show({ open: true });
  await expect
    .poll(() => panel.querySelector("[role=alert]")?.textContent.trim())
    .toBe(words.noWebAssembly.zh);
});

it("says what went wrong and offers to try again when the database can't be loaded", async () => {
  vi.stubGlobal("Worker", function refuse() {
    throw new Error("no worker here");
  });
  await show({ open: true });
  await expect.poll(() => panel.querySelector("[role=alert]")?.textContent ?? "").toContain("no worker here");
  expect(panel.querySelector("button")?.textContent).toBe(words.again.zh);
});
