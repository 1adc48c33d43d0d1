import snapshot from "virtual:snapshot";
import bundle from "virtual:page/overview";
import { startDataApp } from "../data-app.ts";
import "../elements/explore-panel.ts";
import { overview } from "../pages/overview/page.ts";
import "../styles/page.css";
import "../styles/print.css";

const { store, root } = startDataApp("overview", bundle, (view, state) => overview(snapshot, view, state));

function toExplore(): void {
  store.change({ explore: true });
  document.querySelector("#explore")?.scrollIntoView();
}

root.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || !("explore" in link.dataset)) return;
  event.preventDefault();
  toExplore();
});
root.addEventListener("explore", toExplore);
