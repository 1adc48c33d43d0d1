import { html, type TemplateResult } from "lit";
import { languageTag, say, type Language } from "../language.ts";
import { reportTitle, words } from "../texts/overview.ts";

/** Where the published figures are from, that nothing leaves the machine, and what is kept for use without a network. */
export function pageFooter(language: Language): TemplateResult {
  return html`<footer>
    <p>
      ${say(words.reportBy, language)}<cite lang=${languageTag.zh}>${reportTitle}</cite
      >${say(words.statementNumbers, language)}
    </p>
    <p>${say(words.privacy, language)}</p>
    <ub-offline .language=${language}></ub-offline>
  </footer>`;
}
