import { html, type TemplateResult } from "lit";
import type { Chart } from "../charts/chart.ts";
import type { Language } from "../language.ts";

/** A chart in its place; `inside` (its table) also shows without JavaScript. */
export function chart<Row>(
  drawn: Chart<Row>,
  rows: readonly Row[],
  label: string,
  language: Language,
  inside: unknown = null,
): TemplateResult {
  return html`<ub-chart
    data-chart=${drawn.id}
    .chart=${drawn}
    .rows=${rows}
    .label=${label}
    .language=${language}
    >${inside}</ub-chart
  >`;
}
