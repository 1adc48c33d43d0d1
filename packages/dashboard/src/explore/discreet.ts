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

const isTold = (each: ShownCount): each is GroupCount => each.count !== null;

/**
 * Counts as they may be shown: of people, small ones are hidden by core's rule. Where some are hidden already, whoever hid
 * them has judged the list as a whole.
 */
export function shownCounts(counts: readonly ShownCount[], ofPeople: boolean): ShownCount[] {
  const known = counts.filter(isTold);
  if (!ofPeople || known.length < counts.length) return [...counts];
  const { counts: told } = smallCountSuppression(
    known.map(({ count }) => count),
    threshold,
  );
  return counts.map(({ value }, i) => ({ value, count: told[i]?.count ?? null }));
}

/** How many rows there are, as it may be shown. */
export function shownRows(rows: number | null, ofPeople: boolean): number | null {
  return ofPeople && rows !== null && rows > 0 && rows < threshold ? null : rows;
}

/** A figure as it may be shown: of fewer people than the threshold, without any number. */
export function shownResult(result: Result | DisclosedResult, ofPeople: boolean): DisclosedResult {
  if ("suppression" in result) return result;
  if (!ofPeople) return { ...result, suppression: null };
  const { results } = disclose([{ ...result, group: { all: "all" } }], threshold);
  return { ...(results[0] ?? { ...result, suppression: "primary" }), group: result.group };
}
