import { html, nothing, type TemplateResult } from "lit";
import { say, type Language } from "../language.ts";
import type { Claim } from "../snapshot.ts";
import { words } from "../texts/overview.ts";
import { ownWords } from "./own-words.ts";
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

/** `brief` leaves out what the place of the quote says already: a list of them has its provenance in its title. */
type Length = "full" | "brief";

function footer(claim: Claim, language: Language, length: Length): TemplateResult {
  const period =
    length === "full" || claim.period_precision !== null
      ? ownWords(periodText(claim, language), language)
      : nothing;
  return html`<footer>
    ${length === "full" ? provenance(language) : nothing} <cite>${claim.statement}</cite> ${period}
  </footer>`;
}

/** One statement in the source's own words, in English with their translation, and what time it speaks of. */
export function quote(claims: readonly Claim[], language: Language, length: Length = "full"): TemplateResult {
  const said = distinct(claims);
  const [first] = said;
  return html`<blockquote>
    <p lang="zh-CN">${said.map((claim) => html`<q>${claim.quote}</q> `)}</p>
    ${
      language === "en"
        ? html`<p class="translation">
            ${said.map((claim) => html`<q>${ownWords(claim.quote_en, language)}</q> `)}
          </p>`
        : nothing
    }
    ${first ? footer(first, language, length) : nothing}
  </blockquote>`;
}
