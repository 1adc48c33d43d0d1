import { html, nothing, type TemplateResult } from "lit";
import type { Candidate } from "@unburden/core/assistant";
import { writtenReading } from "../../assistant/choice.ts";
import { groundSources } from "../../assistant/ground-source.ts";
import type { Outcome } from "../../assistant/protocol.ts";
import type { AssistantActions, AssistantView } from "../../assistant/view.ts";
import { say, type Language } from "../../language.ts";
import { pageOf } from "../../page-list.ts";
import { pageLink } from "../../sections/masthead.ts";
import type { State } from "../../store.ts";
import { words } from "../../texts/assistant.ts";
import { sourceNames, words as pageWords } from "../../texts/page.ts";
import { answerView } from "./answer.ts";
import { withNames } from "../../sections/with-names.ts";
import { proposal, reworded } from "./model.ts";
import { askLink, questionForm } from "./question-form.ts";
import { readingParts } from "./reading.ts";
import { ratingButtons } from "./use.ts";

/** The reader's own ledger is offered where there is one, or where the address asks for it. */
export function sourceChoice({ own }: AssistantView, { language, source }: State): TemplateResult {
  const offered = groundSources.filter((each) => each !== "own" || own.at === "kept" || source === "own");
  return html`<label
    ><span>${say(pageWords.source, language)}</span>
    <select data-choice="source" .value=${source}>
      ${offered.map(
        (each) =>
          html`<option value=${each} ?selected=${each === source}>
            ${say(sourceNames[each], language)}
          </option>`,
      )}
    </select></label
  >`;
}

/** What one must know of one's own ledger before asking it. */
export function ownNotice({ own }: AssistantView, state: State): unknown {
  const { language, source } = state;
  if (source !== "own" || own.at === "unknown") return nothing;
  const page = pageOf("ledger");
  const link = page
    ? html`<a href=${pageLink(page, state)}>${say(pageWords.toLedger, language)}</a>`
    : nothing;
  const notice = (name: string, text: string) => html`<p class="notice" data-own=${name}>${text} ${link}</p>`;
  if (own.at === "none") return notice("none", say(pageWords.ownNone, language));
  if (own.at === "not-lasting") return notice("not-lasting", say(pageWords.ownNotLasting, language));
  return "holdsSample" in own && own.holdsSample
    ? notice("sample", say(pageWords.ownHoldsSample, language))
    : nothing;
}

function candidateList(
  text: string,
  candidates: readonly Candidate[],
  actions: AssistantActions,
  language: Language,
): TemplateResult {
  return html`<section class="asked-back" data-outcome="question">
    <h2>${withNames(text, language)}</h2>
    <ul>
      ${candidates.map(
        ({ reading, label }) =>
          html`<li>
            <button
              type="button"
              class="quiet"
              data-candidate=${reading.metric}
              @click=${() => {
                actions.correct(writtenReading(reading));
              }}
            >
              ${withNames(say(label, language), language)}
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}

function outcomeView(
  outcome: Outcome,
  view: AssistantView,
  actions: AssistantActions,
  state: State,
): unknown {
  const { language } = state;
  switch (outcome.is) {
    case "read":
      return html`${readingParts(outcome, actions, state)} ${answerView(outcome, actions, state)}
      ${outcome.answer.is === "answer" ? reworded(view, actions, language) : nothing}`;
    case "question":
      return html`${candidateList(say(outcome.text, language), outcome.candidates, actions, language)}
      ${proposal(view, actions, language)}`;
    case "refusal":
      return html`<section class="refusal" data-outcome="refusal">
        <h2>${say(words.refusedTitle, language)}</h2>
        <p>${withNames(say(outcome.text, language), language)}</p>
        <p>${say(words.canAnswer, language)}</p>
        <ul>
          ${outcome.askable.map(
            (each) =>
              html`<li>
                <a data-here href=${askLink(say(each, language), "ask", state)}>${say(each, language)}</a>
              </li>`,
          )}
        </ul>
        ${proposal(view, actions, language)}
      </section>`;
    case "refused":
      return html`<section class="refusal" data-outcome="refused">
        <h2>${say(words.refusedReading, language)}</h2>
        <p>${say(outcome.problem, language)}</p>
        ${
          view.choice.asked === ""
            ? nothing
            : html`<p>
                <a data-here href=${askLink(view.choice.asked, "ask", state)}>${view.choice.asked}</a>
              </p>`
        }
      </section>`;
  }
}

/** How far an answer is, and why there is none. */
export function stageView(
  { stage }: AssistantView,
  working: string,
  actions: AssistantActions,
  language: Language,
): unknown {
  if (stage.at === "working") return html`<p class="working" role="status">${working}…</p>`;
  if (stage.at !== "failed") return nothing;
  return html`<div class="failure" role="alert">
    <p>${say(words.failed, language)} <code>${stage.message}</code></p>
    <button type="button" class="quiet" data-action="retry" @click=${actions.retry}>
      ${say(words.retry, language)}
    </button>
  </div>`;
}

/** Asking for a figure: the line to type in, how it was read, and what came of it. */
export function askPane(view: AssistantView, actions: AssistantActions, state: State): TemplateResult {
  const { language, source } = state;
  const line = {
    mode: "ask",
    label: say(words.question, language),
    button: say(words.ask, language),
  } as const;
  return html`<section class="pane" aria-label=${line.label}>
    ${questionForm(line, view, actions, state, sourceChoice(view, state))} ${ownNotice(view, state)}
    ${source === "own" ? nothing : html`<p class="caution">${say(words.lastDay, language)}</p>`}
    ${stageView(view, say(words.working, language), actions, language)}
    ${view.outcome && view.stage.at !== "failed" ? outcomeView(view.outcome, view, actions, state) : nothing}
    ${ratingButtons(view, actions, language)}
  </section>`;
}
