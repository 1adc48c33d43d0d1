import { html, nothing, type TemplateResult } from "lit";
import { say, type Language } from "../language.ts";
import type { About, PageData } from "../page/answer.ts";
import { words } from "../texts/page.ts";

/** The name under which the page asked for what this is about; undefined for what it didn't ask. */
function askedAs(about: About, { answers }: PageData): string | undefined {
  return Object.entries(answers as Readonly<Record<string, unknown>>).find(
    ([, answer]) =>
      typeof answer === "object" && answer !== null && "about" in answer && answer.about === about,
  )?.[0];
}

/** Opens what a figure was computed from; nothing where the page didn't ask for it itself. */
export function receiptButton(
  about: About,
  data: PageData,
  language: Language,
): TemplateResult | typeof nothing {
  const name = askedAs(about, data);
  if (name === undefined) return nothing;
  return html`<button
    type="button"
    class="receipt-link"
    data-receipt=${name}
    data-receipt-source=${data.scope.source}
    aria-haspopup="dialog"
  >
    ${say(words.receipt, language)}<span class="hidden"> ${say(about.title, language)}</span>
  </button>`;
}
