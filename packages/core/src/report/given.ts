import type { Reduction } from "../analyses/active-reduction.ts";
import type { Returned } from "../analyses/time-returned.ts";
import type { Claim } from "../audit/finding.ts";
import type { MetricUnit } from "../metric.ts";
import type { Period } from "../period.ts";
import type { XmrChart } from "../statistics/xmr-chart.ts";
import type { Text } from "../text.ts";

/** Where the rows are from: made up, published, a reader's own ledger, or a ledger on a server. */
export type BriefSource = "sample" | "published" | "own" | "server";

/** What a figure is: a metric or an analysis of core has all of it. */
export interface BriefAbout {
  readonly id: string;
  readonly title: Text;
  readonly noun: Text;
  readonly unit: MetricUnit;
}

/** A result as core gives it, or as it may be shown: what is suppressed is null. */
export interface BriefResult {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly used: number | null;
  readonly missing: number | null;
  /** Null or infinite where nothing bounds it from above. */
  readonly interval: { readonly lower: number; readonly upper: number | null } | null;
  readonly flags: readonly string[];
}

/** Whether the chosen district and period narrowed a figure; `byYear` where the whole year stands for a part of it. */
export interface BriefReach {
  readonly district: boolean;
  readonly period: boolean;
  readonly byYear?: boolean;
}

/** A figure's answer: the first result is the one that is said. */
export interface BriefFigure<Result extends BriefResult = BriefResult> {
  readonly about: BriefAbout;
  readonly narrowed: BriefReach;
  readonly results: readonly Result[];
  /** Whether the result was left out because it is of too few. */
  readonly hidden?: boolean;
}

/** What the analysis `subtract.time-returned-hours` is drawn from; null without a period. */
export interface TimeAccount {
  readonly baseline: Period;
  readonly residents: Returned;
  readonly workers: Returned;
}

/** One service in both periods, as `subtract.service-guardrail-share` judges it. */
export interface JudgedService {
  readonly service: string;
  readonly before: number;
  readonly now: number;
  readonly ratio: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly fell: boolean;
}

/** An analysis's answer with what it is drawn from. */
export type BriefFinding<Detail> = BriefFigure<BriefResult & { readonly detail: Detail }>;

/** A figure month by month with its control chart, whose limits the first `baseline` months set. */
export interface BriefSeries {
  readonly about: BriefAbout;
  readonly narrowed: BriefReach;
  readonly months: readonly string[];
  readonly chart: XmrChart;
  readonly baseline: number;
}

/** One of two shares that are held against each other. */
export interface ComparedShare {
  readonly name: Text;
  readonly figure: string;
  /** Undefined where there is no such group. */
  readonly result: BriefResult | undefined;
}

/** Two shares: which is higher is said only where their intervals have no point in common. */
export interface BriefComparison {
  readonly what: Text;
  readonly one: ComparedShare;
  readonly other: ComparedShare;
}

/** All that a brief is written from: computed results, and of what they are. */
export interface BriefGiven {
  readonly source: BriefSource;
  /** The place's name; null: everywhere that the rows are from. */
  readonly place: Text | null;
  readonly period: Period | null;
  /** The day as which begins open cases are looked at. */
  readonly asOf: string;
  /** The day of writing; null leaves it out. */
  readonly madeOn: string | null;
  readonly time: BriefFinding<TimeAccount | null>;
  readonly guardrail: BriefFinding<readonly JudgedService[]>;
  readonly reductions: readonly BriefFinding<Reduction>[];
  /** Said one by one, and in the tables. */
  readonly figures: readonly BriefFigure[];
  /** In the tables only. */
  readonly listed: readonly BriefFigure[];
  readonly series: readonly BriefSeries[];
  readonly comparisons: readonly BriefComparison[];
  /** Published statements; only a brief of what is published says them. */
  readonly claims: readonly Claim[];
}
