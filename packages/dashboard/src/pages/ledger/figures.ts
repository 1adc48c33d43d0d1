import { html, nothing, type TemplateResult } from "lit";
import { intervalBar } from "../../charts/interval-bar.ts";
import { formatNumber, formatShare } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import type { FiguresView, OwnFigure } from "../../ledger/protocol.ts";
import type { LedgerView } from "../../ledger/view.ts";
import type { PageResult } from "../../page/answer.ts";
import { dayName, intervalText, valueText } from "../../page/words.ts";
import { pageOf } from "../../page-list.ts";
import { chart } from "../../sections/chart.ts";
import { intervalTable } from "../../sections/part-tables.ts";
import { pageLink } from "../../sections/masthead.ts";
import { sourceBadge } from "../../sections/source-badge.ts";
import { tableTwin } from "../../sections/table-twin.ts";
import type { State } from "../../store.ts";
import { flagText } from "../../texts/figure.ts";
import { sentences } from "../../texts/ledger-sentences.ts";
import { words } from "../../texts/ledger.ts";
import { operations, type Operation } from "../../texts/overview.ts";
import { words as pageWords } from "../../texts/page.ts";
import { holdsSample } from "./kept.ts";

function isHidden({ flags }: PageResult): boolean {
  return flags.includes("suppressed");
}

function shownValue({ about }: OwnFigure, result: PageResult, language: Language): string {
  if (isHidden(result)) return say(words.suppressed, language);
  return valueText(result.value, about, language);
}

/** Nearer than this to the value, a bound's number would stand on the value's own. */
const roomForNumber = 0.14;

function hasRoom(value: number, bound: number): boolean {
  return value === bound || Math.abs(value - bound) >= roomForNumber;
}

function drawing(figure: OwnFigure, { kept }: LedgerView, language: Language): unknown {
  const { about, result } = figure;
  const { value, interval } = result;
  if (value === null || !interval || interval.upper === null || about.unit !== "share") return nothing;
  const { lower, upper } = interval;
  if (!hasRoom(value, lower) || !hasRoom(value, upper)) return nothing;
  const shown = formatShare(value, language);
  const label = `${say(about.title, language)}: ${shown}, 95% ${intervalText(result, language)}`;
  const table = intervalTable(say(about.title, language), { value, lower, upper }, language);
  const notes = kept && holdsSample(kept) ? [say(words.synthetic, language)] : [];
  const reach = say(words.wholeLedger, language);
  const facts = { title: label, source: "own" as const, reach, about, notes, table };
  return chart(intervalBar, [{ value, lower, upper, label: shown }], label, language, { facts });
}

function facts({ about, result }: OwnFigure, language: Language): TemplateResult {
  const { numerator, denominator, used, missing, flags } = result;
  const write = (count: number | null): string => (count === null ? "—" : formatNumber(count, language));
  const parts =
    numerator !== null && denominator !== null ? `${write(numerator)} ÷ ${write(denominator)}` : null;
  const interval =
    about.unit === "share" && result.interval
      ? `${say(pageWords.interval, language)} ${intervalText(result, language)}`
      : null;
  return html`<p class="stat-parts">
      ${interval === null ? nothing : html`<span>${interval}</span>`}
      ${parts === null ? nothing : html`<span>${parts}</span>`}
      <span>${say(sentences.used({ used: write(used) }), language)}</span>
      ${missing === 0 ? nothing : html`<span>${say(sentences.missing({ missing: write(missing) }), language)}</span>`}
    </p>
    <ul class="flags">
      ${flags
        .filter((flag) => flag !== "suppressed")
        .map((flag) => html`<li>${say(flagText(flag, about.caveats), language)}</li>`)}
    </ul>`;
}

