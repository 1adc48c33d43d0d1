import type { AnyTable } from "../../table.ts";
import type { Text } from "../../text.ts";
import { tablesOf, type Figure } from "../figure.ts";
import { glossary, type Synonyms } from "../glossary.ts";
import { tokens } from "./tokens.ts";
import { plainQuestion } from "./variants.ts";

/** A wording under which a figure can be asked for, and how much it is the figure's own. */
export interface Phrase {
  readonly text: string;
  readonly tokens: ReadonlySet<string>;
  readonly factor: number;
}

/** All that a question can say to mean a figure. */
export interface FigureWords {
  readonly figure: Figure;
  readonly phrases: readonly Phrase[];
  /** How strongly each token speaks for the figure, 0–1. */
  readonly weights: ReadonlyMap<string, number>;
}

const unitWords: Readonly<Record<Figure["unit"], string>> = {
  share: "占比 比例 比率 百分比 占多少 多大比例 share percentage percent rate proportion",
  count: "数量 件数 项数 个数 总数 多少个 number count",
  hours: "小时 多少小时 时间 时长 hours time",
  days: "多久 几天 多少天 时长 多长时间 平均天数 days long duration time",
  score: "得分 分数 评分 打分 score rating points",
  per: "平均 per",
  yuan: "金额 多少钱 yuan money",
  points: "百分点 points",
};

function phrase(text: string, factor: number): Phrase {
  const plain = plainQuestion(text).replace(/[？?。，,、；;！!]+$/u, "");
  return { text: plain, tokens: new Set(tokens(plain)), factor };
}

/** The text without what stands in brackets. */
function unbracketed(text: string): string {
  return plainQuestion(text)
    .replace(/\([^)]*\)/gu, "")
    .trim();
}

interface UsedValue {
  readonly column: string;
  readonly value: string;
}

/** The category values that a measure's conditions name. */
function usedValues(node: unknown): UsedValue[] {
  if (typeof node !== "object" || node === null) return [];
  const { column, value, values } = node as { column?: { name?: string }; value?: unknown; values?: unknown };
  const named = [value, ...(Array.isArray(values) ? (values as unknown[]) : [])].filter(
    (each) => typeof each === "string",
  );
  const own =
    column?.name === undefined ? [] : named.map((each) => ({ column: column.name ?? "", value: each }));
  return [...own, ...Object.values(node as Record<string, unknown>).flatMap(usedValues)];
}

function conditionsOf(figure: Figure): unknown {
  if ("measure" in figure) return figure.measure;
  return Object.values(figure.queries).map(({ measures, where }) => [measures, where]);
}

/** Groups of words of which the category values that the figure counts are one. */
function valueSynonyms(figure: Figure, tables: readonly AnyTable[]): Synonyms[] {
  return usedValues(conditionsOf(figure)).flatMap(({ column, value }) =>
    tables.flatMap((table) => {
      const words = table.columns[column]?.values[value];
      return words ? [[words.zh, words.en, ...(words.synonyms ?? [])]] : [];
    }),
  );
}

/** The title with one of its words replaced by each that means the same, in the same script. */
function rewordings(title: string, groups: readonly Synonyms[]): string[] {
  const plain = plainQuestion(title);
  const han = /\p{Script=Han}/u.test(plain);
  return groups.flatMap((group) => {
    const words = group.map(plainQuestion).filter((word) => /\p{Script=Han}/u.test(word) === han);
    const inTitle = words.filter((word) => plain.includes(word)).sort((a, b) => b.length - a.length)[0];
    return inTitle === undefined
      ? []
      : words.filter((word) => word !== inTitle).map((word) => plain.replace(inTitle, word));
  });
}

function isSaid(group: Synonyms, text: string): boolean {
  return group.some((word) => text.includes(plainQuestion(word)));
}

function raise(weights: Map<string, number>, text: string, weight: number): void {
  for (const token of tokens(text)) weights.set(token, Math.max(weights.get(token) ?? 0, weight));
}

const both = ({ zh, en }: Text): string => `${zh}|${en}`;

/** What the registry says of a figure, as words to find it by. */
export function figureWords(figure: Figure): FigureWords {
  const tables = tablesOf(figure);
  const own = plainQuestion([figure.title, figure.question, figure.noun].map(both).join("|"));
  const groups = [...valueSynonyms(figure, tables), ...glossary].filter((group) => isSaid(group, own));
  const titles = [figure.title.zh, figure.title.en].flatMap((title) => [title, unbracketed(title)]);
  const twice = titles.flatMap((title) => rewordings(title, groups));
  const phrases = [
    ...titles.map((title, i) => phrase(title, i % 2 === 0 ? 1 : 0.92)),
    ...[figure.question.zh, figure.question.en].map((text) => phrase(text, 0.97)),
    ...[...new Set(twice)].slice(0, 40).map((text) => phrase(text, 0.9)),
  ];
  const weights = new Map<string, number>();
  raise(weights, both(figure.title), 1);
  raise(weights, both(figure.question), 0.8);
  raise(weights, both(figure.noun), 0.6);
  raise(weights, both(figure.definition), 0.4);
  raise(weights, unitWords[figure.unit], 0.35);
  for (const group of groups) for (const word of group) raise(weights, word, 0.75);
  for (const { text } of phrases) raise(weights, text, 0.75);
  for (const table of tables) raise(weights, [both(table.title), ...table.synonyms].join("|"), 0.6);
  return { figure, phrases, weights };
}
