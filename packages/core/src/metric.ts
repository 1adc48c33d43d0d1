import type { Measure } from "./measure.ts";
import type { TimeColumn } from "./period.ts";
import type { AnyTable, Chapter, Ledger, LooseRow, Row } from "./table.ts";
import type { Text } from "./text.ts";

/** What a metric's value is a number of; the id's suffix says the same. Shares are 0–1. */
export type MetricUnit = "share" | "count" | "hours" | "days" | "score" | "per" | "yuan" | "points";

/** Which way is lighter work, or better service. `neither` where more is not better by itself. */
export type Direction = "more-is-better" | "less-is-better" | "neither";

/** Something a reader must know before believing the figure; it goes with every result as a flag. */
export interface Caveat extends Text {
  readonly flag: string;
}

/** What the denominator has to be by the metric's definition: weights add up to 1 for each appraisal. */
export interface ExpectedDenominator<T extends string = string> {
  readonly measure: Measure<T>;
  /** How far off it may be, as a share of what it has to be. */
  readonly tolerance: number;
  readonly flag: string;
}

type MetricId = `${Exclude<Chapter, "reference">}.${string}`;

/** A row of a worked example: only the stored columns that matter; the others are null. */
export type ExampleRow<T extends AnyTable> = { readonly [K in keyof Row<T>]?: Row<T>[K] | null };

/** Rows and what the metric says of them, worked out by hand. */
export interface Example<R> {
  readonly rows: readonly R[];
  /** Rows of other tables that these refer to. */
  readonly others?: Ledger;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly used: number;
  readonly missing: number;
}

/** What one says to define a metric. */
export interface MetricSpec<Id extends MetricId, T extends AnyTable> {
  readonly id: Id;
  readonly title: Text;
  /** The question that the figure answers. */
  readonly question: Text;
  /** The formula in words. */
  readonly definition: Text;
  readonly unit: MetricUnit;
  /** What is counted, to stand behind the number: 项, tasks. */
  readonly noun: Text;
  readonly direction: Direction;
  /** The statements of the source that ask for it (S8), or the clause of a policy. */
  readonly source: readonly string[];
  readonly table: T;
  /** The column that says which period a row belongs to, or null where rows are undated. */
  readonly time: TimeColumn<T["name"]> | null;
  readonly measure: Measure<T["name"]>;
  /** `wilson` where the measure is a share of counted rows. */
  readonly interval?: "wilson";
  readonly expectedDenominator?: ExpectedDenominator<T["name"]>;
  readonly caveats?: readonly Caveat[];
  readonly example: Example<ExampleRow<NoInfer<T>>>;
}

/** A metric: a value, defined once, from which every engine, chart, page and document is derived. */
export interface Metric<Id extends string = string, T extends AnyTable = AnyTable> {
  readonly id: Id;
  readonly chapter: Chapter;
  readonly title: Text;
  readonly question: Text;
  readonly definition: Text;
  readonly unit: MetricUnit;
  readonly noun: Text;
  readonly direction: Direction;
  readonly source: readonly string[];
  readonly table: T;
  readonly time: TimeColumn | null;
  readonly measure: Measure;
  readonly interval: "wilson" | null;
  readonly expectedDenominator: ExpectedDenominator | null;
  readonly caveats: readonly Caveat[];
  readonly example: Example<LooseRow>;
}

/**
 * Defines a metric.
 *
 * @throws when an interval is asked of a measure that isn't a ratio of counts.
 */
/* @__NO_SIDE_EFFECTS__ */
export function metric<const Id extends MetricId, T extends AnyTable>(
  spec: MetricSpec<Id, T>,
): Metric<Id, T> {
  const { measure } = spec;
  const counts = measure.op === "ratio" && measure.left.op === "count" && measure.right.op === "count";
  if (spec.interval && !counts) throw new Error(`${spec.id}: a Wilson interval needs a ratio of two counts`);
  return {
    ...spec,
    chapter: spec.id.slice(0, spec.id.indexOf(".")) as Chapter,
    interval: spec.interval ?? null,
    expectedDenominator: spec.expectedDenominator ?? null,
    caveats: spec.caveats ?? [],
    example: spec.example as Metric["example"],
  };
}
