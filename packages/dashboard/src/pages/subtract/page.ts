import { html, type TemplateResult } from "lit";
import { formatNumber, formatShare } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import type { PageView } from "../../page/view.ts";
import { masthead } from "../../sections/masthead.ts";
import { pageFooter } from "../../sections/page-footer.ts";
import { scopeBar } from "../../sections/scope-bar.ts";
import { sourceBadge } from "../../sections/source-badge.ts";
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
  const { sign, name } = operations.subtract;
  return html`${masthead(state, "subtract")}
    <main id="content" class="page" data-chapter="subtract" aria-busy=${view.status.at === "computing"}>
      <header class="lead">
        <h1><span class="sign" aria-hidden="true">${sign}</span> ${say(name, language)}</h1>
        <p class="motto">${say(words.lead, language)}</p>
      </header>
      ${publishedSection(view, language)} ${scopeBar(view, state)}
      <p class="headline">
        ${sourceBadge(view.data.scope.source, language)} ${headline(view.data, language)}
      </p>
      ${admissionSection(view, language)} ${pointsSection(view, language)} ${leadsSection(view, language)}
      ${reductionsSection(view, language)} ${meetingsSection(view, language)}
    </main>
    ${pageFooter(language)}`;
}
