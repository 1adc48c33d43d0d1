import snapshot from "virtual:snapshot";
import bundle from "virtual:page/overview";
import { startDataApp } from "../data-app.ts";
import "../elements/explore-panel.ts";
import { overview } from "../pages/overview/page.ts";
import { figureOf } from "../snapshot.ts";
import "../styles/page.css";
import "../styles/print.css";

const { store, root } = startDataApp("overview", bundle, (view, state) => overview(snapshot, view, state));

function toExplore(): void {
  store.change({ explore: true });
  document.querySelector("#explore")?.scrollIntoView();
}

async function openFigure(id: string): Promise<void> {
  const figure = figureOf(snapshot, id);
  const { openPublishedReceipt } = await import("../receipt/open.ts");
  if (figure) openPublishedReceipt(figure, store.state.language);
}

root.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>("[data-receipt-figure]") : null;
  if (button) void openFigure(button.dataset["receiptFigure"] ?? "");
});

root.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || !("explore" in link.dataset)) return;
  event.preventDefault();
  toExplore();
});
root.addEventListener("explore", toExplore);
