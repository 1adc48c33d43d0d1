import type { Claim, Finding } from "./finding.ts";

/** A run of this many characters in two statements on different subjects is no coincidence of wording. */
const runLength = 12;

function longestSharedRun(a: string, b: string): string {
  let longest = "";
  for (let start = 0; start + longest.length < a.length; start++) {
    let end = start + longest.length + 1;
    while (end <= a.length && b.includes(a.slice(start, end))) {
      longest = a.slice(start, end);
      end++;
    }
  }
  return longest;
}

/** Characters of the run that stand between a number and what it counts, seen from the number's side. */
function standsBeforeNumber({ quote, value }: Claim, run: string): boolean {
  return value !== null && new RegExp(`${value}[^0-9]`).test(quote.slice(quote.indexOf(run) + run.length));
}

/**
 * Two statements on different subjects that share a long run of characters, one of them with a number behind it: two
 * columns of print ran into each other, and the number may belong to something else.
 */
export function detachedNumbers(claims: readonly Claim[]): Finding[] {
  return claims.flatMap((claim) =>
    claims.flatMap((other): Finding[] => {
      if (claim === other || claim.statement === other.statement || claim.value === null) return [];
      const run = longestSharedRun(claim.quote, other.quote);
      if (run.length < runLength || !standsBeforeNumber(claim, run)) return [];
      return [
        {
          rule: "detached-numbers",
          severity: "doubt",
          claims: [claim.claim_id, other.claim_id],
          text: {
            zh: `${claim.subject}：数字${claim.value}前面的“${run}”与另一处（${other.subject}）一字不差，疑为两栏排版串行，数字与所指之间隔断。`,
            en: `${claim.subject_en}: the words before ${claim.value}, “${run}”, stand letter for letter in another passage (${other.subject_en}). Two columns of print seem to have run into each other, and the number is cut off from its noun.`,
          },
          evidence: { value: claim.value, run: run.length },
        },
      ];
    }),
  );
}
