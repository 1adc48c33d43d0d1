import shelf from "virtual:assistant";
import { startApp } from "../app.ts";
import { choiceAddress, choiceOf } from "../assistant/choice.ts";
import { AssistantDesk } from "../assistant/desk.ts";
import { dropAnywhere } from "../page/drop-anywhere.ts";
import { assistantPage } from "../pages/assistant/page.ts";
import { stateOf } from "../store.ts";
import "../styles/page.css";
import "../styles/assistant.css";
import "../styles/print.css";

const here = (): URL => new URL(location.href);

const desk = new AssistantDesk(
  shelf,
  stateOf(here()),
  () => {
    app.redraw();
  },
  (choice) => {
    const address = choiceAddress(choice, here());
    if (address.href !== location.href) history.pushState(null, "", address);
    follow();
  },
);
const app = startApp("assistant", (state) => assistantPage(desk.view, desk.actions, state));

/** Shows what the address asks for. */
function follow(): void {
  void desk.follow(choiceOf(here()), app.store.state);
}
follow();
void desk.look();
let { source } = app.store.state;
app.store.subscribe((state) => {
  // Another language changes nothing of what was asked.
  if (state.source === source) return;
  source = state.source;
  follow();
});
addEventListener("popstate", follow);

/** Links within the page are followed without loading it again; with other buttons and keys they stay links. */
app.root.addEventListener("click", (event) => {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-here]") : null;
  if (!link) return;
  event.preventDefault();
  if (link.href !== location.href) history.pushState(null, "", link.href);
  follow();
});

dropAnywhere({
  over: (isOver) => {
    desk.over(isOver);
  },
  drop: (files) => {
    desk.actions.go({ mode: "find", asked: desk.view.choice.mode === "find" ? desk.view.choice.asked : "" });
    desk.actions.drop(files);
  },
});
