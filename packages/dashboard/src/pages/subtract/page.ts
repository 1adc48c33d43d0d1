import { html, type TemplateResult } from "lit";
import { formatNumber, formatShare } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import type { PageView } from "../../page/view.ts";
import { operationPage } from "../../sections/operation-page.ts";
import type { State } from "../../store.ts";
import { operations } from "../../texts/overview.ts";
import { sentences, words } from "../../texts/subtract.ts";
import { admissionSection } from "./admission.ts";
import type { SubtractData } from "./asks.ts";
import { leadsSection } from "./leads.ts";
import { meetingsSection } from "./meetings.ts";
import { pointsSection } from "./points.ts";
import { publishedSection } from "./published.ts";
import { reducedOf, reductionsSection } from "./reductions.ts";

function headline(data: SubtractData, language: Language): string {
  const all = reducedOf(data);
  const before = all.reduce((sum, { baseline }) => sum + baseline, 0);
  const now = all.reduce((sum, each) => sum + each.now, 0);
  const leads = data.answers.leads.results[0]?.value ?? null;
  const back = data.answers.rebounds.results[0]?.value ?? null;
  if (before === 0 || leads === null || back === null) return say(operations.subtract.meaning, language);
  return say(
    sentences.headline({
      cut: formatShare(now / before, language),
      back: formatShare(back, language),
      pending: formatNumber(leads, language),
    }),
    language,
  );
}

/** The − page: what comes in, who watches, what becomes of reports, what was cut, and how many meetings there are. */
export function subtract(view: PageView<SubtractData>, state: State): TemplateResult {
  const { language } = state;
  return operationPage(
    {
      id: "subtract",
      lead: words.lead,
      published: publishedSection(view, language),
      headline: headline(view.data, language),
      parts: html`${admissionSection(view, language)} ${pointsSection(view, language)}
      ${leadsSection(view, language)} ${reductionsSection(view, language)} ${meetingsSection(view, language)}`,
    },
    view,
    state,
  );
}
