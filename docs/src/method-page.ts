import { allAnalyses, allMetrics, type Chapter } from "@unburden/core";
import { figureEntry, type Figure } from "./figure-entry.ts";
import type { Language } from "./language.ts";
import { statementSubjects } from "./statements.ts";

/** The four operations, in the source's order of burdens first. */
export const chapters = {
  subtract: { zh: "− 减：公式", en: "− Subtract: formulas" },
  add: { zh: "＋ 加：公式", en: "＋ Add: formulas" },
  multiply: { zh: "× 乘：公式", en: "× Multiply: formulas" },
  divide: { zh: "÷ 除：公式", en: "÷ Divide: formulas" },
} as const satisfies Partial<Record<Chapter, unknown>>;

/** A chapter that has figures of its own. */
export type FigureChapter = keyof typeof chapters;

const figures: readonly Figure[] = [...allMetrics, ...allAnalyses];

const introduction = {
  zh: "本页由指标定义自动生成。方括号里是条件；“行”是台账的一行。分母为零、或没有已知的值，结果是“无法计算”。各指标通用的规则（缺失、区间、时段）见[总的方法](index.md)。",
  en: "Generated from the metrics' own definitions. Conditions stand in square brackets; a row is a row of the ledger. A denominator of 0, or no known value, gives null. What holds for all figures (missing values, intervals, periods) is in [the method](index.md).",
};

/** The page of a chapter's formulas, in Markdown. */
export function methodPage(chapter: FigureChapter, language: Language): string {
  const subjects = statementSubjects(language);
  const own = figures.filter((figure) => figure.chapter === chapter);
  const entries = own.map((figure) => figureEntry(figure, language, subjects));
  return `${[`# ${chapters[chapter][language]}`, introduction[language], ...entries].join("\n\n")}\n`;
}
