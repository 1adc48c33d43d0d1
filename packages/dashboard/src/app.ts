import { render, type TemplateResult } from "lit";
import "./elements/chart-view.ts";
import "./elements/linked-charts.ts";
import "./elements/offline-notice.ts";
import { languages, languageTag } from "./language.ts";
import { pageOf, type PageEntry } from "./page-list.ts";
import { sources } from "./page/scope.ts";
import { addressOf, createStore, initialState, stateOf, weightOf, type State, type Store } from "./store.ts";
import { titleOf } from "./texts/overview.ts";

/** A page in the browser: its state, and a way to draw it again when something else than the state changed. */
export interface App {
  readonly store: Store;
  readonly root: HTMLElement;
  redraw(): void;
}

function titleFor(id: PageEntry["id"], { language }: State): string {
  return titleOf(language, id === "overview" ? undefined : pageOf(id));
}

/** Follows links that only change the state, without loading the page again; with other buttons and keys they stay links. */
function follow(event: MouseEvent, store: Store): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const language = languages.find((each) => each === link?.dataset["language"]);
  if (!language) return;
  event.preventDefault();
  store.change({ language });
}

/** A choice in the filter bar: the element's `data-choice` names the part of the state, its value is the choice. */
function choose(event: Event, store: Store): void {
  const { target } = event;
  if (!(target instanceof HTMLSelectElement)) return;
  const { value } = target;
  const choice = target.dataset["choice"];
  if (choice === "district") store.change({ district: value === "" ? null : value });
  if (choice === "period") store.change({ period: value });
  if (choice === "source")
    store.change({ source: sources.find((source) => source === value) ?? initialState.source });
}

/** A slider's value while it is moved. */
function slide(event: Event, store: Store): void {
  const { target } = event;
  if (!(target instanceof HTMLInputElement) || target.dataset["choice"] !== "weight") return;
  store.change({ weight: weightOf(target.value) });
}

/** Every choice is an address of its own, so that back and forward walk through them; a moved slider's is the last one. */
function keepAddress(store: Store): void {
  store.subscribe((state) => {
    const here = new URL(location.href);
    const address = addressOf(state, here);
    if (address.href === here.href) return;
    const slid = address.href === addressOf({ ...stateOf(here), weight: state.weight }, here).href;
    if (slid) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
  });
  addEventListener("popstate", () => {
    store.change(stateOf(new URL(location.href)));
  });
}

/** Draws a page into `#app`, and again whenever the state changes. */
export function startApp(id: PageEntry["id"], draw: (state: State) => TemplateResult): App {
  const root = document.querySelector<HTMLElement>("#app");
  if (!root) throw new Error("the page has no #app to show itself in");
  const store = createStore(stateOf(new URL(location.href)));
  const show = (): void => {
    document.documentElement.lang = languageTag[store.state.language];
    document.title = titleFor(id, store.state);
    render(draw(store.state), root);
  };
  root.replaceChildren();
  show();
  store.subscribe(show);
  keepAddress(store);
  root.addEventListener("click", (event) => {
    follow(event, store);
  });
  root.addEventListener("change", (event) => {
    choose(event, store);
  });
  root.addEventListener("input", (event) => {
    slide(event, store);
  });
  return { store, root, redraw: show };
}
