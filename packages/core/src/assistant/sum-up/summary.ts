import type { Text } from "../../text.ts";

/** A sentence of a summary with the rows it is made of: `visit_record/V12`, the keys joined by `/`. */
export interface SummarySentence {
  readonly text: Text;
  readonly rows: readonly string[];
}

/** A table of a summary: counts by a column's values. A withheld count is null. */
export interface SummaryTable {
  readonly title: Text;
  readonly columns: readonly Text[];
  readonly rows: readonly {
    readonly label: Text;
    readonly count: number | null;
    readonly rows: readonly string[];
  }[];
}

/** What one ledger says of one place and period, in sentences and tables. */
export interface Summary {
  readonly title: Text;
  readonly sentences: readonly SummarySentence[];
  readonly tables: readonly SummaryTable[];
}
