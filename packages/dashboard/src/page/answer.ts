import type { GroupedQuery, GroupRow, MetricUnit, Period, Result, Text } from "@unburden/core";
import type { XmrChart } from "@unburden/core/statistics";
import type { Asks, FindingAsk, RowsAsk, SeriesAsk, TallyAsk } from "./ask.ts";
import type { Concealed } from "./people.ts";
import type { PageScope } from "./scope.ts";

/** What a figure is, for the words beside it. */
export interface About {
  readonly id: string;
  readonly title: Text;
  readonly definition: Text;
  readonly noun: Text;
  readonly unit: MetricUnit;
}

/** Whether the chosen district and period narrowed the answer; a table without districts is of the whole city. */
export interface Narrowed {
  readonly district: boolean;
  readonly period: boolean;
  /** True where the rows are dated by year only, so that the whole year stands for a part of it. */
  readonly byYear?: boolean;
}

/** A result that JSON can hold: an interval without an upper end has null there. */
export interface PageResult extends Omit<Result, "interval" | "used" | "missing"> {
  readonly used: number | null;
  readonly missing: number | null;
  readonly interval: {
    readonly lower: number;
    readonly upper: number | null;
    readonly method: string;
  } | null;
}

/** A metric's answer. */
export interface FigureAnswer {
  readonly about: About;
  readonly narrowed: Narrowed;
  readonly results: readonly PageResult[];
}

/** An analysis's answer: its results with their detail. */
export interface FindingAnswer<Detail> {
  readonly about: About;
  readonly narrowed: Narrowed;
  readonly parameters: Readonly<Record<string, number>>;
  /** Whether results are left out because they are of too few cases to show. */
  readonly hidden: boolean;
  readonly results: readonly (PageResult & { readonly detail: Detail })[];
}

/** A metric by month with its control chart: a change is one only where a point is a signal. */
export interface SeriesAnswer {
  readonly about: About;
  readonly narrowed: Narrowed;
  readonly months: readonly string[];
  readonly chart: XmrChart;
  /** How many months, from the first, set the limits. */
  readonly baseline: number;
}

/** A grouped query's rows. */
export interface RowsAnswer<Row> {
  readonly narrowed: Narrowed;
  readonly rows: readonly Row[];
}

/** Counts by one key: a count, or a row's total, that may not be shown is null. */
export interface TallyAnswer<Row> {
  readonly narrowed: Narrowed;
  readonly rows: readonly (Row & { readonly total: number | null })[];
  readonly total: number | null;
}

type RowOf<Q> = Q extends GroupedQuery<infer T, infer By, infer M> ? GroupRow<T, By, M> : never;

/** The answer that an ask gets. */
export type AnswerOf<A> =
  A extends FindingAsk<infer Detail>
    ? FindingAnswer<Concealed<Detail>>
    : A extends SeriesAsk
      ? SeriesAnswer
      : A extends RowsAsk<infer Q>
        ? RowsAnswer<RowOf<Q>>
        : A extends TallyAsk<infer Q>
          ? TallyAnswer<RowOf<Q>>
          : FigureAnswer;

/** All that a page is drawn from: JSON, and nothing else. */
export interface PageData<A extends Asks = Asks> {
  readonly scope: PageScope;
  /** The dates of the scope's period; null: all. */
  readonly period: Period | null;
  /** The day on which open cases are looked at. */
  readonly asOf: string;
  readonly answers: { readonly [K in keyof A]: AnswerOf<A[K]> };
}
