import type { Text } from "../text.ts";
import type { BriefLanguage } from "./brief-language.ts";
import type { BriefComparison, BriefGiven, BriefResult, ComparedShare } from "./given.ts";
import { tooFew } from "./knowledge.ts";
import { numberOf } from "./numbers.ts";
import { compose, type Piece } from "./piece.ts";

const words = {
  side: {
    zh: "{name}{value}（{num}/{den}，95%区间{lower}—{upper}）",
    en: "{name} {value} ({num} of {den}; 95% interval {lower} to {upper})",
  },
  apart: { zh: "{what}：{one}高于{other}。", en: "{what}: {one}, higher than {other}." },
  alike: { zh: "{what}：{one}，{other}，分不出高低。", en: "{what}: {one} and {other} can't be told apart." },
} as const satisfies Record<string, Text>;

interface Told {
  readonly result: BriefResult;
  readonly lower: number;
  readonly upper: number;
  readonly said: Piece;
}

function told(
  { name, figure, result }: ComparedShare,
  given: BriefGiven,
  language: BriefLanguage,
): Told | null {
  const { value, numerator, denominator, interval, used } = result ?? {};
  if (!result || value == null || numerator == null || denominator == null || interval?.upper == null)
    return null;
  if (used == null || tooFew(used, given)) return null;
  const { lower, upper } = interval;
  const share = (number: number): Piece => numberOf(figure, number, "share", language);
  const count = (number: number): Piece => numberOf(figure, number, "count", language);
  const said = compose(words.side, language, {
    name: name[language],
    value: share(value),
    num: count(numerator),
    den: count(denominator),
    lower: share(lower),
    upper: share(upper),
  });
  return { result, lower, upper, said };
}

/** Two shares held against each other: one is called higher only where the intervals have no point in common. */
export function comparisonSentence(
  { what, one, other }: BriefComparison,
  given: BriefGiven,
  language: BriefLanguage,
): Piece | null {
  const [first, second] = [told(one, given, language), told(other, given, language)];
  if (!first || !second) return null;
  const title = what[language];
  if (first.lower > second.upper) {
    return compose(words.apart, language, { what: title, one: first.said, other: second.said });
  }
  if (second.lower > first.upper) {
    return compose(words.apart, language, { what: title, one: second.said, other: first.said });
  }
  return compose(words.alike, language, { what: title, one: first.said, other: second.said });
}
