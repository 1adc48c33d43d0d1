import { html, nothing, type TemplateResult } from "lit";
import type { Summary, SummarySentence, SummaryTable, WorkRecord } from "@unburden/core/assistant";
import type { WrittenSummary } from "../../assistant/choice.ts";
import type { ShownRows, SummaryOutcome } from "../../assistant/protocol.ts";
import type { AssistantActions, AssistantView } from "../../assistant/view.ts";
import { formatNumber } from "../../format.ts";
import { languageTag, say, type Language } from "../../language.ts";
import { sourceBadge } from "../../sections/source-badge.ts";
import { withNames } from "../../sections/with-names.ts";
import type { State } from "../../store.ts";
import { sentences, words } from "../../texts/assistant.ts";
import { words as pageWords } from "../../texts/page.ts";
import { ownNotice, sourceChoice, stageView } from "./ask.ts";
import { whenChoices } from "./when-choices.ts";

function entered(event: Event): WrittenSummary {
  const form = new FormData(event.target as HTMLFormElement);
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  return { place: text("place"), person: text("person"), when: text("when") };
}

function summaryForm(view: AssistantView, actions: AssistantActions, state: State): TemplateResult {
  const { language, source } = state;
  const { place = "", person = "", when = "2024" } = view.choice.summary ?? {};
  return html`<form
    class="question-line"
    @submit=${(event: Event) => {
      event.preventDefault();
      actions.go({ summary: entered(event) });
    }}
  >
    <label class="typed"
      ><span>${say(words.whose, language)}</span>
      <input
        type="text"
        name="place"
        maxlength="60"
        autocomplete="off"
        placeholder=${say(words.whoseHint, language)}
        .value=${place}
    /></label>
    <label
      ><span>${say(words.period, language)}</span>
      <select name="when" .value=${when}>
        ${whenChoices(source, when, language).map(
          ({ value, name }) => html`<option value=${value} ?selected=${value === when}>${name}</option>`,
        )}
      </select></label
    >
    ${
      source === "own"
        ? html`<label class="typed"
            ><span>${say(words.person, language)}</span>
            <input type="text" name="person" maxlength="64" autocomplete="off" .value=${person}
          /></label>`
        : nothing
    }
    ${sourceChoice(view, state)}
    <button type="submit">${say(words.sumUp, language)}</button>
  </form>`;
}

