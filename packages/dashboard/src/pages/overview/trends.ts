import { html, nothing, type TemplateResult } from "lit";
import { sparkControl } from "../../charts/spark-control.ts";
import { say, type Language } from "../../language.ts";
import type { SeriesAnswer } from "../../page/answer.ts";
import type { PageView } from "../../page/view.ts";
import { reachText } from "../../page/words.ts";
import { pageOf } from "../../page-list.ts";
import type { Place } from "../../sections/block.ts";
import { chart } from "../../sections/chart.ts";
import { seriesOf, seriesTable } from "../../sections/control-block.ts";
import { findingOf } from "../../sections/control-finding.ts";
import { pageLink } from "../../sections/masthead.ts";
import { sourceBadge } from "../../sections/source-badge.ts";
import { stat } from "../../sections/stat.ts";
import type { State } from "../../store.ts";
import { operations, words as overviewWords, type Operation } from "../../texts/overview.ts";
import { words as pageWords } from "../../texts/page.ts";
import { words } from "../../texts/returned.ts";
import type { OverviewData } from "./asks.ts";

const seriesNames = {
  add: "addMonths",
  subtract: "subtractMonths",
  multiply: "multiplyMonths",
  divide: "divideMonths",
} as const;

function trend(answer: SeriesAnswer, place: Place): unknown {
  const { language } = place;
  const finding = findingOf(answer, language);
  if (finding === null) return html`<p class="empty">${say(pageWords.noRows, language)}</p>`;
  const facts = {
    title: finding,
    source: place.data.scope.source,
    reach: reachText(answer.narrowed, place.data, place.districts, language),
    about: answer.about,
    notes: [],
    table: seriesTable(answer, place.data, language),
  };
  return html`${chart(sparkControl, [seriesOf(answer, place.data, language)], finding, language, { facts })}
    <p class="caution">${finding}</p>`;
}

function card(id: Operation, data: OverviewData, place: Place, state: State): TemplateResult {
  const { language } = state;
  const { sign, name } = operations[id];
  const answer = data.answers[id];
  const page = pageOf(id);
  return html`<article data-chapter=${id} data-trend=${id}>
    <h3 class="operation">
      <span class="sign" aria-hidden="true">${sign}</span> ${say(name, language)}
      ${
        page
          ? html`<a class="more" href=${pageLink(page, state)}
              >${say(overviewWords.more, language)}<span class="hidden"> ${say(name, language)}</span></a
            >`
          : nothing
      }
    </h3>
    ${stat(answer, place)}
    <p class="of">
      ${sourceBadge(data.scope.source, language)}
      ${reachText(answer.narrowed, data, place.districts, language)}
    </p>
    ${trend(data.answers[seriesNames[id]], place)}
  </article>`;
}

/** The four operations, each with its figure, and whether its months show a change that chance doesn't explain. */
export function trendsSection({ data, districts }: PageView<OverviewData>, state: State): TemplateResult {
  const { language }: { readonly language: Language } = state;
  const place: Place = { data, districts, language };
  return html`<section class="part trends" id="trends">
    <h2>${say(words.trends, language)}</h2>
    <div class="trend-cards">
      ${(Object.keys(operations) as Operation[]).map((id) => card(id, data, place, state))}
    </div>
  </section>`;
}
