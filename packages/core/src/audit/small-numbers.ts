import { wilsonInterval } from "../statistics/wilson-interval.ts";
import type { Claim, Finding } from "./finding.ts";

/** Fewer than this many, and “all” or “none” says little. */
const smallSample = 30;
const absolutes = ["均未", "全部", "都", "无一"];

function percent(share: number): string {
  return (share * 100).toFixed(1);
}

/** “All” or “none” of a few: the share that would still be plausible. */
export function smallNumbers(claims: readonly Claim[]): Finding[] {
  return claims.flatMap((claim): Finding[] => {
    const { value, quote } = claim;
    if (
      value === null ||
      value <= 0 ||
      value >= smallSample ||
      !absolutes.some((word) => quote.includes(word))
    )
      return [];
    const { upper } = wilsonInterval(0, value);
    return [
      {
        rule: "small-numbers",
        severity: "note",
        claims: [claim.claim_id],
        text: {
          zh: `${claim.subject}：“${quote}”只有${value}个；例外的比例仍可能在0—${percent(upper)}%之间（95%区间）。`,
          en: `${claim.subject_en}: all of only ${value}; exceptions could still be 0–${percent(upper)} % (95 % interval).`,
        },
        evidence: { n: value, upper },
      },
    ];
  });
}
