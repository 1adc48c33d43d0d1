import { render } from "lit";
import snapshot from "virtual:snapshot";
import "./elements/chart-view.ts";
import "./elements/explore-panel.ts";
import "./elements/linked-charts.ts";
import { languages, languageTag } from "./language.ts";
import { overview } from "./pages/overview.ts";
import { addressOf, createStore, stateOf, type State } from "./store.ts";
import { titleOf } from "./texts/overview.ts";
import "./styles/page.css";
import "./styles/print.css";

const root = document.querySelector<HTMLElement>("#app");
if (!root) throw new Error("the page has no #app to show itself in");

const store = createStore(stateOf(new URL(location.href)));

function show(state: State): void {
  document.documentElement.lang = languageTag[state.language];
  document.title = titleOf(state.language);
  if (root) render(overview(snapshot, state), root);
}

function toExplore(): void {
  store.change({ explore: true });
  document.querySelector("#explore")?.scrollIntoView();
}

/** Follows the page's own links without loading it again; with other buttons and keys they stay ordinary links. */
function follow(event: MouseEvent): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const language = languages.find((each) => each === link?.dataset["language"]);
  if (language) {
    event.preventDefault();
    store.change({ language });
  } else if (link && "explore" in link.dataset) {
    event.preventDefault();
    toExplore();
  }
}

root.replaceChildren();
show(store.state);
store.subscribe(show);
store.subscribe((state) => {
  history.replaceState(null, "", addressOf(state, new URL(location.href)));
});
root.addEventListener("click", follow);
root.addEventListener("explore", toExplore);
