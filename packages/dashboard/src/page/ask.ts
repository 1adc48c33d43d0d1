import type { Analysis, AnyTable, GroupedQuery, Metric } from "@unburden/core";

/** How an ask departs from its page's scope. */
export interface Reach {
  /** Names of columns to group by; `month` and `year` of the metric's own date. */
  readonly by?: readonly string[];
  /** All districts, whichever is chosen: for comparing them. */
  readonly everywhere?: boolean;
  /** All the time there is, whichever period is chosen: for seeing change. */
  readonly always?: boolean;
  /**
   * Groups too small to show are hidden (core's `disclose`), and so is what is of fewer than five rows. Left out, it is true
   * of tables about people (a table's `privacy`).
   */
  readonly discreet?: boolean;
}

/** A metric: one result, or one a group. */
export interface FigureAsk extends Reach {
  readonly ask: "figure";
  readonly metric: Metric;
}

/** A metric month by month over all the time there is, with its control chart. */
export interface SeriesAsk {
  readonly ask: "series";
  readonly metric: Metric;
}

/** An analysis: one result with its detail, or one a group. */
export interface FindingAsk<Detail = unknown> extends Reach {
  readonly ask: "finding";
  readonly analysis: Analysis<string, Detail>;
  readonly parameters?: Readonly<Record<string, number>>;
}

/** A grouped query of core: its rows as they are. */
export interface RowsAsk<Q extends GroupedQuery = GroupedQuery> extends Reach {
  readonly ask: "rows";
  readonly query: Q;
  /** The measure that counts people. */
  readonly few?: string;
}

/** Counts of people by one key: the query's measures count rows that no other of them counts. */
export interface TallyAsk<Q extends GroupedQuery = GroupedQuery> extends Reach {
  readonly ask: "tally";
  readonly query: Q;
}

/** One thing that a page wants to know of a ledger. */
export type Ask = FigureAsk | SeriesAsk | FindingAsk | RowsAsk | TallyAsk;

/** Everything that a page wants to know, each under its name. */
export type Asks = Readonly<Record<string, Ask>>;

/** Asks for a metric. */
export function figure(metric: Metric, reach: Reach = {}): FigureAsk {
  return { ask: "figure", metric, ...reach };
}

/** Asks for a metric month by month, with the limits of what is common-cause variation. */
export function series(metric: Metric): SeriesAsk {
  return { ask: "series", metric };
}

/** Asks for an analysis. */
export function finding<Detail>(
  analysis: Analysis<string, Detail>,
  reach: Reach & { readonly parameters?: Readonly<Record<string, number>> } = {},
): FindingAsk<Detail> {
  return { ask: "finding", analysis, ...reach };
}

/** Asks for counts that together make up all rows of each group; small ones are hidden, with what would give them away. */
export function tally<Q extends GroupedQuery>(query: Q, reach: Reach = {}): TallyAsk<Q> {
  return { ask: "tally", query, ...reach };
}

/** Asks for a grouped query's rows; with `few`, small values of that measure are null, as counts of people. */
export function rows<Q extends GroupedQuery>(
  query: Q,
  reach: Reach & { readonly few?: string } = {},
): RowsAsk<Q> {
  return { ask: "rows", query, ...reach };
}

/** The tables that a question is about. */
export function tablesAsked(ask: Ask): AnyTable[] {
  switch (ask.ask) {
    case "figure":
    case "series":
      return [ask.metric.table];
    case "finding":
      return Object.values(ask.analysis.queries).map(({ table }) => table);
    case "rows":
    case "tally":
      return [ask.query.table];
  }
}