function districtTable(figure: OwnFigure, { districts }: LedgerView, language: Language): unknown {
  const nameOf = (code: unknown): string => {
    const found = districts.find((each) => each.code === code);
    return found ? say(found.name, language) : String(code);
  };
  if (figure.districts.length === 0) return nothing;
  const rows = figure.districts.map((result) => [
    nameOf(result.group["district_code"]),
    shownValue(figure, result, language),
    intervalText(result, language),
    result.used === null ? "—" : formatNumber(result.used, language),
  ]);
  const heads = [pageWords.district, pageWords.value, pageWords.interval, pageWords.rows];
  return tableTwin({ heads: heads.map((head) => say(head, language)), rows }, language);
}

function figureCard(figure: OwnFigure, view: LedgerView, language: Language): TemplateResult {
  const { about, result } = figure;
  const hidden = isHidden(result);
  return html`<article class="own-figure" data-figure=${about.id}>
    <h3>${say(about.title, language)}</h3>
    <p class="stat-value" data-hidden=${hidden}>
      <b>${shownValue(figure, result, language)}</b>
      ${hidden ? nothing : html`<span class="noun">${say(about.noun, language)}</span>`}
    </p>
    ${hidden ? html`<p class="caution">${say(pageWords.hiddenNote, language)}</p>` : html`${drawing(figure, view, language)} ${facts(figure, language)}`}
    ${hidden ? nothing : districtTable(figure, view, language)}
    <details class="definition">
      <summary>${say(pageWords.definition, language)}</summary>
      <p>${say(about.definition, language)} <code>${about.id}</code></p>
    </details>
  </article>`;
}

function operationPart(id: Operation, { figures }: FiguresView, view: LedgerView, state: State): unknown {
  const own = figures.filter(({ chapter }) => chapter === id);
  if (own.length === 0) return nothing;
  const { language } = state;
  const { sign, name, meaning } = operations[id];
  const page = pageOf(id);
  return html`<section class="part" data-chapter=${id} aria-label=${say(name, language)}>
    <h3 class="operation-name">
      <span class="sign" aria-hidden="true">${sign}</span> ${say(name, language)}
      <small>${say(meaning, language)}</small>
      ${page ? html`<a href=${pageLink(page, { ...state, source: "own", district: null, period: "all" })}>${say(words.toPage, language)}</a>` : nothing}
    </h3>
    <div class="own-figures">${own.map((figure) => figureCard(figure, view, language))}</div>
  </section>`;
}

function computed(figures: FiguresView, view: LedgerView, state: State): TemplateResult {
  const { language } = state;
  const { kept } = view;
  const rows = kept?.tables.reduce((all, each) => all + each.rows, 0) ?? 0;
  const write = (count: number): string => formatNumber(count, language);
  const text = sentences.figures({ figures: write(figures.figures.length), rows: write(rows) });
  return html`<p class="finding">
      ${sourceBadge("own", language)}
      ${kept && holdsSample(kept) ? html`<span class="badge" data-source="sample">${say(words.synthetic, language)}</span>` : nothing}
      ${say(text, language)}
    </p>
    <p class="caution">${say(sentences.asOf({ day: dayName(figures.asOf, language) }), language)}</p>
    ${(Object.keys(operations) as Operation[]).map((id) => operationPart(id, figures, view, state))}`;
}

/** All figures that the ledger answers, operation by operation; of too few rows none is shown. */
export function figuresSection(view: LedgerView, state: State): TemplateResult {
  const { language } = state;
  const { kept, figures, figuresFailed } = view;
  const working = kept !== null && kept.tables.length > 0;
  return html`<section class="part figures-part" id="figures" data-figures=${figures?.figures.length ?? ""}>
    <h2>${say(words.figuresTitle, language)}</h2>
    ${
      figuresFailed !== null
        ? html`<p class="refused" role="alert">
            ${say(words.figuresFailed, language)} <code>${figuresFailed}</code>
          </p>`
        : figures && working
          ? computed(figures, view, state)
          : html`<p class="empty">${say(working ? words.figuresWorking : words.figuresEmpty, language)}</p>`
    }
  </section>`;
}
