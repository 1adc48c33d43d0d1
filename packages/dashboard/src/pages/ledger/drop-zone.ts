import { html, nothing, type TemplateResult } from "lit";
import { say, type Language } from "../../language.ts";
import type { LedgerActions, LedgerView } from "../../ledger/view.ts";
import { words } from "../../texts/ledger.ts";

/** Where files are dropped or chosen; small once files are being looked over. */
export function dropZone(
  { stage, over }: LedgerView,
  actions: LedgerActions,
  language: Language,
): TemplateResult {
  const more = stage.at === "read";
  const choose = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    actions.drop([...(input.files ?? [])]);
    // The same file may be chosen again after it was corrected.
    input.value = "";
  };
  const title = over ? words.dropNow : more ? words.dropMore : words.dropTitle;
  return html`<section
    class="drop-zone"
    data-over=${over}
    data-small=${more}
    aria-label=${say(words.choose, language)}
  >
    <h2 tabindex="-1" data-focus="drop">${say(title, language)}</h2>
    ${more ? nothing : html`<p>${say(words.formats, language)}</p>`}
    <p class="drop-actions">
      <label class="file"
        ><span>${say(words.choose, language)}</span>
        <input class="hidden" type="file" multiple name="files" @change=${choose}
      /></label>
      ${
        more
          ? nothing
          : html`<button type="button" class="quiet" data-action="sample" @click=${actions.sample}>
              ${say(words.sample, language)}
            </button>`
      }
    </p>
    ${more ? nothing : html`<p class="caution">${say(words.sampleNote, language)}</p>`}
  </section>`;
}
