import { html, nothing, type TemplateResult } from "lit";
import type { DisclosedResult, Metric, Result } from "@unburden/core";
import { metricQuery } from "@unburden/core/sql";
import { shownResult, shownRows } from "../../explore/discreet.ts";
import { joinedTables, type Explorable } from "../../explore/explorable.ts";
import { cellText } from "../../page/notebook-cell.ts";
import { filterPredicate } from "../../explore/predicate.ts";
import type { ExploreView } from "../../explore/view.ts";
import { formatNumber, formatShare } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import { servedDialect } from "../../page/server.ts";
import { valueText } from "../../page/words.ts";
import type { State } from "../../store.ts";
import { sentences, words } from "../../texts/exploration.ts";
import { words as pageWords } from "../../texts/page.ts";
import { copied } from "./copied.ts";

/** A figure's value as its unit asks for; hidden ones say so. */
export function figureText(result: DisclosedResult, metric: Metric, language: Language): string {
  return result.suppression === null
    ? valueText(result.value, metric, language)
    : say(words.hidden, language);
}

function partsText(result: DisclosedResult, { unit, noun }: Metric, language: Language): string {
  const { numerator, denominator } = result;
  const write = (value: number): string => formatNumber(value, language);
  if (unit !== "share" || numerator === null || denominator === null) return say(noun, language);
  const parts = sentences.of({ part: write(numerator), whole: write(denominator) });
  return `${say(parts, language)} ${say(noun, language)}`;
}

function intervalOf({ interval }: DisclosedResult, language: Language): string | null {
  if (!interval) return null;
  return `${formatShare(interval.lower, language)}–${formatShare(interval.upper, language)}`;
}

function origin(metric: Metric, explorable: Explorable, view: ExploreView, state: State): TemplateResult {
  const { language, source } = state;
  const where = filterPredicate(explorable, view.exploration);
  const site = typeof document === "undefined" ? "" : new URL(".", document.baseURI).href;
  const figure = { kind: "metric", id: metric.id, options: { where } } as const;
  const cell = cellText(figure, source, joinedTables(explorable), site);
  return html`<details class="definition" data-origin=${metric.id}>
    <summary>${say(words.definition, language)}</summary>
    <p>${say(metric.definition, language)} <code>${metric.id}</code></p>
    ${copied(say(words.sql, language), metricQuery(metric, { where, dialect: source === "server" ? servedDialect() : "duckdb" }), language)}
    ${copied(say(words.cell, language), cell, language)}
  </details>`;
}

function figureView(
  metric: Metric,
  found: Result | DisclosedResult,
  explorable: Explorable,
  view: ExploreView,
  state: State,
): TemplateResult {
  const { language } = state;
  const result = shownResult(found, explorable.ofPeople);
  const whole = view.whole?.figures.find((each) => each.metric === metric.id);
  const interval = intervalOf(result, language);
  const before = whole && figureText(shownResult(whole, explorable.ofPeople), metric, language);
  return html`<div class="stat" data-figure=${metric.id} data-value=${result.value ?? ""}>
    <p class="stat-name">${say(metric.title, language)}</p>
    <p class="stat-value"><b>${figureText(result, metric, language)}</b></p>
    <p class="stat-parts">
      ${partsText(result, metric, language)}
      ${interval === null ? nothing : html`<span>${say(pageWords.interval, language)} ${interval}</span>`}
      ${before === undefined ? nothing : html`<span>${say(sentences.unfiltered({ value: before }), language)}</span>`}
    </p>
    ${origin(metric, explorable, view, state)}
  </div>`;
}

/** The table's metrics over what the filter leaves. */
export function figuresView(
  explorable: Explorable,
  view: ExploreView,
  state: State,
): TemplateResult | typeof nothing {
  const { linked, whole } = view;
  const { language } = state;
  if (!linked || !whole) return nothing;
  const rows = shownRows(linked.rows, explorable.ofPeople);
  const write = (value: number): string => formatNumber(value, language);
  return html`<div class="stats explored-figures" aria-label=${say(words.figures, language)} role="group">
    <div class="stat" data-figure="rows" data-value=${rows ?? ""}>
      <p class="stat-name">${say(words.rows, language)}</p>
      <p class="stat-value"><b>${rows === null ? say(words.fewer, language) : write(rows)}</b></p>
      <p class="stat-parts">
        ${say(explorable.table.grain, language)} · ${say(words.whole, language)}
        ${whole.rows === null ? say(words.fewer, language) : write(whole.rows)}
        ${explorable.metrics.length === 0 ? html`<span>${say(words.noFigures, language)}</span>` : nothing}
      </p>
    </div>
    ${explorable.metrics.map((metric) => {
      const found = linked.figures.find((each) => each.metric === metric.id);
      return found ? figureView(metric, found, explorable, view, state) : nothing;
    })}
  </div>`;
}
