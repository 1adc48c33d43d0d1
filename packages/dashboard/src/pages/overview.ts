import { html, type TemplateResult } from "lit";
import { formatNumber } from "../format.ts";
import { say, type Language } from "../language.ts";
import { chapterSection } from "../sections/chapter.ts";
import { contradictions } from "../sections/contradiction.ts";
import { districtsSection } from "../sections/districts.ts";
import { findingsSection } from "../sections/findings.ts";
import { masthead } from "../sections/masthead.ts";
import { pageFooter } from "../sections/page-footer.ts";
import { operationsRow } from "../sections/operations.ts";
import { provenance } from "../sections/quote.ts";
import { figureOf, type Snapshot } from "../snapshot.ts";
import type { State } from "../store.ts";
import { words as exploreWords } from "../texts/explore.ts";
import { operations, sentences, words, type Operation } from "../texts/overview.ts";

function headline(snapshot: Snapshot, language: Language): string {
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

/** The overview: what the report says, operation by operation, and what it leaves open. */
export function overview(snapshot: Snapshot, state: State): TemplateResult {
  const { language } = state;
  return html`${masthead(state, "overview")}
    <main id="content">
      <header class="lead">
        <h1>${headline(snapshot, language)}</h1>
        <p>${provenance(language)} ${say(words.source, language)}</p>
      </header>
      ${operationsRow(snapshot, state)} ${contradictions(snapshot, language)}
      ${(Object.keys(operations) as Operation[]).map((id) => chapterSection(snapshot, id, language))}
      ${districtsSection(snapshot, language)} ${findingsSection(snapshot, language)}
      <section class="explore" id="explore">
        <h2>${say(exploreWords.title, language)}</h2>
        <ub-explore .snapshot=${snapshot} .language=${language} .open=${state.explore}></ub-explore>
      </section>
    </main>
    ${pageFooter(language)}`;
}
