import { html, nothing, type TemplateResult } from "lit";
import { formatClaim, unitOf } from "../../format.ts";
import { languageTag, say, type Language } from "../../language.ts";
import type { PageView } from "../../page/view.ts";
import { sourceBadge } from "../../sections/source-badge.ts";
import { words as pageWords } from "../../texts/page.ts";
import type { AddData } from "./asks.ts";

type Stated = AddData["answers"]["claims"]["rows"][number];

function statement(claim: Stated, language: Language): TemplateResult {
  const { subject, subject_en, quote, quote_en } = claim;
  return html`<div class="stat" data-statement=${claim.statement ?? ""}>
    <p class="stat-name">${language === "zh" ? subject : subject_en}</p>
    <p class="stat-value"><b>${formatClaim(claim, language)}</b> ${unitOf(claim, language)}</p>
    <p class="stat-parts" lang=${languageTag[language]}>
      ${language === "zh" ? quote : quote_en} <cite>${claim.statement}</cite>
    </p>
  </div>`;
}

/** What the report states of this chapter: numbers without a ledger behind them. */
export function publishedClaims({ published }: PageView<AddData>, language: Language): TemplateResult {
  const { rows } = published.answers.claims;
  return html`<section class="published" id="published">
    <h2>${say(pageWords.published, language)} ${sourceBadge("published", language)}</h2>
    ${rows.length === 0 ? nothing : html`<div class="stats">${rows.map((claim) => statement(claim, language))}</div>`}
    <p class="caution">${say(pageWords.publishedNote, language)}</p>
  </section>`;
}
