import type { BriefLanguage } from "./brief-language.ts";
import type { BriefFigure, BriefGiven } from "./given.ts";
import { knowledgeOf } from "./knowledge.ts";
import { numberOf } from "./numbers.ts";
import { compose, joined, plain, type Piece } from "./piece.ts";
import { uncertainty } from "./uncertainty.ts";
import { figureWords, saysParts } from "./words/figure-words.ts";

/** A figure as a sentence with its uncertainty; null where nothing can be said of it. */
export function figureSentence(
  figure: BriefFigure,
  given: BriefGiven,
  language: BriefLanguage,
): Piece | null {
  const found = knowledgeOf(figure, given);
  if (found.is !== "known") return null;
  const { about, narrowed } = figure;
  const { value, numerator, denominator } = found.result;
  const template = figureWords(about, numerator !== null && denominator !== null);
  const count = (number: number | null): Piece => numberOf(about.id, number ?? 0, "count", language);
  return joined(
    [
      compose(template, language, {
        value: numberOf(about.id, value, about.unit, language),
        ...(saysParts(template) ? { num: count(numerator), den: count(denominator) } : {}),
      }),
      uncertainty(about, found.result, narrowed, given, language),
      plain(language === "zh" ? "。" : "."),
    ],
    "",
  );
}
