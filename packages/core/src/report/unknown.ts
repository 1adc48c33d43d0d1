import { auditClaims } from "../audit/audit-claims.ts";
import type { Text } from "../text.ts";
import type { BriefLanguage } from "./brief-language.ts";
import type { BriefAbout, BriefFigure, BriefGiven } from "./given.ts";
import { knowledgeOf, tooFew, type Knowledge } from "./knowledge.ts";
import { numberOf } from "./numbers.ts";
import { compose, joined, plain, type Piece } from "./piece.ts";
import { provenance } from "./words/brief-words.ts";

const words = {
  noRows: {
    zh: "没有记录，说不出来（不等于0）：{names}。",
    en: "Nothing on record, so nothing can be said (which isn't 0): {names}.",
  },
  noPeriod: {
    zh: "要选定年份或季度才能与基准期相比：{names}。",
    en: "Comparable with the baseline only once a year or quarter is chosen: {names}.",
  },
  suppressed: {
    zh: "条数太少，为免认出具体的人而不公布：{names}。",
    en: "Withheld as too few, so that nobody can be recognised: {names}.",
  },
  open: {
    zh: "过半还没有了结，中位数还不知道：{names}。",
    en: "More than half still open, so the median isn't known yet: {names}.",
  },
  missing: {
    zh: "缺项较多，没有算入，补齐后数字会变：{names}。",
    en: "Many rows lack a value and were left out, so figures will move once they are filled in: {names}.",
  },
  missingOf: { zh: "{name}缺{missing}条", en: "{name} ({missing})" },
  wider: {
    zh: "分不到所选的区，用的是全部数据：{names}。",
    en: "Not available by district, so given for all the data: {names}.",
  },
  contradiction: { zh: "{finding}", en: "{finding}" },
} as const satisfies Record<string, Text>;

/** Every figure that a brief may speak of, in the order of the brief. */
export function figuresOf({ time, guardrail, reductions, figures, listed }: BriefGiven): BriefFigure[] {
  return [time, guardrail, ...reductions, ...figures, ...listed];
}

function names(figures: readonly BriefFigure[], language: BriefLanguage): Piece {
  return joined(
    figures.map(({ about }) => plain(about.title[language])),
    language === "zh" ? "、" : "; ",
  );
}

/** From what share of the rows on missing values are worth a sentence; the others stand in the tables. */
const notable = 0.05;

function missingOf(figures: readonly BriefFigure[], given: BriefGiven, language: BriefLanguage): Piece[] {
  return figures.flatMap((figure) => {
    const found = knowledgeOf(figure, given);
    if (found.is !== "known") return [];
    const { missing, used } = found.result;
    if (missing === null || used === null || missing < notable * (used + missing)) return [];
    if (tooFew(missing, given)) return [];
    const { id, title }: BriefAbout = figure.about;
    return [
      compose(words.missingOf, language, {
        name: title[language],
        missing: numberOf(id, missing, "count", language),
      }),
    ];
  });
}

function contradictions({ source, claims }: BriefGiven, language: BriefLanguage): Piece[] {
  if (source !== "published") return [];
  return auditClaims(claims)
    .filter(({ severity }) => severity === "contradiction")
    .map(({ text, claims: ids, evidence }) => ({
      text: text[language],
      basis: Object.values(evidence).map((value) => ({ figure: ids[0] ?? "", value, text: String(value) })),
    }));
}

/** What the brief can't say, and why: no rows, too few, still open, missing values, no districts, contradictions. */
export function unknownSentences(given: BriefGiven, language: BriefLanguage): Piece[] {
  const all = figuresOf(given);
  const that = (is: Knowledge["is"]): BriefFigure[] =>
    all.filter((figure) => knowledgeOf(figure, given).is === is);
  const wider = given.place === null ? [] : that("known").filter(({ narrowed }) => !narrowed.district);
  const said = (template: Text, figures: readonly BriefFigure[]): Piece[] =>
    figures.length === 0 ? [] : [compose(template, language, { names: names(figures, language) })];
  const missing = joined(missingOf(all, given, language), language === "zh" ? "、" : "; ");
  return [
    plain(provenance[given.source][language]),
    ...contradictions(given, language),
    ...said(words.suppressed, that("suppressed")),
    ...said(words.open, that("still-open")),
    ...(missing.text === "" ? [] : [compose(words.missing, language, { names: missing })]),
    ...said(words.wider, wider),
    ...said(words.noPeriod, that("no-period")),
    ...said(words.noRows, that("no-rows")),
  ];
}
