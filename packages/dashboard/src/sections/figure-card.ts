import { html, nothing, type TemplateResult } from "lit";
import { formatFigure, formatFixed, formatInterval, formatNumber, formatShare } from "../format.ts";
import { say, type Language } from "../language.ts";
import type { Figure } from "../snapshot.ts";
import { words as pageWords } from "../texts/page.ts";
import { flagText, words } from "../texts/figure.ts";
import { intervalChart, weightChart } from "./figure-charts.ts";

function entry(title: string, value: unknown): TemplateResult {
  return html`<div>
    <dt>${title}</dt>
    <dd>${value}</dd>
  </div>`;
}

function partsText(
  { result: { numerator, denominator, value }, unit }: Figure,
  language: Language,
): string | null {
  if (numerator === null || denominator === null || value === null) return null;
  const outcome =
    unit === "share"
      ? `${formatFixed(value, language, 2)} = ${formatShare(value, language)}`
      : formatFixed(value, language, 3);
  return `${formatNumber(numerator, language)} ÷ ${formatNumber(denominator, language)} = ${outcome}`;
}

function facts(figure: Figure, language: Language): TemplateResult {
  const { interval, flags } = figure.result;
  const parts = partsText(figure, language);
  const range = interval && formatInterval(interval.lower, interval.upper, language);
  const notes = flags.map(
    (flag) => html`<span class="flag">${say(flagText(flag, figure.caveats), language)}</span>`,
  );
  return html`<dl class="facts">
    ${parts === null ? nothing : entry(say(words.parts, language), parts)}
    ${range === null ? nothing : entry(say(words.interval, language), range)}
    ${notes.length > 0 ? entry(say(words.flags, language), notes) : nothing}
  </dl>`;
}

function drawing(figure: Figure, language: Language): unknown {
  if (figure.result.interval) return intervalChart(figure, language);
  return figure.unit === "share" ? weightChart(figure, language) : nothing;
}

/** One figure with everything that one must know to believe it, but for its quote, which may carry several. */
export function figureCard(figure: Figure, language: Language): TemplateResult {
  return html`<article class="figure" id=${figure.id} data-figure=${figure.id}>
    <h3>${say(figure.title, language)}</h3>
    <p class="value">
      <data value=${String(figure.result.value)}>${formatFigure(figure, language)}</data>
      <span class="noun">${say(figure.noun, language)}</span>
    </p>
    ${drawing(figure, language)} ${facts(figure, language)}
    <details>
      <summary>${say(words.sql, language)}</summary>
      <p>${say(figure.definition, language)}</p>
      <pre tabindex="0"><code>${figure.sql}</code></pre>
    </details>
    <button type="button" class="receipt-link" data-receipt-figure=${figure.id} aria-haspopup="dialog">
      ${say(pageWords.receipt, language)}<span class="hidden"> ${say(figure.title, language)}</span>
    </button>
  </article>`;
}
