import { rangeOf, type Claim } from "../audit/finding.ts";
import type { Text } from "../text.ts";
import type { BriefLanguage } from "./brief-language.ts";
import type { BriefAbout, BriefFigure, BriefGiven, TimeAccount } from "./given.ts";
import { knowledgeOf, tooFew } from "./knowledge.ts";
import { numberOf, withUnit } from "./numbers.ts";
import { compose, plain, type BriefBasis, type Piece } from "./piece.ts";
import { rangePiece } from "./uncertainty.ts";
import { accountNames, briefWords } from "./words/brief-words.ts";

/** A row of a table: its name, the id behind it, its cells, and the numbers in them. */
export interface BriefRow {
  readonly name: string;
  readonly figure: string;
  readonly cells: readonly string[];
  readonly basis: readonly BriefBasis[];
}

/** A table: the first head is the names'. */
export interface BriefTable {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly BriefRow[];
}

function rowOf(name: string, figure: string, cells: readonly Piece[]): BriefRow {
  return { name, figure, cells: cells.map(({ text }) => text), basis: cells.flatMap(({ basis }) => basis) };
}

const nothing = plain("—");

function withheldRow(name: string, figure: string, language: BriefLanguage): BriefRow {
  return rowOf(name, figure, [plain(briefWords.tooFew[language]), nothing, nothing, nothing]);
}

function countPiece(figure: string, value: number | null, language: BriefLanguage): Piece {
  return value === null ? nothing : numberOf(figure, value, "count", language);
}

function missingCell(
  figure: string,
  missing: number | null,
  given: BriefGiven,
  language: BriefLanguage,
): Piece {
  return tooFew(missing, given) ? plain(briefWords.tooFew[language]) : countPiece(figure, missing, language);
}

/** Two accounts that are never made one: a row for each payer who bore any burden. */
function timeRows(
  about: BriefAbout,
  account: TimeAccount,
  given: BriefGiven,
  language: BriefLanguage,
): BriefRow[] {
  return (["residents", "workers"] as const).flatMap((payer) => {
    const { returned, lower, upper, costed, uncosted } = account[payer];
    if (costed + uncosted === 0) return [];
    const range = lower === upper ? nothing : rangePiece(about, { interval: { lower, upper } }, "", language);
    const hours = withUnit(numberOf(about.id, returned, about.unit, language), about.unit, language);
    const name = accountNames[payer][language];
    if (tooFew(costed, given)) return [withheldRow(name, about.id, language)];
    return [
      rowOf(name, about.id, [
        hours,
        range,
        countPiece(about.id, costed, language),
        missingCell(about.id, uncosted, given, language),
      ]),
    ];
  });
}

function figureRow(figure: BriefFigure, given: BriefGiven, language: BriefLanguage): BriefRow[] {
  const { about } = figure;
  const name = about.title[language];
  const found = knowledgeOf(figure, given);
  if (found.is === "suppressed") return [withheldRow(name, about.id, language)];
  if (found.is !== "known") return [];
  const account = figure === given.time ? given.time.results[0]?.detail : null;
  if (account) return timeRows(about, account, given, language);
  const { result } = found;
  const range = rangePiece(about, result, "", language);
  return [
    rowOf(name, about.id, [
      withUnit(numberOf(about.id, result.value, about.unit, language), about.unit, language),
      range.text === "" ? nothing : range,
      countPiece(about.id, result.used, language),
      missingCell(about.id, result.missing, given, language),
    ]),
  ];
}

/** The figures with interval, rows and what is missing; those without rows aren't in it, those of too few say so. */
export function figureTable(
  title: string,
  figures: readonly BriefFigure[],
  given: BriefGiven,
  language: BriefLanguage,
): BriefTable {
  const { figure, value, range, rows, missing } = briefWords;
  return {
    title,
    heads: [figure, value, range, rows, missing].map((head) => head[language]),
    rows: figures.flatMap((each) => figureRow(each, given, language)),
  };
}

const statedWords: Readonly<Record<NonNullable<Claim["op"]>, Text>> = {
  eq: { zh: "{value}{unit}", en: "{value} {unit}" },
  approx: { zh: "约{value}{unit}", en: "about {value} {unit}" },
  ge: { zh: "不少于{value}{unit}", en: "at least {value} {unit}" },
  le: { zh: "不超过{value}{unit}", en: "at most {value} {unit}" },
  range: { zh: "{value}—{to}{unit}", en: "{value} to {to} {unit}" },
};

function statedPiece(claim: Claim, value: number, language: BriefLanguage): Piece {
  const { claim_id, op, unit, unit_en } = claim;
  const isShare = unit_en === "share";
  const write = (number: number): Piece => {
    const text = unit_en === "year" ? String(number) : null;
    if (text !== null) return { text, basis: [{ figure: claim_id, value: number, text }] };
    return numberOf(claim_id, number, isShare ? "share" : "per", language);
  };
  const to = rangeOf(claim)?.greatest ?? value;
  const { text, basis } = compose(statedWords[op ?? "eq"], language, {
    value: write(value),
    ...(op === "range" ? { to: write(to) } : {}),
    unit: isShare ? "" : ((language === "zh" ? unit : unit_en) ?? ""),
  });
  return { text: text.trim(), basis };
}

/** What published statements say in numbers: each with what it is of, as it is stated, and its place in the source. */
export function claimTable(claims: readonly Claim[], language: BriefLanguage): BriefTable {
  const { subject, stated, statement, claimsOf } = briefWords;
  return {
    title: claimsOf[language],
    heads: [subject, stated, statement].map((head) => head[language]),
    rows: claims.flatMap((claim) => {
      if (claim.value === null) return [];
      const name = language === "zh" ? claim.subject : claim.subject_en;
      return [
        rowOf(name, claim.claim_id, [statedPiece(claim, claim.value, language), plain(claim.statement)]),
      ];
    }),
  };
}
