import { disclose, type DisclosedResult, type Result } from "@unburden/core";
import { smallCountSuppression } from "@unburden/core/statistics";
import type { GroupCount } from "./requests.ts";

/** From how many rows on a count of people is shown. */
export const threshold = 5;

/** A count as it may be shown; null: hidden, being too small, or because a small one could be reckoned from it. */
export interface ShownCount {
  readonly value: string | null;
  readonly count: number | null;
}

/** Counts as they may be shown: of people, small ones are hidden by core's rule. */
export function shownCounts(counts: readonly GroupCount[], ofPeople: boolean): ShownCount[] {
  if (!ofPeople) return [...counts];
  const { counts: told } = smallCountSuppression(
    counts.map(({ count }) => count),
    threshold,
  );
  return counts.map(({ value }, i) => ({ value, count: told[i]?.count ?? null }));
}

/** How many rows there are, as it may be shown. */
export function shownRows(rows: number, ofPeople: boolean): number | null {
  return ofPeople && rows > 0 && rows < threshold ? null : rows;
}

/** A figure as it may be shown: of fewer people than the threshold, without any number. */
export function shownResult(result: Result, ofPeople: boolean): DisclosedResult {
  if (!ofPeople) return { ...result, suppression: null };
  const { results } = disclose([{ ...result, group: { all: "all" } }], threshold);
  return { ...(results[0] ?? { ...result, suppression: "primary" }), group: result.group };
}
