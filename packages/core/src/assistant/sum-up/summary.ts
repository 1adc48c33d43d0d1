import type { Text } from "../../text.ts";

/** How the rows of a sentence or cell are found again: every condition that isn't null holds of each of them. */
export interface RowFilter {
  readonly table: string;
  /** The column of places and the ids, one of which it holds; null: everywhere. */
  readonly places: { readonly column: string; readonly ids: readonly string[] } | null;
  /** The column of days, from the first on and before the second; null: whenever. */
  readonly period: { readonly column: string; readonly from: string; readonly to: string } | null;
  readonly person: { readonly column: string; readonly hash: string } | null;
  /** Of a cell: its column (or `month` of the column of days) and value; of rows with a known value, `known`. */
  readonly cell:
    | { readonly column: string; readonly value: string | null }
    | { readonly column: string; readonly known: true }
    | null;
}

/** A sentence of a summary with the rows it is made of: `visit_record/V12`, the keys joined by `/`. */
export interface SummarySentence {
  readonly text: Text;
  readonly rows: readonly string[];
  /** The same rows by their conditions; null where the sentence rests on none or they are withheld. */
  readonly filter: RowFilter | null;
}

/** A row of a summary's table. A withheld count is null. */
export interface SummaryRow {
  readonly label: Text;
  readonly count: number | null;
  readonly rows: readonly string[];
  readonly filter: RowFilter | null;
}

/** A table of a summary: counts by a column's values. */
export interface SummaryTable {
  readonly title: Text;
  readonly columns: readonly Text[];
  readonly rows: readonly SummaryRow[];
}

/** What one ledger says of one place and period, in sentences and tables. */
export interface Summary {
  readonly title: Text;
  readonly sentences: readonly SummarySentence[];
  readonly tables: readonly SummaryTable[];
}
