import type { Text } from "../text.ts";
import type { BriefLanguage } from "./brief-language.ts";
import type { BriefAbout, BriefGiven, BriefReach, BriefResult } from "./given.ts";
import { tooFew } from "./knowledge.ts";
import { numberOf, unitName } from "./numbers.ts";
import { compose, joined, plain, type Piece } from "./piece.ts";

const words = {
  between: { zh: "{lower}—{upper}{unit}", en: "{lower} to {upper}{unit}" },
  atLeast: { zh: "{lower}{unit}以上", en: "{lower}{unit} or more" },
  interval: { zh: "95%区间{range}", en: "95% interval {range}" },
  range: { zh: "范围{range}", en: "range {range}" },
  rows: { zh: "据{used}条记录", en: "n = {used}" },
  missing: { zh: "另有{missing}条缺项没有算入", en: "{missing} left out for missing values" },
  someMissing: { zh: "另有少数缺项没有算入", en: "a few left out for missing values" },
  small: { zh: "条数少，只能参考", en: "few cases: a rough guide only" },
  city: { zh: "未分区", en: "not by district" },
  allTime: { zh: "未分时段", en: "for all dates" },
  wholeYear: { zh: "按全年", en: "for the whole year" },
} as const satisfies Record<string, Text>;

/** The interval's two ends with this unit behind them, or nothing: of a figure that nothing bounds from above, the lower end. */
export function rangePiece(
  { id, unit: unitOf }: BriefAbout,
  { interval }: Pick<BriefResult, "interval">,
  unit: string,
  language: BriefLanguage,
): Piece {
  if (!interval) return plain("");
  const lower = numberOf(id, interval.lower, unitOf, language);
  if (interval.upper === null || !Number.isFinite(interval.upper))
    return compose(words.atLeast, language, { lower, unit });
  return compose(words.between, language, {
    lower,
    unit,
    upper: numberOf(id, interval.upper, unitOf, language),
  });
}

/** In what a figure is wider than what was chosen; empty where it isn't. */
export function widerPieces(
  narrowed: BriefReach,
  { place, period }: Pick<BriefGiven, "place" | "period">,
  language: BriefLanguage,
): Piece[] {
  return [
    ...(place !== null && !narrowed.district ? [compose(words.city, language)] : []),
    ...(period !== null && !narrowed.period ? [compose(words.allTime, language)] : []),
    ...(period !== null && narrowed.period && narrowed.byYear ? [compose(words.wholeYear, language)] : []),
  ];
}

/** How many rows were left out; a few of a ledger aren't counted out. */
export function missingPiece(
  { id }: Pick<BriefAbout, "id">,
  { missing }: Pick<BriefResult, "missing">,
  given: BriefGiven,
  language: BriefLanguage,
): Piece {
  if (missing === null || missing === 0) return plain("");
  if (tooFew(missing, given)) return compose(words.someMissing, language);
  return compose(words.missing, language, { missing: numberOf(id, missing, "count", language) });
}

function basisOf(about: BriefAbout, result: BriefResult, language: BriefLanguage): Piece {
  const range = rangePiece(about, result, unitName(about.unit, language), language);
  if (range.text !== "") {
    const isAssumed = about.unit === "hours" || about.unit === "yuan";
    return compose(isAssumed ? words.range : words.interval, language, { range });
  }
  if (result.denominator !== null && about.unit === "share") return plain("");
  return compose(words.rows, language, { used: numberOf(about.id, result.used ?? 0, "count", language) });
}

/** What is said behind a figure: interval or rows, small numbers, what is missing, how far it reaches; in brackets. */
export function uncertainty(
  about: BriefAbout,
  result: BriefResult,
  narrowed: BriefReach,
  given: BriefGiven,
  language: BriefLanguage,
): Piece {
  const said = joined(
    [
      basisOf(about, result, language),
      ...(result.flags.includes("small_n") ? [compose(words.small, language)] : []),
      missingPiece(about, result, given, language),
      ...widerPieces(narrowed, given, language),
    ],
    language === "zh" ? "；" : "; ",
  );
  if (said.text === "") return said;
  return { text: language === "zh" ? `（${said.text}）` : ` (${said.text})`, basis: said.basis };
}
