import type { Text } from "../text.ts";
import type { Claim, Finding } from "./finding.ts";

/** Words that can't be meant where they stand: in which chapter, what they mean, what may be meant. */
const impossible: readonly { readonly word: string; readonly chapter: string; readonly why: Text }[] = [
  {
    word: "平反",
    chapter: "divide",
    why: {
      zh: "“平反”指纠正冤案，民事纠纷无从平反；可能是“平行”或“类案”之误。",
      en: "平反 means to exonerate, which no civil dispute can be; 平行 (parallel) or 类案 (similar cases) may be meant.",
    },
  },
];

/** A word that can't be meant in its place goes to review; it isn't replaced. */
export function vocabulary(claims: readonly Claim[]): Finding[] {
  return claims.flatMap((claim) =>
    impossible
      .filter(({ word, chapter }) => claim.chapter === chapter && claim.quote.includes(word))
      .map(({ why }): Finding => ({
        rule: "vocabulary",
        severity: "doubt",
        claims: [claim.claim_id],
        text: { zh: `${claim.subject}：${why.zh}`, en: `${claim.subject_en}: ${why.en}` },
        evidence: claim.value === null ? {} : { value: claim.value },
      })),
  );
}
