import type { Claim, Finding } from "./finding.ts";

const readings = {
  ge: { zh: "是下限", en: "is a lower bound" },
  le: { zh: "是上限", en: "is an upper bound" },
  approx: { zh: "是约数", en: "is approximate" },
  range: { zh: "是区间", en: "is a range" },
};

/** Figures that the source itself calls approximate, or at least so much: not to be treated as exact. */
export function imprecise(claims: readonly Claim[]): Finding[] {
  return claims.flatMap((claim): Finding[] => {
    if (claim.value === null || claim.op === null || claim.op === "eq") return [];
    const reading = readings[claim.op];
    return [
      {
        rule: "imprecise",
        severity: "note",
        claims: [claim.claim_id],
        text: {
          zh: `${claim.subject}：“${claim.quote}”${reading.zh}，不当作准数。`,
          en: `${claim.subject_en}: “${claim.quote_en}” ${reading.en}, not an exact figure.`,
        },
        evidence: { value: claim.value },
      },
    ];
  });
}
