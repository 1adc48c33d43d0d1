import type { GroupedQuery, GroupRow } from "./grouped-query.ts";
import type { Caveat, Direction, MetricUnit } from "./metric.ts";
import type { Period } from "./period.ts";
import type { Interval } from "./result.ts";
import type { Chapter, Ledger } from "./table.ts";
import type { Text } from "./text.ts";

/** Something that the source leaves open and a user sets: a time limit, a tolerance. */
export interface Parameter extends Text {
  /** What it is when the user says nothing. */
  readonly value: number;
}

type Queries = Readonly<Record<string, GroupedQuery>>;

/** The rows of each query, by its name. */
export type Groups<Q extends Queries> = {
  readonly [K in keyof Q]: readonly (Q[K] extends GroupedQuery<infer T, infer By, infer M>
    ? GroupRow<T, By, M>
    : never)[];
};

/** What the analysis is told besides its groups. */
export interface Circumstances<P extends string = string> {
  readonly period: Period | null;
  /** The day on which open cases are looked at; empty text where the analysis doesn't ask for one. */
  readonly asOf: string;
  readonly parameters: Readonly<Record<P, number>>;
}

/** What an analysis finds; what is left out is null, or no flag. */
export interface AnalysisFinding<Detail> {
  readonly value: number | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  readonly used: number;
  readonly missing: number;
  readonly interval?: Interval | null;
  readonly flags?: readonly string[];
  /** The curve, the list, the parts: what the value is drawn from. */
  readonly detail: Detail;
}

/** A ledger and what the analysis says of it, worked out by hand. */
export interface AnalysisExample {
  readonly ledger: Ledger;
  readonly period?: Period;
  readonly asOf?: string;
  readonly value: number | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  readonly used: number;
  readonly missing: number;
}

/** What one says to define an analysis. */
export interface AnalysisSpec<Id extends string, Q extends Queries, P extends string, Detail> {
  readonly id: Id;
  readonly title: Text;
  readonly question: Text;
  readonly definition: Text;
  readonly unit: MetricUnit;
  readonly noun: Text;
  readonly direction: Direction;
  readonly source: readonly string[];
  readonly caveats?: readonly Caveat[];
  /** What a user may set, with what it is otherwise. */
  readonly parameters?: Readonly<Record<P, Parameter>>;
  /** True when open cases must be looked at on a day that the caller names. */
  readonly asOf?: boolean;
  readonly queries: Q;
  /** A pure function over the grouped rows: the same on six rows and on six billion. */
  readonly compute: (groups: Groups<Q>, circumstances: Circumstances<P>) => AnalysisFinding<Detail>;
  readonly example: AnalysisExample;
}

/** A figure that no single aggregate gives: grouped rows of one or more tables, and a pure function over them. */
export interface Analysis<Id extends string = string, Detail = unknown> {
  readonly id: Id;
  readonly chapter: Chapter;
  readonly title: Text;
  readonly question: Text;
  readonly definition: Text;
  readonly unit: MetricUnit;
  readonly noun: Text;
  readonly direction: Direction;
  readonly source: readonly string[];
  readonly caveats: readonly Caveat[];
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly asOf: boolean;
  readonly queries: Queries;
  /** A pure function over the grouped rows. */
  readonly compute: (groups: Groups<Queries>, circumstances: Circumstances) => AnalysisFinding<Detail>;
  readonly example: AnalysisExample;
}

/** Defines an analysis. */
/* @__NO_SIDE_EFFECTS__ */
export function analysis<
  const Id extends `${Exclude<Chapter, "reference">}.${string}`,
  Q extends Queries,
  Detail,
  P extends string = never,
>(spec: AnalysisSpec<Id, Q, P, Detail>): Analysis<Id, Detail> {
  return {
    ...spec,
    chapter: spec.id.slice(0, spec.id.indexOf(".")) as Chapter,
    caveats: spec.caveats ?? [],
    parameters: spec.parameters ?? {},
    asOf: spec.asOf ?? false,
    compute: spec.compute as unknown as Analysis<Id, Detail>["compute"],
  };
}