function rowsTable({ columns, rows, all }: ShownRows, language: Language): TemplateResult {
  const count = (value: number): string => formatNumber(value, language);
  return html`${
      rows.length < all
        ? html`<p class="caution">
            ${say(sentences.firstRows({ shown: count(rows.length), all: count(all) }), language)}
          </p>`
        : nothing
    }
    <div class="wide" tabindex="0" role="group" aria-label=${say(words.behind, language)}>
      <table>
        <thead>
          <tr>
            ${columns.map((each) => html`<th scope="col">${say(each, language)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map((cell) => html`<td lang=${languageTag.zh}>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function sentenceView(
  { text, rows }: SummarySentence,
  { opened }: AssistantView,
  actions: AssistantActions,
  language: Language,
): TemplateResult {
  const said = withNames(say(text, language), language);
  const [first] = rows;
  if (first === undefined) return html`<p data-sentence>${said}</p>`;
  const shown = opened.get(first);
  return html`<div class="said" data-sentence data-rows=${rows.length}>
    <p>${said}</p>
    <details
      @toggle=${(event: Event) => {
        if ((event.target as HTMLDetailsElement).open) actions.open(rows);
      }}
    >
      <summary>${say(words.behind, language)} ${formatNumber(rows.length, language)}</summary>
      ${shown ? rowsTable(shown, language) : html`<p class="caution">${say(words.working, language)}…</p>`}
    </details>
  </div>`;
}

function tableView({ title, columns, rows }: SummaryTable, language: Language): TemplateResult {
  return html`<table class="summary-table">
    <caption>
      ${say(title, language)}
    </caption>
    <thead>
      <tr>
        ${columns.map((each, i) => html`<th scope="col" class=${i === 0 ? "" : "number"}>${say(each, language)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ label, count }) =>
          html`<tr>
            <th scope="row">${withNames(say(label, language), language)}</th>
            <td class="number">
              ${count === null ? say(pageWords.hidden, language) : formatNumber(count, language)}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function partView(
  part: Summary,
  view: AssistantView,
  actions: AssistantActions,
  language: Language,
): TemplateResult {
  return html`<section class="record-part">
    <h3>${withNames(say(part.title, language), language)}</h3>
    ${part.sentences.map((each) => sentenceView(each, view, actions, language))}
    ${
      part.tables.length === 0
        ? nothing
        : html`<div class="summary-tables">${part.tables.map((each) => tableView(each, language))}</div>`
    }
  </section>`;
}

function takeAway({ made }: AssistantView, actions: AssistantActions, language: Language): TemplateResult {
  const button = (format: "docx" | "xlsx", text: string): TemplateResult =>
    html`<button
      type="button"
      class="quiet"
      data-make=${format}
      @click=${() => {
        actions.make(format);
      }}
    >
      ${text}
    </button> `;
  return html`<p class="take-away">
      ${button("docx", say(words.takeWord, language))} ${button("xlsx", say(words.takeSheet, language))}
    </p>
    <p class="caution" role="status" data-made>
      ${
        made === null
          ? nothing
          : "name" in made
            ? withNames(say(sentences.made(made), language), language)
            : html`${say(words.notMade, language)} <code>${made.failed}</code>`
      }
    </p>`;
}

function recordView(
  record: WorkRecord,
  view: AssistantView,
  actions: AssistantActions,
  state: State,
): TemplateResult {
  const { language, source } = state;
  const list = (title: string, items: readonly unknown[]): unknown =>
    items.length === 0
      ? nothing
      : html`<section class="record-part">
          <h3>${title}</h3>
          <ul>
            ${items.map((each) => html`<li>${each}</li>`)}
          </ul>
        </section>`;
  const texts = (all: readonly { readonly zh: string; readonly en: string }[]): unknown[] =>
    all.map((each) => withNames(say(each, language), language));
  return html`<section class="record" data-record>
    <h2>${sourceBadge(source, language)} ${withNames(say(record.title, language), language)}</h2>
    ${takeAway(view, actions, language)}
    ${record.parts.map((part) => partView(part, view, actions, language))}
    ${list(say(words.figuresPart, language), texts(record.figures.map(({ text }) => text)))}
    ${list(say(words.remarks, language), texts(record.notes))}
  </section>`;
}

function outcomeView(
  outcome: SummaryOutcome,
  view: AssistantView,
  actions: AssistantActions,
  state: State,
): TemplateResult {
  const { language } = state;
  if (outcome.is === "written") return recordView(outcome.record, view, actions, state);
  const asked = view.choice.summary ?? { place: "", person: "", when: "" };
  return html`<section class="asked-back" data-outcome="refused">
    <h2>${withNames(say(outcome.problem, language), language)}</h2>
    <ul>
      ${outcome.candidates.map(
        ({ org_id, name }) =>
          html`<li>
            <button
              type="button"
              class="quiet"
              @click=${() => {
                actions.go({ summary: { ...asked, place: org_id } });
              }}
            >
              ${withNames(say(name, language), language)}
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** Summing up: whose month or year, and the record with the rows behind each sentence. */
export function sumPane(view: AssistantView, actions: AssistantActions, state: State): TemplateResult {
  const { language } = state;
  return html`<section class="pane" aria-label=${say(words.sumUp, language)}>
    ${summaryForm(view, actions, state)} ${ownNotice(view, state)}
    <p class="caution">${say(words.sumNote, language)}</p>
    ${stageView(view, say(words.workingSum, language), actions, language)}
    ${view.summary && view.stage.at !== "failed" ? outcomeView(view.summary, view, actions, state) : nothing}
  </section>`;
}
