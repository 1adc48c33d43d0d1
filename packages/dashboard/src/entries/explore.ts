import districts from "virtual:districts";
import { startApp } from "../app.ts";
import "../elements/brush-view.ts";
import "../elements/bar-list.ts";
import { ExploreDesk } from "../explore/explore-desk.ts";
import { explorationAddress, explorationOf } from "../explore/state.ts";
import { explorePage } from "../pages/explore/page.ts";
import "../styles/page.css";
import "../styles/explore.css";
import "../styles/print.css";

const here = (): URL => new URL(location.href);

const desk = new ExploreDesk(
  districts,
  () => {
    app.redraw();
  },
  (exploration, how) => {
    const address = explorationAddress(exploration, here());
    if (address.href === location.href) return;
    if (how === "push") history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  },
);
const app = startApp("explore", (state) => explorePage(desk.view, desk.actions, state));

/** Shows what the address asks for. */
function follow(): void {
  void desk.open(explorationOf(here()), app.store.state.source);
}
follow();
let { source } = app.store.state;
app.store.subscribe((state) => {
  // Another language changes nothing of what is explored.
  if (state.source === source) return;
  source = state.source;
  follow();
});
addEventListener("popstate", follow);
