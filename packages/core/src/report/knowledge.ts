import type { BriefFigure, BriefGiven, BriefResult } from "./given.ts";

/** A ledger's figure of fewer rows than this isn't told: single cases could be recognised. */
export const fewest = 5;

/** What can be said of a figure, or why nothing can. */
export type Knowledge<Result extends BriefResult = BriefResult> =
  | { readonly is: "known"; readonly result: Result & { readonly value: number } }
  /** Of too few rows to be told. */
  | { readonly is: "suppressed" }
  /** Most cases are still open, so that there is no median yet. */
  | { readonly is: "still-open"; readonly result: Result }
  /** It compares periods, and none is chosen. */
  | { readonly is: "no-period" }
  /** No row says anything of it. */
  | { readonly is: "no-rows" };

/** Whether so many rows are too few to be told: 1 to 4 of a ledger. What is published is published. */
export function tooFew(rows: number | null, { source }: Pick<BriefGiven, "source">): boolean {
  return source !== "published" && rows !== null && rows > 0 && rows < fewest;
}

/** What can be said of the figure. */
export function knowledgeOf<Result extends BriefResult>(
  { results, hidden = false }: BriefFigure<Result>,
  given: Pick<BriefGiven, "source">,
): Knowledge<Result> {
  const [result] = results;
  if (!result) return { is: hidden ? "suppressed" : "no-rows" };
  const { value, used, flags } = result;
  if (used === null || flags.includes("suppressed") || tooFew(used, given)) return { is: "suppressed" };
  if (flags.includes("no_period")) return { is: "no-period" };
  if (used === 0) return { is: "no-rows" };
  if (value !== null) return { is: "known", result: { ...result, value } };
  return flags.includes("most_still_open") ? { is: "still-open", result } : { is: "no-rows" };
}
