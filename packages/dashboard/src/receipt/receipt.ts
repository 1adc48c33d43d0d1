import {
  metricOf,
  type Analysis,
  type Caveat,
  type Metric,
  type MetricId,
  type Predicate,
  type Text,
} from "@unburden/core";
import { figure, type FigureAsk, type FindingAsk, type SeriesAsk } from "../page/ask.ts";
import type { About, Narrowed, PageData, PageResult, SeriesAnswer } from "../page/answer.ts";
import type { Circumstances } from "../page/circumstances.ts";
import type { PageScope } from "../page/scope.ts";
import { specOf, type DataPageId } from "../page-specs.ts";
import type { Figure } from "../snapshot.ts";

/** An ask whose answer is a figure, of whatever kind. */
export type FigureLikeAsk = FigureAsk | FindingAsk | SeriesAsk;

/** What a receipt is written from: what was asked, over which rows, and what came of it. */
export interface Receipt {
  readonly ask: FigureLikeAsk;
  readonly about: About;
  readonly caveats: readonly Caveat[];
  readonly scope: PageScope;
  readonly narrowed: Narrowed;
  readonly period: Circumstances["period"];
  /** The day on which open cases were looked at; null where nothing is open. */
  readonly asOf: string | null;
  readonly parameters: readonly (Text & { readonly value: number })[];
  readonly results: readonly PageResult[];
  /** The months, of a series. */
  readonly series: SeriesAnswer | null;
  /** What narrows it, where that isn't the page's own choice of district and period. */
  readonly narrowing?: Narrowing;
}

/** What narrows a figure that was asked for in words. */
export interface Narrowing {
  /** 浦东新区 · 2024年第3季度 */
  readonly reach: Text;
  readonly by: readonly string[];
  /** Conditions by table. */
  readonly where: Readonly<Record<string, Predicate>>;
  readonly statements: readonly string[];
  /** What each result is of, in their order. */
  readonly names: readonly Text[];
}

/** The metric or analysis that was asked for. */
export function askedOf(ask: FigureLikeAsk): Metric | Analysis {
  return ask.ask === "finding" ? ask.analysis : ask.metric;
}

type Answered = Partial<SeriesAnswer> & {
  readonly about: About;
  readonly narrowed: Narrowed;
  readonly results?: readonly PageResult[];
  readonly parameters?: Readonly<Record<string, number>>;
};

/** The parameters of an analysis, with the values that it was computed with. */
export function parametersOf(of: Metric | Analysis, given: Readonly<Record<string, number>>) {
  return Object.entries("parameters" in of ? of.parameters : {}).map(([name, { zh, en, value }]) => ({
    zh,
    en,
    value: given[name] ?? value,
  }));
}

/**
 * The receipt of a page's answer.
 *
 * @throws when the page has no such figure.
 */
export function receiptOf(id: DataPageId, name: string, data: PageData): Receipt {
  const ask = specOf(id).asks[name];
  if (!ask || ask.ask === "rows" || ask.ask === "tally")
    throw new Error(`the page ${id} has no figure ${name}`);
  const answer = (data.answers as Readonly<Record<string, unknown>>)[name] as Answered;
  const of = askedOf(ask);
  return {
    ask,
    about: answer.about,
    caveats: of.caveats,
    scope: data.scope,
    narrowed: answer.narrowed,
    period: ask.ask === "series" || ask.always ? null : data.period,
    asOf: "asOf" in of && of.asOf ? data.asOf : null,
    parameters: parametersOf(of, answer.parameters ?? {}),
    results: (answer.results ?? []).map((result) => ({ ...result })),
    series: ask.ask === "series" ? (answer as SeriesAnswer) : null,
  };
}

/** The receipt of a figure over what is published. */
export function publishedReceipt({ id, title, definition, noun, unit, caveats, result }: Figure): Receipt {
  return {
    ask: figure(metricOf(id as MetricId)),
    about: { id, title, definition, noun, unit },
    caveats,
    scope: { source: "published", district: null, period: "all" },
    narrowed: { district: false, period: false },
    period: null,
    asOf: null,
    parameters: [],
    results: [result],
    series: null,
  };
}
