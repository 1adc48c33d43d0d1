import type { BriefLanguage } from "./brief-language.ts";
import { comparisonSentence } from "./comparison-sentence.ts";
import { dayText, lastDayText, periodText } from "./days.ts";
import { figureSentence } from "./figure-sentence.ts";
import type { BriefGiven } from "./given.ts";
import { guardrailSentence } from "./guardrail-sentences.ts";
import { compose, joined, plain, type Piece } from "./piece.ts";
import { reductionSentence } from "./reduction-sentences.ts";
import { seriesSentence } from "./series-sentence.ts";
import { claimTable, figureTable, type BriefTable } from "./tables.ts";
import { timeSentence } from "./time-sentences.ts";
import { figuresOf, unknownSentences } from "./unknown.ts";
import {
  briefWords,
  headings,
  method,
  operationNames,
  operations,
  provenance,
  type BriefOperation,
} from "./words/brief-words.ts";

/** A sentence with the numbers it rests on: each with the id of its metric, analysis or published statement. */
export type BriefSentence = Piece;

/** One of the four operations in words and in figures. */
export interface BriefSection {
  readonly id: BriefOperation;
  readonly heading: string;
  readonly sentences: readonly BriefSentence[];
  /** Without those that would be empty. */
  readonly tables: readonly BriefTable[];
}

/** A part of sentences only. */
export interface BriefPart {
  readonly heading: string;
  readonly sentences: readonly BriefSentence[];
}

/** The brief 简报, ready to be set as a page, as print or as a document. */
export interface Brief {
  readonly language: BriefLanguage;
  readonly title: string;
  /** Where the rows are from. */
  readonly provenance: string;
  /** Place, period, the last day looked at, and the day of writing. */
  readonly scope: string;
  readonly headline: BriefSentence;
  readonly sections: readonly BriefSection[];
  readonly unknown: BriefPart;
  readonly method: BriefPart;
}

function isOf(id: BriefOperation, figure: string): boolean {
  return figure.startsWith(`${id}.`);
}

function present<T>(values: readonly (T | null)[]): T[] {
  return values.filter((value) => value !== null);
}

function sentencesOf(id: BriefOperation, given: BriefGiven, language: BriefLanguage): Piece[] {
  const { figures, series, reductions } = given;
  const comparisons = given.comparisons
    .filter(({ one }) => isOf(id, one.figure))
    .flatMap((each) => {
      const said = comparisonSentence(each, given, language);
      return said ? [{ ...each, said }] : [];
    });
  // Two figures that are held against each other aren't also said on their own.
  const compared = comparisons.flatMap(({ one, other }) =>
    one.figure === other.figure ? [] : [one.figure, other.figure],
  );
  const time = [timeSentence(given, language), guardrailSentence(given, language)];
  return present([
    ...(id === "subtract" ? time : []),
    ...reductions
      .filter(({ about }) => isOf(id, about.id))
      .map((each) => reductionSentence(each, given, language)),
    ...figures
      .filter(({ about }) => isOf(id, about.id))
      .flatMap((each) => [
        compared.includes(each.about.id) ? null : figureSentence(each, given, language),
        ...series
          .filter(({ about }) => about.id === each.about.id)
          .map((months) => seriesSentence(months, language)),
      ]),
    ...comparisons.map(({ said }) => said),
  ]);
}

function section(id: BriefOperation, given: BriefGiven, language: BriefLanguage): BriefSection {
  const heading = headings[id][language];
  const figures = figuresOf(given).filter(({ about }) => isOf(id, about.id));
  const title = compose(briefWords.figuresOf, language, { name: operationNames[id][language] }).text;
  const claims = given.source === "published" ? given.claims.filter(({ chapter }) => chapter === id) : [];
  const sentences = sentencesOf(id, given, language);
  return {
    id,
    heading,
    sentences: sentences.length > 0 ? sentences : [plain(briefWords.nothing[language])],
    tables: [figureTable(title, figures, given, language), claimTable(claims, language)].filter(
      ({ rows }) => rows.length > 0,
    ),
  };
}

/** Time returned with the guardrail beside it; else what the parts say first, that of − before the others. */
function headlineOf(given: BriefGiven, language: BriefLanguage): Piece {
  const time = timeSentence(given, language, "short");
  if (time) {
    return joined(present([time, guardrailSentence(given, language, "short")]), language === "zh" ? "" : " ");
  }
  const [first] = (["subtract", "divide", "multiply", "add"] as const).flatMap((id) =>
    sentencesOf(id, given, language),
  );
  return first ?? plain(briefWords.noHeadline[language]);
}

function scopeOf({ place, period, asOf, madeOn }: BriefGiven, language: BriefLanguage): string {
  const where = (place ?? briefWords.noPlace)[language];
  const when = period ? periodText(period, language) : briefWords.allTime[language];
  const last = lastDayText(asOf, language);
  if (language === "zh") {
    const made = madeOn === null ? "" : `；成稿：${dayText(madeOn, language)}`;
    return `范围：${where}；时段：${when}；截止：${last}${made}。`;
  }
  const made = madeOn === null ? "" : ` · written on ${dayText(madeOn, language)}`;
  return `${where.charAt(0).toUpperCase()}${where.slice(1)} · ${when} · as of ${last}${made}`;
}

/**
 * The brief in words: what computed results say of burden, operation by operation, with what isn't known and how it was
 * worked out. A pure function: no number is in it that isn't one of the results, and every sentence says whose numbers it
 * holds. A change is called one only where it is distinguishable; a ledger's figures of fewer than five rows are withheld;
 * of results without rows it says that there are none.
 */
export function brief(given: BriefGiven, language: BriefLanguage): Brief {
  return {
    language,
    title: briefWords.title[language],
    provenance: provenance[given.source][language],
    scope: scopeOf(given, language),
    headline: headlineOf(given, language),
    sections: operations.map((id) => section(id, given, language)),
    unknown: { heading: briefWords.unknown[language], sentences: unknownSentences(given, language) },
    method: {
      heading: briefWords.method[language],
      sentences: method.map((each) => plain(each[language])),
    },
  };
}
