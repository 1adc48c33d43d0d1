import type { PlaceIndex } from "../../ledger/values/place-index.ts";
import type { Period } from "../../period.ts";
import type { Text } from "../../text.ts";
import { findComparison } from "./find-comparison.ts";
import { findGrouping, type FoundGrouping } from "./find-grouping.ts";
import { findPeriods } from "./find-period.ts";
import { findPlaces, type FoundPlaces } from "./find-places.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Masked } from "./masked.ts";
import type { Comparison } from "./reading.ts";
import { bigrams } from "./tokens.ts";

/** A question taken apart: everything but the figure. */
export interface ParsedQuestion {
  readonly comparison: Comparison;
  readonly periods: readonly Period[];
  readonly grouping: FoundGrouping;
  readonly places: readonly FoundPlaces["places"][number][];
  readonly placeDoubt: FoundPlaces["doubt"];
  readonly notes: readonly Text[];
  /** What is left, to find the figure by. */
  readonly rest: string;
}

/** Where the figures' own wordings stand in the question: 每月 in 每月5日集市达成率 must group nothing. */
function ownWords(text: string, { figures }: Lexicon): [number, number][] {
  const spans: [number, number][] = [];
  for (const { phrases } of figures) {
    for (const { text: words, factor } of phrases) {
      const long = words.length >= (/\p{Script=Han}/u.test(words) ? 4 : 8);
      const start = long && factor > 0.9 ? text.indexOf(words) : -1;
      if (start >= 0) spans.push([start, start + words.length]);
    }
  }
  return spans;
}

/** Takes comparison, periods, groupings and places out of the question, in this order; `today` is a day like 2024-11-20. */
export function parseQuestion(
  text: string,
  lexicon: Lexicon,
  index: PlaceIndex | null,
  today: string,
): ParsedQuestion {
  const whole: Masked = { text, kept: ownWords(text, lexicon) };
  const compared = findComparison(whole);
  const dated = findPeriods(compared.masked, today);
  const grouping = findGrouping(dated.masked, [...lexicon.columns.keys()]);
  const isStrange = (name: string): boolean => bigrams(name).every((pair) => !lexicon.knows(pair));
  const placed = index && findPlaces(grouping.masked, index, isStrange);
  return {
    comparison: compared.comparison,
    periods: dated.periods,
    grouping,
    places: placed?.places ?? [],
    placeDoubt: placed?.doubt ?? null,
    notes: placed?.notes ?? [],
    rest: (placed?.masked ?? grouping.masked).text,
  };
}
