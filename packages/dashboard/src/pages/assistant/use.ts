import { html, nothing, type TemplateResult } from "lit";
import type { Rating } from "../../assistant/use-row.ts";
import type { AssistantActions, AssistantView } from "../../assistant/view.ts";
import { formatNumber } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import type { OwnFigure } from "../../ledger/protocol.ts";
import { valueText } from "../../page/words.ts";
import { pageOf } from "../../page-list.ts";
import { pageLink } from "../../sections/masthead.ts";
import type { State } from "../../store.ts";
import { ratings, useSentences, useWords } from "../../texts/assistant-use.ts";
import { words as pageWords } from "../../texts/page.ts";

const order: readonly Rating[] = ["solved", "not-solved", "wrong"];

/** What the reader thinks of the answer that is shown. */
export function ratingButtons(
  { use, stage }: AssistantView,
  { rate }: AssistantActions,
  language: Language,
): unknown {
  if (!use || stage.at !== "done") return nothing;
  return html`<div class="rating" role="group" aria-label=${say(useWords.rate, language)} data-rating>
    <span>${say(useWords.rate, language)}</span>
    ${order.map(
      (each) =>
        html`<button
          type="button"
          class="quiet"
          data-rate=${each}
          aria-pressed=${use.rating === each ? "true" : "false"}
          @click=${() => {
            rate(each);
          }}
        >
          ${say(ratings[each], language)}
        </button> `,
    )}
  </div>`;
}

function figureRow({ about, result }: OwnFigure, language: Language): TemplateResult {
  const hidden = result.flags.includes("suppressed");
  const { numerator, denominator, value } = result;
  const parts = numerator === null || denominator === null ? "—" : `${numerator}/${denominator}`;
  return html`<tr data-figure=${about.id}>
    <th scope="row">${say(about.title, language)}</th>
    <td class="number">${hidden ? say(pageWords.hidden, language) : valueText(value, about, language)}</td>
    <td class="number">${hidden ? "—" : parts}</td>
  </tr>`;
}

function figuresTable(figures: readonly OwnFigure[], language: Language): unknown {
  if (figures.length === 0) return nothing;
  return html`<table class="summary-table">
    <caption>
      ${say(useWords.figures, language)}
    </caption>
    <thead>
      <tr>
        <th scope="col">${say(useWords.figure, language)}</th>
        <th scope="col" class="number">${say(useWords.value, language)}</th>
        <th scope="col" class="number">${say(useWords.parts, language)}</th>
      </tr>
    </thead>
    <tbody>
      ${figures.map((each) => figureRow(each, language))}
    </tbody>
  </table>`;
}

/** The use of the assistant as a ledger of its own: how often, what came of it, to take away or erase. */
export function usePart({ uses }: AssistantView, actions: AssistantActions, state: State): unknown {
  if (!uses || uses.count === 0) return nothing;
  const { language } = state;
  const ledger = pageOf("ledger");
  const count = (value: number): string => formatNumber(value, language);
  return html`<details class="part use" data-uses=${uses.count}>
    <summary>
      ${say(useSentences.uses({ count: count(uses.count), rated: count(uses.rated) }), language)}
    </summary>
    <p class="caution">
      ${say(useWords.note, language)}
      ${ledger ? html`<a href=${pageLink(ledger, state)}>${say(pageWords.toLedger, language)}</a>` : nothing}
    </p>
    ${uses.lasting ? nothing : html`<p class="notice">${say(useWords.notLasting, language)}</p>`}
    ${figuresTable(uses.figures, language)}
    <p class="take-away">
      <button type="button" class="quiet" data-action="take-uses" @click=${actions.takeUses}>
        ${say(useWords.take, language)}
      </button>
      <button type="button" class="quiet" data-action="erase-uses" @click=${actions.eraseUses}>
        ${say(useWords.erase, language)}
      </button>
    </p>
  </details>`;
}
