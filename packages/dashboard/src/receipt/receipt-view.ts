import { html, nothing, type TemplateResult } from "lit";
import { say, type Language } from "../language.ts";
import type { DistrictName } from "../page/bundle.ts";
import { dayName, reachText } from "../page/words.ts";
import { withNames } from "../sections/with-names.ts";
import { sourceBadge } from "../sections/source-badge.ts";
import { flagText } from "../texts/figure.ts";
import { daysText, methods, provenances, words } from "../texts/receipt.ts";
import type { Receipt } from "./receipt.ts";
import type { RowsLink } from "./rows-link.ts";
import { resultsTable } from "./results-table.ts";

/** A text to copy, and what copying says. */
export type Copy = (event: Event) => void;

/** What a receipt is drawn from. */
export interface ReceiptView {
  readonly receipt: Receipt;
  readonly statements: readonly string[];
  readonly cell: string;
  /** The metric's place in the documentation; null where the documentation isn't beside this page. */
  readonly docs: string | null;
  readonly districts: readonly DistrictName[];
  /** Where the rows are explored. */
  readonly rows: readonly RowsLink[];
  readonly copy: Copy;
}

function entry(title: string, value: unknown): TemplateResult {
  return html`<div>
    <dt>${title}</dt>
    <dd>${value}</dd>
  </div>`;
}

function methodText({ series, results }: Receipt, language: Language): string {
  if (series) return say(words.xmr, language);
  const names = [...new Set(results.flatMap(({ interval }) => interval?.method ?? []))];
  if (names.length === 0) return say(words.noMethod, language);
  return names.map((name) => say(methods[name] ?? { zh: name, en: name }, language)).join(" ");
}

function periodText({ period }: Receipt, language: Language): string {
  return period ? say(daysText(period.from, period.to), language) : say(words.allTime, language);
}

function facts({ receipt, districts }: ReceiptView, language: Language): TemplateResult {
  const { scope, narrowed, about, results, caveats, asOf, parameters, narrowing } = receipt;
  const flags = [...new Set(results.flatMap((result) => result.flags))].filter(
    (flag) => flag !== "suppressed",
  );
  const title = (name: keyof typeof words): string => say(words[name], language);
  const place = { scope, period: receipt.period, asOf: asOf ?? "", answers: {} };
  return html`<dl class="receipt-facts">
    ${entry(title("definition"), html`${say(about.definition, language)} <code>${about.id}</code>`)}
    ${entry(
      title("provenance"),
      html`${sourceBadge(scope.source, language)}
        ${narrowing ? withNames(say(narrowing.reach, language), language) : reachText(narrowed, place, districts, language)}<br />${say(provenances[scope.source], language)}`,
    )}
    ${entry(title("period"), periodText(receipt, language))}
    ${asOf === null ? nothing : entry(title("asOf"), dayName(asOf, language))}
    ${
      parameters.length === 0
        ? nothing
        : entry(
            title("parameters"),
            parameters.map((each) => html`${say(each, language)} = ${each.value}<br />`),
          )
    }
    ${entry(title("method"), methodText(receipt, language))}
    ${
      flags.length === 0
        ? nothing
        : entry(
            title("flags"),
            flags.map((flag) => html`${say(flagText(flag, caveats), language)}<br />`),
          )
    }
  </dl>`;
}

function copied(
  title: string,
  note: string,
  texts: readonly string[],
  copy: Copy,
  language: Language,
): TemplateResult {
  return html`<section class="receipt-part">
    <h3>${title}</h3>
    <p class="caution">${note}</p>
    ${texts.map(
      (text) =>
        html`<div class="copied">
          <pre tabindex="0" aria-label=${title}><code>${text}</code></pre>
          <button type="button" class="quiet" data-copy @click=${copy}>${say(words.copy, language)}</button>
        </div>`,
    )}
  </section>`;
}

function rowsPart(rows: readonly RowsLink[], language: Language): unknown {
  if (rows.length === 0) return nothing;
  return html`<section class="receipt-part" data-rows-links>
    <h3>${say(words.rows, language)}</h3>
    <p class="caution">
      ${say(words.rowsNote, language)}
      ${rows.some(({ undated }) => undated) ? say(words.rowsUndated, language) : nothing}
    </p>
    <ul>
      ${rows.map(({ table, address }) => html`<li><a href=${address}>${say(table, language)}</a></li>`)}
    </ul>
  </section>`;
}

/** Everything that a figure was computed from, with the ways to compute it again. */
export function receiptView(view: ReceiptView, language: Language): TemplateResult {
  const { receipt, statements, cell, docs, rows, copy } = view;
  return html`<header>
      <h2 id="receipt-title">
        ${say(words.title, language)}${language === "zh" ? "：" : ": "}${say(receipt.about.title, language)}
      </h2>
      <form method="dialog">
        <button class="quiet" data-close>${say(words.close, language)}</button>
      </form>
    </header>
    ${facts(view, language)}
    <h3>${say(words.results, language)}</h3>
    ${resultsTable(receipt, language)} ${rowsPart(rows, language)}
    ${copied(say(words.sql, language), say(words.sqlNote, language), statements, copy, language)}
    ${copied(say(words.cell, language), say(words.cellNote, language), [cell], copy, language)}
    <p class="caution" role="status" data-copy-status></p>
    ${docs === null ? nothing : html`<p><a href=${docs}>${say(words.docs, language)}</a></p>`}`;
}
