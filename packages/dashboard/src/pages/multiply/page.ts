import { html, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { formatFixed, formatShare } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import type { PageView } from "../../page/view.ts";
import { operationPage } from "../../sections/operation-page.ts";
import type { State } from "../../store.ts";
import { sentences, words } from "../../texts/multiply.ts";
import { operations } from "../../texts/overview.ts";
import { appraisalSection, publishedWeight } from "./appraisal.ts";
import type { MultiplyData } from "./asks.ts";
import { bothModes, satisfactionSection } from "./satisfaction.ts";
import { assistantSection, hotlineSection, visitsSection } from "./technology.ts";

function headline({ answers }: MultiplyData, language: Language): string {
  const both = bothModes(answers.satisfaction.results[0]);
  const department = answers.solvedByDepartment.results[0]?.value ?? null;
  const citizen = answers.solvedByCitizen.results[0]?.value ?? null;
  if (!both || department === null || citizen === null) return say(operations.multiply.meaning, language);
  return say(
    sentences.headline({
      gap: formatFixed(Math.abs(both.qr - both.door), language, 1),
      department: formatShare(department, language),
      citizen: formatShare(citizen, language),
    }),
    language,
  );
}

/** The × page: the appraisal and its weight, satisfaction by mode, the assistant, visits and the hotline. */
export function multiply(view: PageView<MultiplyData>, state: State): TemplateResult {
  const { language, weight } = state;
  return operationPage(
    {
      id: "multiply",
      lead: words.lead,
      published: guard([view, language], () => publishedWeight(view, language)),
      headline: headline(view.data, language),
      // What the slider doesn't change isn't drawn again while it moves.
      parts: html`${appraisalSection(view, weight, language)}
      ${guard(
        [view, language],
        () =>
          html`${satisfactionSection(view, language)} ${assistantSection(view, state)}
          ${visitsSection(view, language)} ${hotlineSection(view, language)}`,
      )}`,
    },
    view,
    state,
  );
}
