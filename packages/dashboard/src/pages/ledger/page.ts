import { html, nothing, type TemplateResult } from "lit";
import { say, type Language } from "../../language.ts";
import type { LedgerActions, LedgerView } from "../../ledger/view.ts";
import { assistantLink } from "../../sections/assistant-link.ts";
import { masthead } from "../../sections/masthead.ts";
import { pageFooter } from "../../sections/page-footer.ts";
import type { State } from "../../store.ts";
import { words } from "../../texts/ledger.ts";
import { dropZone } from "./drop-zone.ts";
import { figuresSection } from "./figures.ts";
import { keptSection } from "./kept.ts";
import { resultSections } from "./result.ts";
import { failedSection, readingSection } from "./status.ts";
import { takenSection } from "./taken.ts";

function stageSections({ stage }: LedgerView, actions: LedgerActions, language: Language): unknown {
  switch (stage.at) {
    case "idle":
      return nothing;
    case "reading":
      return readingSection(stage.progress, actions, language);
    case "failed":
      return failedSection(stage.message, language);
    case "read":
      return resultSections(stage, actions, language);
    case "taken":
      return takenSection(stage.taken, language);
  }
}

/** The ledger's page: files in, what was understood of them, questions, rejects, the ledger that is kept, and its figures. */
export function ledgerPage(view: LedgerView, actions: LedgerActions, state: State): TemplateResult {
  const { language } = state;
  const busy = view.stage.at === "reading" || (view.stage.at === "read" && view.stage.again);
  return html`${masthead(state, "ledger")}
    <main id="content" class="page ledger" aria-busy=${busy} data-stage=${view.stage.at}>
      <header class="lead">
        <h1>${say(words.name, language)}</h1>
        <p class="motto">${say(words.lead, language)}</p>
        <p>${say(words.local, language)}</p>
        ${assistantLink("find", { before: words.beforeAssistant, link: words.toAssistant }, state)}
      </header>
      <p class="notice without-script">${say(words.needsScript, language)}</p>
      ${view.kept?.lasting === false ? html`<p class="notice" role="note">${say(words.notLasting, language)}</p>` : nothing}
      ${view.stage.at === "reading" ? nothing : dropZone(view, actions, language)}
      ${stageSections(view, actions, language)} ${keptSection(view, actions, language)}
      ${figuresSection(view, state)}
    </main>
    ${pageFooter(language)}`;
}
