import { render, type TemplateResult } from "lit";
import type { AnyChart } from "../charts/chart.ts";
import type { ChartFacts } from "../export/chart-facts.ts";
import type { Language } from "../language.ts";
import type { PageData } from "../page/answer.ts";
import type { DistrictName } from "../page/bundle.ts";
import type { PageView } from "../page/view.ts";
import { add } from "../pages/add/page.ts";
import { divide } from "../pages/divide/page.ts";
import { multiply } from "../pages/multiply/page.ts";
import { subtract } from "../pages/subtract/page.ts";
import { districtsSection } from "../sections/districts.ts";
import type { Snapshot } from "../snapshot.ts";
import { initialState, type State } from "../store.ts";
import { sentences, words } from "../texts/embed.ts";
import { EmbedFault } from "./embed-fault.ts";
import type { EmbeddedPage, WantedFigure } from "./wanted-figure.ts";

/** A chart as its page would show it. */
export interface EmbeddedFigure {
  readonly chart: AnyChart;
  readonly rows: readonly unknown[];
  readonly label: string;
  readonly facts: ChartFacts;
}

type Draw = (view: PageView<never>, state: State) => TemplateResult;

const pages: Readonly<Record<Exclude<EmbeddedPage, "overview">, Draw>> = {
  add,
  subtract,
  multiply,
  divide,
};

function template(
  { page, scope }: WantedFigure,
  data: unknown,
  districts: readonly DistrictName[],
  language: Language,
): TemplateResult {
  if (page === "overview") return districtsSection(data as Snapshot, language);
  const answers = data as PageData;
  // Of what the report says no part is looked at here, so that it need not be fetched.
  const view = {
    districts,
    published: answers,
    data: answers,
    status: { at: "ready" },
    own: { at: "unknown" },
  } as PageView<never>;
  return pages[page](view, { ...initialState, ...scope, language });
}

/**
 * The chart that is wanted, out of its page's own template: drawn apart from the document, so that each chart of a page can
 * be embedded without a line of its own.
 *
 * @throws EmbedFault when the page has no such chart, or none of these rows.
 */
export function embeddedFigure(
  wanted: WantedFigure,
  data: unknown,
  districts: readonly DistrictName[],
  language: Language,
): EmbeddedFigure {
  const apart = document.createElement("div");
  render(template(wanted, data, districts, language), apart);
  const attribute = wanted.page === "overview" ? "data-chart" : "data-block";
  const places = [...apart.querySelectorAll(`[${attribute}]`)];
  const place = places.find((each) => each.getAttribute(attribute) === wanted.block);
  if (!place) {
    const known = places.map((each) => each.getAttribute(attribute)).join(", ");
    throw new EmbedFault(sentences.unknown({ written: `${wanted.page}/${wanted.block}`, known }));
  }
  const found = (
    place.matches("ub-chart") ? place : place.querySelector("ub-chart")
  ) as EmbeddedFigure | null;
  if (!found?.chart) throw new EmbedFault(words.noRows);
  const { chart, rows, label, facts } = found;
  return { chart, rows, label, facts };
}
