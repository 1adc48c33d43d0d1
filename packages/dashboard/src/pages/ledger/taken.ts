import { html, nothing, type TemplateResult } from "lit";
import { formatNumber } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import type { ImportView, TakenView, TableRows } from "../../ledger/protocol.ts";
import type { LedgerActions } from "../../ledger/view.ts";
import { sentences } from "../../texts/ledger-sentences.ts";
import { words } from "../../texts/ledger.ts";

function tablesText(tables: readonly TableRows[], language: Language): string {
  return tables
    .map(({ title, rows }) =>
      say(sentences.tableRows({ table: say(title, language), rows: formatNumber(rows, language) }), language),
    )
    .join(language === "zh" ? "、" : ", ");
}

/** The way into the ledger: added to what is there, or in place of these tables. */
export function takeSection(
  { accepted }: ImportView,
  busy: boolean,
  { take, discard }: LedgerActions,
  language: Language,
): TemplateResult {
  const rows = accepted.reduce((all, each) => all + each.rows, 0);
  const way = (how: "append" | "replace", note: string): TemplateResult =>
    html`<div>
      <button
        type="button"
        class=${how === "replace" ? "quiet" : ""}
        data-action=${how}
        ?disabled=${busy}
        @click=${() => {
          take(how);
        }}
      >
        ${say(words[how], language)}
      </button>
      <p class="caution">${note}</p>
    </div>`;
  return html`<section class="part take" id="take">
    <h2>${say(words.takeTitle, language)}</h2>
    <p class="finding">
      ${
        rows === 0
          ? say(words.nothingToTake, language)
          : say(
              sentences.take({ rows: formatNumber(rows, language), tables: tablesText(accepted, language) }),
              language,
            )
      }
    </p>
    <div class="ways">
      ${
        rows === 0
          ? nothing
          : html`${way("append", say(words.appendNote, language))}
            ${way("replace", say(words.replaceNote, language))}`
      }
      <div>
        <button type="button" class="quiet" data-action="discard" ?disabled=${busy} @click=${discard}>
          ${say(words.discard, language)}
        </button>
      </div>
    </div>
  </section>`;
}

function changesTable({ changed }: TakenView, language: Language): unknown {
  if (changed.total === 0) return nothing;
  const heads = [words.table, words.key, words.column, words.before, words.after];
  const label = say(words.changed, language);
  return html`<div class="wide" tabindex="0" role="group" aria-label=${label}>
    <table class="changes">
      <caption>
        ${label} ${formatNumber(changed.total, language)}
      </caption>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${say(head, language)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${changed.rows.map(
          ({ table, key, column, before, after }) =>
            html`<tr>
              <td>${say(table, language)}</td>
              <td>${key.join(" ")}</td>
              <td>${say(column, language)}</td>
              <td>${before === "" ? "—" : before}</td>
              <td>${after === "" ? "—" : after}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** What taking it in did: added, unchanged, changed with before and after. */
export function takenSection(taken: TakenView, language: Language): TemplateResult {
  const sum = (of: "added" | "unchanged"): string =>
    formatNumber(
      taken.tables.reduce((all, each) => all + each[of], 0),
      language,
    );
  const changed = formatNumber(taken.changed.total, language);
  const colon = language === "zh" ? "：" : ": ";
  return html`<section class="part taken" id="taken">
    <h2 tabindex="-1" data-focus="stage">${say(words.takenTitle, language)}</h2>
    <p class="finding" role="status">
      ${say(sentences.taken({ added: sum("added"), changed, unchanged: sum("unchanged") }), language)}
    </p>
    <p>${tablesText(taken.tables, language)}</p>
    ${
      taken.replaced.length > 0
        ? html`<p class="caution">
            ${say(words.replaced, language)}${colon}${tablesText(taken.replaced, language)}
          </p>`
        : nothing
    }
    ${changesTable(taken, language)}
  </section>`;
}
