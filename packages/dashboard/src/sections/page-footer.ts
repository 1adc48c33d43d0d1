import { html, type TemplateResult } from "lit";
import { say, type Language } from "../language.ts";
import { words } from "../texts/overview.ts";

/** Where the published figures are from, that nothing leaves the machine, and what is kept for use without a network. */
export function pageFooter(language: Language): TemplateResult {
  return html`<footer>
    <p>${say(words.report, language)}</p>
    <p>${say(words.privacy, language)}</p>
    <ub-offline .language=${language}></ub-offline>
  </footer>`;
}
