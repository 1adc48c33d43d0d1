import { html, nothing, type TemplateResult } from "lit";
import { formatClaim, subjectOf, unitOf } from "../format.ts";
import { say, type Language } from "../language.ts";
import type { Claim } from "../snapshot.ts";
import { words } from "../texts/overview.ts";
import { ownWords } from "./own-words.ts";

function statement(claim: Claim, language: Language): TemplateResult {
  const number = formatClaim(claim, language);
  const amount =
    number === null
      ? html`<b class="none">${say(words.noNumber, language)}</b>`
      : html`<b>${number}</b> <span>${unitOf(claim, language)}</span>`;
  return html`<li data-claim=${claim.claim_id}>
    <span class="amount">${amount}</span>
    <span>${ownWords(subjectOf(claim, language), language)}</span>
  </li>`;
}

/** Statements that no metric stands for: the number with its operator as the source has it, or that there is none. */
export function statements(claims: readonly Claim[], language: Language): TemplateResult | typeof nothing {
  if (claims.length === 0) return nothing;
  return html`<ul class="statements">
    ${claims.map((claim) => statement(claim, language))}
  </ul>`;
}
