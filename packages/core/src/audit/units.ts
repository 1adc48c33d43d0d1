import type { Claim, Finding } from "./finding.ts";

/** A figure without a unit, and parts counted in another unit than their total: 3 of what? */
export function units(claims: readonly Claim[]): Finding[] {
  const byId = new Map(claims.map((claim) => [claim.claim_id, claim]));
  return claims.flatMap((claim): Finding[] => {
    if (claim.value !== null && claim.unit === null) {
      return [
        {
          rule: "units",
          severity: "doubt",
          claims: [claim.claim_id],
          text: {
            zh: `${claim.subject}：${claim.value}没有单位。`,
            en: `${claim.subject_en}: ${claim.value} has no unit.`,
          },
          evidence: { value: claim.value },
        },
      ];
    }
    const total = claim.parts_of === null ? undefined : byId.get(claim.parts_of);
    if (!total || total.unit === claim.unit) return [];
    return [
      {
        rule: "units",
        severity: "doubt",
        claims: [total.claim_id, claim.claim_id],
        text: {
          zh: `${claim.subject}以“${claim.unit ?? "无"}”计，合计${total.subject}以“${total.unit ?? "无"}”计，不能相加。`,
          en: `${claim.subject_en} is counted in ${claim.unit_en ?? "nothing"}, its total ${total.subject_en} in ${total.unit_en ?? "nothing"}: they don't add up.`,
        },
        evidence: {},
      },
    ];
  });
}
