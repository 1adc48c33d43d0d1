import { html, nothing, type TemplateResult } from "lit";
import type { LedgerIssue } from "@unburden/core/ledger";
import { formatNumber } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import type { ImportView, Shown } from "../../ledger/protocol.ts";
import type { LedgerActions } from "../../ledger/view.ts";
import { sentences } from "../../texts/ledger-sentences.ts";
import { words } from "../../texts/ledger.ts";

function issueTable(rows: readonly LedgerIssue[], label: string, language: Language): TemplateResult {
  const heads = [words.file, words.sheet, words.row, words.column, words.wasRead, words.wrong, words.todo];
  return html`<div class="wide" tabindex="0" role="group" aria-label=${label}>
    <table class="issues">
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${say(head, language)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ file, sheet, row, column, read, message, advice, code }) =>
            html`<tr data-code=${code}>
              <td class="file-name">${file}</td>
              <td>${sheet === file ? "" : (sheet ?? "")}</td>
              <td class="number">${row ?? ""}</td>
              <td>${column ?? ""}</td>
              <td class="was-read">${read}</td>
              <td>${say(message, language)}</td>
              <td>${say(advice, language)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function shownNote({ rows, total }: Shown<unknown>, language: Language): unknown {
  if (rows.length === total) return nothing;
  const text = sentences.shownOf({
    shown: formatNumber(rows.length, language),
    total: formatNumber(total, language),
  });
  return html`<p class="caution">${say(text, language)}</p>`;
}

/** The rows that weren't taken: where, what was read, what is wrong, what to do; and as files to correct. */
export function rejectsSection(
  { rejects, rejectedRows, rejectFiles }: ImportView,
  { download }: LedgerActions,
  language: Language,
): TemplateResult {
  const title = say(words.rejectsTitle, language);
  return html`<section class="part" id="rejects">
    <h2 tabindex="-1">${title}</h2>
    ${
      rejectedRows === 0
        ? html`<p class="caution">${say(words.rejectsNone, language)}</p>`
        : html`<p class="finding">
              ${say(sentences.rejects({ rows: formatNumber(rejectedRows, language) }), language)}
            </p>
            <p class="caution">${say(words.rejectsNote, language)}</p>
            ${issueTable(rejects.rows, title, language)} ${shownNote(rejects, language)}`
    }
    <p class="downloads">
      ${rejectFiles.map(
        ({ name, rows }) =>
          html`<button
            type="button"
            class="quiet"
            data-action="download"
            @click=${() => {
              download(name);
            }}
          >
            ${say(sentences.download({ name, rows: formatNumber(rows, language) }), language)}
          </button>`,
      )}
    </p>
  </section>`;
}

/** More warnings than this are folded. */
const openUpTo = 10;

/** What was taken all the same, and should be looked at. */
export function warningsSection({ warnings }: ImportView, language: Language): unknown {
  if (warnings.total === 0) return nothing;
  const title = say(words.warningsTitle, language);
  return html`<section class="part" id="warnings">
    <h2>${title}</h2>
    <details ?open=${warnings.total <= openUpTo}>
      <summary>
        ${say(sentences.warnings({ count: formatNumber(warnings.total, language) }), language)}
      </summary>
      ${issueTable(warnings.rows, title, language)} ${shownNote(warnings, language)}
    </details>
  </section>`;
}
