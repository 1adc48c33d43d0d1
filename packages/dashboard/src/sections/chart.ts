import { html, nothing, type TemplateResult } from "lit";
import type { Chart } from "../charts/chart.ts";
import type { ChartFacts } from "../export/chart-facts.ts";
import type { Language } from "../language.ts";
import { takeMenu } from "./take-menu.ts";

/** What goes with a drawing. */
export interface ChartCompany {
  /** What is known of the chart when it is taken away. */
  readonly facts: ChartFacts;
  /** Shown below it (its table), also without JavaScript. */
  readonly inside?: unknown;
}

/** A chart in its place, with its table and the menu to take it away. */
export function chart<Row>(
  drawn: Chart<Row>,
  rows: readonly Row[],
  label: string,
  language: Language,
  { facts, inside = nothing }: ChartCompany,
): TemplateResult {
  return html`<ub-chart
    data-chart=${drawn.id}
    .chart=${drawn}
    .rows=${rows}
    .label=${label}
    .language=${language}
    .facts=${facts}
    ><div class="under">${inside} ${takeMenu(label, language)}</div></ub-chart
  >`;
}
