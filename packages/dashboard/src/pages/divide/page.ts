import { html, type TemplateResult } from "lit";
import { formatNumber, formatShare } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import type { PageView } from "../../page/view.ts";
import { operationPage } from "../../sections/operation-page.ts";
import type { State } from "../../store.ts";
import { sentences, words } from "../../texts/divide.ts";
import { operations } from "../../texts/overview.ts";
import type { DivideData } from "./asks.ts";
import { casesSection } from "./cases.ts";
import { keptSection } from "./kept.ts";
import { outcomesSection } from "./outcomes.ts";
import { proposalsSection } from "./proposals.ts";
import { publishedTrials, trialsSection } from "./trials.ts";

function headline({ answers }: DivideData, language: Language): string {
  const settled = answers.settlement.results[0]?.value ?? null;
  const accepted = answers.accepted.results[0]?.value ?? null;
  const pending = answers.clearance.results[0]?.detail.pending ?? null;
  if (settled === null || accepted === null || pending === null) {
    return say(operations.divide.meaning, language);
  }
  return say(
    sentences.headline({
      settled: formatShare(settled, language),
      accepted: formatShare(accepted, language),
      pending: formatNumber(pending, language),
    }),
    language,
  );
}

/** The ÷ page: which disputes there are, whether they are resolved and stay so, trials and proposals. */
export function divide(view: PageView<DivideData>, state: State): TemplateResult {
  const { language } = state;
  return operationPage(
    {
      id: "divide",
      lead: words.lead,
      published: publishedTrials(view, language),
      headline: headline(view.data, language),
      parts: html`${casesSection(view, language)} ${outcomesSection(view, language)}
      ${keptSection(view, language)} ${trialsSection(view, language)} ${proposalsSection(view, language)}`,
    },
    view,
    state,
  );
}
