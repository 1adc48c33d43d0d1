import { html, nothing, type TemplateResult } from "lit";
import { formatNumber } from "../../format.ts";
import { languageTag, say, type Language } from "../../language.ts";
import type { ImportRecord } from "../../ledger/own-ledger.ts";
import type { KeptView } from "../../ledger/protocol.ts";
import { sampleName } from "../../ledger/sample-file.ts";
import type { LedgerActions, LedgerView } from "../../ledger/view.ts";
import { sourceBadge } from "../../sections/source-badge.ts";
import { sentences } from "../../texts/ledger-sentences.ts";
import { words } from "../../texts/ledger.ts";

/** Whether the made-up sample is among the imports. */
export function holdsSample({ imports }: KeptView): boolean {
  return imports.some(({ file }) => file === sampleName);
}

function whenText(at: string, language: Language): string {
  return new Intl.DateTimeFormat(languageTag[language], { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(at),
  );
}

function importsTable(imports: readonly ImportRecord[], language: Language): TemplateResult {
  const write = (count: number): string => formatNumber(count, language);
  return html`<div class="wide" tabindex="0" role="group" aria-label=${say(words.importsTitle, language)}>
    <table class="imports">
      <caption>
        ${say(words.importsTitle, language)}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say(words.file, language)}</th>
          <th scope="col">${say(words.when, language)}</th>
          ${(["read", "accepted", "rejected"] as const).map(
            (name) => html`<th scope="col" class="number">${say(words[name], language)}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${[...imports].reverse().map(
          ({ file, at, read, accepted, rejected }) =>
            html`<tr>
              <th scope="row" class="file-name">${file}</th>
              <td>${whenText(at, language)}</td>
              ${[read, accepted, rejected].map((count) => html`<td class="number">${write(count)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function clearDialog({ clear }: LedgerActions, language: Language): TemplateResult {
  const dialog = (event: Event): HTMLDialogElement | null => (event.target as Element).closest("dialog");
  return html`<dialog id="clear-dialog" aria-labelledby="clear-title">
    <h2 id="clear-title">${say(words.clearTitle, language)}</h2>
    <p>${say(words.clearWhat, language)}</p>
    <p class="ways">
      <button
        type="button"
        class="quiet"
        @click=${(event: Event) => {
          dialog(event)?.close();
        }}
      >
        ${say(words.clearNo, language)}
      </button>
      <button
        type="button"
        class="danger"
        data-action="clear-really"
        @click=${(event: Event) => {
          dialog(event)?.close();
          clear();
        }}
      >
        ${say(words.clearYes, language)}
      </button>
    </p>
  </dialog>`;
}

function ask(): void {
  document.querySelector<HTMLDialogElement>("#clear-dialog")?.showModal();
}

function filled(kept: KeptView, actions: LedgerActions, language: Language): TemplateResult {
  const write = (count: number): string => formatNumber(count, language);
  return html`<ul class="counts">
      ${kept.tables.map(
        ({ table, title, rows }) =>
          html`<li data-kept=${table}>${say(title, language)} <b>${write(rows)}</b></li>`,
      )}
    </ul>
    ${holdsSample(kept) ? html`<p class="notice" data-holds-sample>${say(words.sampleIn, language)}</p>` : nothing}
    ${importsTable(kept.imports, language)}
    <div class="ways">
      <div>
        <button
          type="button"
          class="quiet"
          data-action="undo"
          ?disabled=${kept.undoable === 0}
          @click=${actions.undo}
        >
          ${say(words.undo, language)}
        </button>
        <p class="caution">${say(sentences.undoable({ steps: write(kept.undoable) }), language)}</p>
      </div>
      <div>
        <button type="button" class="quiet danger" data-action="clear" @click=${ask}>
          ${say(words.clear, language)}
        </button>
      </div>
    </div>
    ${clearDialog(actions, language)}`;
}

/** What this browser keeps: tables, imports, and the ways back and out. */
export function keptSection(
  { kept }: LedgerView,
  actions: LedgerActions,
  language: Language,
): TemplateResult {
  return html`<section
    class="part kept"
    id="kept"
    data-kept-rows=${kept?.tables.reduce((all, { rows }) => all + rows, 0) ?? ""}
  >
    <h2 tabindex="-1" data-focus="kept">${say(words.keptTitle, language)} ${sourceBadge("own", language)}</h2>
    <p class="caution">${say(words.keptNote, language)}</p>
    ${
      kept === null
        ? html`<p class="empty">${say(words.opening, language)}</p>`
        : kept.imports.length === 0
          ? html`<p class="empty" data-empty>${say(words.keptEmpty, language)}</p>`
          : filled(kept, actions, language)
    }
  </section>`;
}
