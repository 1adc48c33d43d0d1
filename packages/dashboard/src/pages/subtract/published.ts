import { html, nothing, type TemplateResult } from "lit";
import { formatNumber } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import type { About, PageResult } from "../../page/answer.ts";
import type { PageView } from "../../page/view.ts";
import { intervalTable } from "../../sections/part-tables.ts";
import { publishedFacts } from "../../sections/published-facts.ts";
import { sourceBadge } from "../../sections/source-badge.ts";
import { stat } from "../../sections/stat.ts";
import { intervalBar } from "../../charts/interval-bar.ts";
import { chart } from "../../sections/chart.ts";
import { words as pageWords } from "../../texts/page.ts";
import { sentences, words } from "../../texts/subtract.ts";
import type { SubtractData } from "./asks.ts";

function rejectionBar(about: About, result: PageResult, language: Language): unknown {
  const { value, numerator, denominator, interval } = result;
  if (value === null || interval?.upper == null) return nothing;
  const { lower, upper } = interval;
  const write = (number: number | null): string => formatNumber(number ?? 0, language);
  const label = say(
    sentences.publishedRequests({ requests: write(denominator), rejected: write(numerator) }),
    language,
  );
  const bar = { value, lower, upper, label: `${write(numerator)}/${write(denominator)}` };
  const table = intervalTable(say(about.title, language), { value, lower, upper }, language);
  const given = { title: label, about, table };
  return html`<div class="stat">
    <p class="stat-name">${say(words.published95, language)}</p>
    ${chart(intervalBar, [bar], label, language, { facts: publishedFacts(given, language) })}
  </div>`;
}

/** What the report says of this chapter, apart from the sample; the same whatever is chosen. */
export function publishedSection({ published }: PageView<SubtractData>, language: Language): TemplateResult {
  const { rejection, planned } = published.answers;
  const [result] = rejection.results;
  const [plan] = planned.results;
  const write = (value: number | null): string => formatNumber(value ?? 0, language);
  return html`<section class="published" id="published">
    <h2>${say(pageWords.published, language)} ${sourceBadge("published", language)}</h2>
    <div class="stats">
      ${
        plan?.value == null
          ? nothing
          : html`<div class="stat">
              <p class="stat-name">${say(planned.about.title, language)}</p>
              <p class="stat-value"><b>${write(plan.value)}</b></p>
              <p class="stat-parts">
                ${say(
                  sentences.planned({ year: String(plan.group["year"]), count: write(plan.value) }),
                  language,
                )}
              </p>
            </div>`
      }
      ${stat(rejection, { data: published, language })}
      ${result ? rejectionBar(rejection.about, result, language) : nothing}
    </div>
    <p class="caution">${say(pageWords.publishedNote, language)}</p>
  </section>`;
}
