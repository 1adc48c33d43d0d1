import type { Result } from "./result.ts";
import {
  smallCellSuppression,
  smallCountSuppression,
  type PublishedCount,
} from "./statistics/small-cell-suppression.ts";

/** A result as it may be shown: where it is suppressed, nothing that could be reckoned back is left in it. */
export interface DisclosedResult extends Omit<Result, "used" | "missing"> {
  readonly used: number | null;
  readonly missing: number | null;
  /** Null when it is shown as it is. */
  readonly suppression: PublishedCount["suppression"];
}

/** Results of one metric as they may be shown, and whether their total may be shown beside them. */
export interface Disclosed {
  readonly results: readonly DisclosedResult[];
  readonly totalMayBeShown: boolean;
}

/** The result as it may be shown: with a suppression, without every number; with null, as it is. */
export function hide(result: Result, suppression: PublishedCount["suppression"]): DisclosedResult {
  if (suppression === null) return { ...result, suppression };
  const nothing = {
    value: null,
    numerator: null,
    denominator: null,
    used: null,
    missing: null,
    interval: null,
  };
  return { ...result, ...nothing, flags: ["suppressed"], suppression };
}

/** The two-way table of people that results by two keys make; a combination that isn't there is 0. */
function crossTable(results: readonly Result[], [first, second]: readonly [string, string]) {
  const keyOf = (result: Result, name: string): string => JSON.stringify(result.group[name] ?? null);
  const rows = [...new Set(results.map((result) => keyOf(result, first)))];
  const columns = [...new Set(results.map((result) => keyOf(result, second)))];
  const counts = rows.map(() => columns.map(() => 0));
  const places = results.map((result) => {
    const place = { row: rows.indexOf(keyOf(result, first)), column: columns.indexOf(keyOf(result, second)) };
    const cells = counts[place.row];
    if (cells) cells[place.column] = result.used;
    return place;
  });
  return { counts, places };
}

/**
 * Hides the groups of fewer people than the threshold, and those from which a hidden one could be reckoned by subtraction.
 * For metrics whose rows are people: results of one metric, by one or two keys. A group of nobody is shown: there is
 * nobody to protect. Of no results, none.
 *
 * @throws when the results aren't grouped by one or two keys, or the threshold is under 1.
 * @source Willenborg and de Waal (2001), Elements of Statistical Disclosure Control.
 */
export function disclose(results: readonly Result[], threshold = 5): Disclosed {
  if (results.length === 0) return { results: [], totalMayBeShown: true };
  const keys = Object.keys(results[0]?.group ?? {});
  const [first, second] = keys;
  if (first === undefined || keys.length > 2) {
    throw new Error(`disclose needs results by one or two keys; got ${keys.join(", ") || "none"}`);
  }
  if (second === undefined) {
    const { counts, total } = smallCountSuppression(
      results.map(({ used }) => used),
      threshold,
    );
    return {
      results: results.map((result, i) => hide(result, counts[i]?.suppression ?? null)),
      totalMayBeShown: total.suppression === null,
    };
  }
  const { counts, places } = crossTable(results, [first, second]);
  const published = smallCellSuppression(counts, threshold);
  return {
    results: results.map((result, i) => {
      const { row = 0, column = 0 } = places[i] ?? {};
      return hide(result, published.counts[row]?.[column]?.suppression ?? null);
    }),
    totalMayBeShown: published.total.suppression === null,
  };
}
