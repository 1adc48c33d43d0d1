import { html, nothing, type TemplateResult } from "lit";
import { formatNumber } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import type { ImportView } from "../../ledger/protocol.ts";
import type { LedgerActions, Stage } from "../../ledger/view.ts";
import { sentences } from "../../texts/ledger-sentences.ts";
import { personalWords, words } from "../../texts/ledger.ts";
import { questionsSection } from "./questions.ts";
import { rejectsSection, warningsSection } from "./rejects.ts";
import { takeSection } from "./taken.ts";
import { understoodSection } from "./understood.ts";

function headline({ accounts, rejectedRows, waitingRows }: ImportView, language: Language): string {
  const sum = (of: "read" | "accepted"): string =>
    formatNumber(
      accounts.reduce((all, each) => all + each[of], 0),
      language,
    );
  return say(
    sentences.headline({
      read: sum("read"),
      accepted: sum("accepted"),
      waiting: formatNumber(waitingRows, language),
      rejected: formatNumber(rejectedRows, language),
    }),
    language,
  );
}

function refusedSection({ refusals }: ImportView, language: Language): unknown {
  if (refusals.length === 0) return nothing;
  return html`<section class="refused" role="alert">
    <h2>${say(words.refusedTitle, language)}</h2>
    <ul>
      ${refusals.map(
        ({ file, message, advice, code }) =>
          html`<li data-refused=${code}>
            <b>${file}</b>${language === "zh" ? "：" : ": "}${say(message, language)}
            <span class="advice">${say(advice, language)}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

function personalSection({ personal }: ImportView, language: Language): unknown {
  const found = Object.entries(personal) as [keyof typeof personalWords, number][];
  if (found.length === 0) return nothing;
  return html`<section class="part" data-personal>
    <h2>${say(words.personalTitle, language)}</h2>
    <ul class="counts">
      ${found.map(
        ([kind, count]) =>
          html`<li>${say(personalWords[kind], language)} <b>${formatNumber(count, language)}</b></li>`,
      )}
    </ul>
  </section>`;
}

/** What came of the dropped files: refused ones, what was understood, questions, rejects, and the way into the ledger. */
export function resultSections(
  { result, again }: Extract<Stage, { at: "read" }>,
  actions: LedgerActions,
  language: Language,
): TemplateResult {
  const anything = result.accounts.length > 0;
  return html`<p class="headline" tabindex="-1" data-focus="stage" role="status">
      ${again ? say(words.readingAgain, language) : headline(result, language)}
    </p>
    ${refusedSection(result, language)}
    ${
      anything
        ? html`${understoodSection(result, language)} ${questionsSection(result, again, actions, language)}
          ${rejectsSection(result, actions, language)} ${warningsSection(result, language)}
          ${personalSection(result, language)}`
        : nothing
    }
    ${takeSection(result, again, actions, language)}`;
}
