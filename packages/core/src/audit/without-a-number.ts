import type { Claim, Finding } from "./finding.ts";

/** Words that claim a change or an amount; without a number nobody can check it. */
const comparatives = ["少了", "提高了", "没有一面墙", "迅速", "及时", "显著", "大幅"];

/** Statements that claim more, fewer or faster and give no number. */
export function withoutANumber(claims: readonly Claim[]): Finding[] {
  return claims
    .filter(({ value, quote }) => value === null && comparatives.some((word) => quote.includes(word)))
    .map((claim) => ({
      rule: "without-a-number",
      severity: "note",
      claims: [claim.claim_id],
      text: {
        zh: `${claim.subject}：“${claim.quote}”，没有给出数字，无从核对。`,
        en: `${claim.subject_en}: “${claim.quote_en}” comes without a number; it can't be checked.`,
      },
      evidence: {},
    }));
}
