import { html, type TemplateResult } from "lit";
import { formatNumber } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import type { PageView } from "../../page/view.ts";
import { chapterSection } from "../../sections/chapter.ts";
import { contradictions } from "../../sections/contradiction.ts";
import { districtsSection } from "../../sections/districts.ts";
import { findingsSection } from "../../sections/findings.ts";
import { masthead } from "../../sections/masthead.ts";
import { pageFooter } from "../../sections/page-footer.ts";
import { operationsRow } from "../../sections/operations.ts";
import { scopeBar } from "../../sections/scope-bar.ts";
import { sourceBadge } from "../../sections/source-badge.ts";
import { provenance } from "../../sections/quote.ts";
import { figureOf, type Snapshot } from "../../snapshot.ts";
import type { State } from "../../store.ts";
import { words as exploreWords } from "../../texts/explore.ts";
import { words as returnedWords } from "../../texts/returned.ts";
import { operations, sentences, words, type Operation } from "../../texts/overview.ts";
import type { OverviewData } from "./asks.ts";
import { headline } from "./headline.ts";
import { returnedSection } from "./returned.ts";
import { trendsSection } from "./trends.ts";

function reportedHeadline(snapshot: Snapshot, language: Language): string {
  const rejection = figureOf(snapshot, "subtract.task-rejection-share")?.result;
  const breakdown = snapshot.breakdowns.find(({ gap }) => gap !== 0);
  const write = (value: number | null | undefined): string => formatNumber(value ?? 0, language);
  return say(
    sentences.headline({
      requests: write(rejection?.denominator),
      rejected: write(rejection?.numerator),
      total: write(breakdown?.total.value),
      sum: write(breakdown?.sum),
    }),
    language,
  );
}

function reported(snapshot: Snapshot, state: State): TemplateResult {
  const { language } = state;
  return html`<section class="reported" id="reported">
    <h2>${reportedHeadline(snapshot, language)}</h2>
    <p class="caution">${provenance(language)} ${say(words.source, language)}</p>
    ${operationsRow(snapshot, state)} ${contradictions(snapshot, language)}
    ${(Object.keys(operations) as Operation[]).map((id) => chapterSection(snapshot, id, language))}
    ${districtsSection(snapshot, language)} ${findingsSection(snapshot, language)}
  </section>`;
}

/** The overview: what time was returned, each operation's figure, and then what the report says and leaves open. */
export function overview(snapshot: Snapshot, view: PageView<OverviewData>, state: State): TemplateResult {
  const { language } = state;
  return html`${masthead(state, "overview")}
    <main id="content" class="page overview" aria-busy=${view.status.at === "computing"}>
      <header class="lead">
        <h1>${headline(view.data, language)}</h1>
        <p>${sourceBadge(view.data.scope.source, language)} ${say(returnedWords.publishedBelow, language)}</p>
      </header>
      ${scopeBar(view, state)} ${returnedSection(view, language)} ${trendsSection(view, state)}
      ${reported(snapshot, state)}
      <section class="explore" id="explore">
        <h2>${say(exploreWords.title, language)}</h2>
        <ub-explore .snapshot=${snapshot} .language=${language} .open=${state.explore}></ub-explore>
      </section>
    </main>
    ${pageFooter(language)}`;
}
