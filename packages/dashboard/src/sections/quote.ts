import { html, nothing, type TemplateResult } from "lit";
import { say, type Language } from "../language.ts";
import type { Claim } from "../snapshot.ts";
import { words } from "../texts/overview.ts";
import { periodText } from "./period.ts";

/** Where the figure comes from, as a badge in both languages. */
export function provenance(language: Language): TemplateResult {
  return html`<span class="badge"
    >${say(words.published, language)}
    <span lang=${language === "zh" ? "en" : "zh-CN"}>${say(words.publishedTwin, language)}</span></span
  >`;
}

/** Quotes that aren't part of a longer one: a sentence that carries several figures is said once. */
function distinct(claims: readonly Claim[]): Claim[] {
  const firsts = claims.filter((claim, i) => claims.findIndex(({ quote }) => quote === claim.quote) === i);
  return firsts.filter(
    (claim) => !firsts.some(({ quote }) => quote !== claim.quote && quote.includes(claim.quote)),
  );
}

/** One statement in the source's own words, in English with their translation, and what time it speaks of. */
export function quote(claims: readonly Claim[], language: Language): TemplateResult {
  const said = distinct(claims);
  const [first] = said;
  return html`<blockquote>
    ${said.map(
      (claim) =>
        html`<p lang="zh-CN">“${claim.quote}”</p>
          ${language === "en" ? html`<p class="translation">${claim.quote_en}</p>` : nothing}`,
    )}
    <footer>
      ${provenance(language)}
      ${first ? html`<cite>${first.statement}</cite> ${periodText(first, language)}` : nothing}
    </footer>
  </blockquote>`;
}
