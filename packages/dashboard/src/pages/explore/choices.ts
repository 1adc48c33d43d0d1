import { html, nothing, type TemplateResult } from "lit";
import { explorables, type Explorable } from "../../explore/explorable.ts";
import type { ExploreActions, ExploreView } from "../../explore/view.ts";
import { say } from "../../language.ts";
import { sources, type Source } from "../../page/scope.ts";
import { servedBy } from "../../page/server.ts";
import type { State } from "../../store.ts";
import { sentences, words } from "../../texts/exploration.ts";
import { sourceNames, words as pageWords } from "../../texts/page.ts";
import { rangeName, valueName } from "./names.ts";

interface Chip {
  readonly id: string;
  readonly name: string;
  readonly remove: () => void;
}

function chips(
  explorable: Explorable,
  view: ExploreView,
  actions: ExploreActions,
  { language }: State,
): Chip[] {
  const { values, months } = view.exploration;
  const colon = language === "zh" ? "：" : ": ";
  const all = explorable.dimensions.flatMap((dimension) =>
    (values[dimension.id] ?? []).map((value): Chip => ({
      id: dimension.id,
      name: say(dimension.title, language) + colon + valueName(dimension, value, view, language),
      remove: () => {
        actions.toggle(dimension.id, value);
      },
    })),
  );
  if (months === null) return all;
  const chip = {
    id: "months",
    name: rangeName(months),
    remove: () => {
      actions.clear("months");
    },
  };
  return [chip, ...all];
}

function chipList(explorable: Explorable, view: ExploreView, actions: ExploreActions, state: State) {
  const { language } = state;
  const all = chips(explorable, view, actions, state);
  if (all.length === 0) return html`<p class="chips none-chosen">${say(words.noFilters, language)}</p>`;
  return html`<ul class="chips" aria-label=${say(words.filters, language)}>
    ${all.map(
      ({ id, name, remove }) =>
        html`<li>
          <button
            type="button"
            class="chip"
            data-chip=${id}
            aria-label=${say(sentences.remove({ name }), language)}
            @click=${remove}
          >
            ${name} <span aria-hidden="true">×</span>
          </button>
        </li>`,
    )}
    <li>
      <button
        type="button"
        class="link"
        data-action="clear"
        @click=${() => {
          actions.clear(null);
        }}
      >
        ${say(words.clearAll, language)}
      </button>
    </li>
  </ul>`;
}

/** A server's ledger is offered where a server serves the page. */
function offered(): readonly Source[] {
  return sources.filter((each) => each !== "server" || servedBy() !== null);
}

/** Which ledger of which data, and what is filtered: it stays in view while the page is scrolled. */
export function choicesBar(
  explorable: Explorable,
  view: ExploreView,
  actions: ExploreActions,
  state: State,
): TemplateResult {
  const { language, source } = state;
  const { table } = view.exploration;
  return html`<section class="scope-bar explore-bar" aria-label=${say(pageWords.filters, language)}>
    <div class="choices">
      <label
        ><span>${say(words.table, language)}</span>
        <select
          name="table"
          .value=${table}
          @change=${(event: Event) => {
            actions.table((event.target as HTMLSelectElement).value);
          }}
        >
          ${explorables.map(
            ({ table: { name, title } }) =>
              html`<option value=${name} ?selected=${name === table}>${say(title, language)}</option>`,
          )}
        </select></label
      >
      <label
        ><span>${say(pageWords.source, language)}</span>
        <select data-choice="source" .value=${source}>
          ${offered().map(
            (each) =>
              html`<option value=${each} ?selected=${each === source}>
                ${say(sourceNames[each], language)}
              </option>`,
          )}
        </select></label
      >
      ${view.linked ? chipList(explorable, view, actions, state) : nothing}
    </div>
  </section>`;
}
