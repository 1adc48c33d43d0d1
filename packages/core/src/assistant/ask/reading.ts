import type { Period } from "../../period.ts";
import type { Text } from "../../text.ts";

/** What a figure is set beside: itself a year before, itself in the stretch just before, or another place. */
export type Comparison = "none" | "year-before" | "period-before" | "places";

/** A place that a question names. A city is never one: it means all rows. */
export interface ReadPlace {
  readonly org_id: string;
  readonly level: "district" | "street" | "unit";
  readonly name: Text;
}

/** What a question was understood to ask. Plain JSON, so that it can be shown, corrected and kept. */
export interface Reading {
  /** The id of a metric or an analysis. */
  readonly metric: string;
  /** Empty: everywhere that the ledger covers. More than one: a figure for each. */
  readonly places: readonly ReadPlace[];
  /** Null: all rows, whenever they happened. */
  readonly period: Period | null;
  /** Columns of the figure's table, or `month` and `year`. */
  readonly by: readonly string[];
  readonly comparison: Comparison;
}

/** One of the things that a question may mean. */
export interface Candidate {
  readonly reading: Reading;
  readonly label: Text;
}

/** Why nothing is computed. */
export type RefusalReason =
  "empty" | "not-a-figure" | "instruction" | "the-future" | "elsewhere" | "unknown-words" | "too-long";

/** What became of a question: one reading, a question back, or a refusal that says what can be asked. */
export type Understanding =
  | {
      readonly is: "reading";
      readonly reading: Reading;
      readonly text: Text;
      /** What the user should know of how it was read: a former district, a mended typing error. */
      readonly notes: readonly Text[];
    }
  | {
      readonly is: "question";
      readonly about: "metric" | "place" | "period" | "words";
      readonly text: Text;
      readonly candidates: readonly Candidate[];
    }
  | {
      readonly is: "refusal";
      readonly reason: RefusalReason;
      readonly text: Text;
      /** Figures that can be asked for instead. */
      readonly askable: readonly Text[];
    };
