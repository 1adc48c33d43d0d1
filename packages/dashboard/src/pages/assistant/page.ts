import { html, nothing, type TemplateResult } from "lit";
import { choiceAddress, modes, type Mode } from "../../assistant/choice.ts";
import { groundSource } from "../../assistant/ground-source.ts";
import type { AssistantActions, AssistantView } from "../../assistant/view.ts";
import { say } from "../../language.ts";
import { masthead } from "../../sections/masthead.ts";
import { pageFooter } from "../../sections/page-footer.ts";
import { addressOf, type State } from "../../store.ts";
import { panes, words } from "../../texts/assistant.ts";
import { askPane } from "./ask.ts";
import { findPane } from "./find.ts";
import { modelPart } from "./model.ts";
import { sumPane } from "./sum.ts";
import { ratingButtons, usePart } from "./use.ts";
import { askableShelf, corpusShelf } from "./shelf.ts";

/** A link to this page with nothing asked in the pane yet. */
function paneLink(mode: Mode, state: State): string {
  const address = choiceAddress(
    { mode, asked: "", reading: null, summary: null },
    addressOf({ ...state, explore: false }, new URL("http://localhost/")),
  );
  return address.search === "" ? "?" : address.search;
}

function panesNavigation({ choice }: AssistantView, state: State): TemplateResult {
  const { language } = state;
  return html`<nav class="panes" aria-label=${say(words.panes, language)}>
    ${modes.map(
      (mode) =>
        html`<a
          data-here
          data-pane=${mode}
          href=${paneLink(mode, state)}
          aria-current=${mode === choice.mode ? "page" : nothing}
          ><b>${say(panes[mode].name, language)}</b> <span>${say(panes[mode].does, language)}</span></a
        >`,
    )}
  </nav>`;
}

function pane(view: AssistantView, actions: AssistantActions, state: State): TemplateResult {
  switch (view.choice.mode) {
    case "ask":
      return html`${askPane(view, actions, state)} ${askableShelf(view, state)}
      ${modelPart(view, actions, state.language)}`;
    case "find":
      return html`${findPane(view, actions, state)} ${corpusShelf(view, state)}`;
    case "sum":
      return html`${sumPane(view, actions, state)} ${ratingButtons(view, actions, state.language)}`;
  }
}

/** The assistant: it finds passages, computes what is asked, and sums up; it never makes anything up. */
export function assistantPage(view: AssistantView, actions: AssistantActions, state: State): TemplateResult {
  const { language } = state;
  return html`${masthead(state, "assistant")}
    <main
      id="content"
      class="page assistant"
      data-chapter="multiply"
      data-mode=${view.choice.mode}
      data-stage=${view.stage.at}
      aria-busy=${view.stage.at === "working" ? "true" : "false"}
    >
      <header class="lead">
        <h1>${say(words.name, language)}</h1>
        <p class="motto">${say(words.lead, language)}</p>
      </header>
      <p class="notice without-script">${say(words.needsScript, language)}</p>
      ${state.source === "server" ? html`<p class="notice" data-server>${say(words.noServer, language)}</p>` : nothing}
      ${panesNavigation(view, state)} ${pane(view, actions, { ...state, source: groundSource(state.source) })}
      ${usePart(view, actions, state)}
    </main>
    ${pageFooter(language)}`;
}
