import { html, type TemplateResult } from "lit";
import { formatShare } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import { resultOf } from "../../page/by-key.ts";
import type { PageView } from "../../page/view.ts";
import { operationPage } from "../../sections/operation-page.ts";
import type { State } from "../../store.ts";
import { sentences, words } from "../../texts/add.ts";
import { operations } from "../../texts/overview.ts";
import type { AddData } from "./asks.ts";
import { consultationSection } from "./consultation.ts";
import { fundsSection } from "./funds.ts";
import { inspectionsSection } from "./inspections.ts";
import { marketSection } from "./market.ts";
import { publishedClaims } from "./published.ts";
import { volunteersSection } from "./volunteers.ts";

function headline({ answers }: AddData, language: Language): string {
  const byEscort = answers.inspectedByEscort.results;
  const figures = [
    answers.active.results[0]?.value,
    answers.market.results[0]?.value,
    resultOf(byEscort, "escorted", true)?.value,
    resultOf(byEscort, "escorted", false)?.value,
  ];
  const [active, market, escorted, alone] = figures.map((value) =>
    value == null ? null : formatShare(value, language),
  );
  if (active == null || market == null || escorted == null || alone == null) {
    return say(operations.add.meaning, language);
  }
  return say(sentences.headline({ active, market, escorted, alone }), language);
}

/** The ＋ page: volunteers, the market, the funds, deliberation and inspections. */
export function add(view: PageView<AddData>, state: State): TemplateResult {
  const { language } = state;
  return operationPage(
    {
      id: "add",
      lead: words.lead,
      published: publishedClaims(view, language),
      headline: headline(view.data, language),
      parts: html`${volunteersSection(view, language)} ${marketSection(view, language)}
      ${fundsSection(view, language)} ${consultationSection(view, language)}
      ${inspectionsSection(view, language)}`,
    },
    view,
    state,
  );
}
