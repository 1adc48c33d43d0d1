import type { AnyTable } from "../table.ts";
import type { Text } from "../text.ts";

/** Which part of a place a column says, where several columns say it together; `code` is the unit's number. */
export type PlacePart = "district" | "street" | "name" | "code";

/** What a column of a file is taken for, how sure that is (0–1), and why. */
export interface ColumnMatch {
  /** The column's place in the sheet, from 0. */
  readonly column: number;
  readonly header: string;
  /** The name of our column. Several columns have the same one only when they are parts of a place. */
  readonly target: string;
  /** The part of the place that the column says; null when it isn't a place, or may say any part. */
  readonly part: PlacePart | null;
  readonly confidence: number;
  readonly evidence: "confirmed" | "title" | "synonym" | "near" | "place";
}

/** A column that the values speak for, how much (0–1), and what they say. */
export interface ColumnSuggestion {
  readonly target: string;
  readonly confidence: number;
  readonly reason: Text;
}

/** A column of which it can't be said what it is; a person decides. */
export interface ColumnQuestion {
  readonly column: number;
  /** The header as the file has it; empty when the column has none. */
  readonly header: string;
  /** Names of columns it may be, the likeliest first; empty when neither header nor values say anything. */
  readonly candidates: readonly string[];
  /** What the values say of the candidates; empty when they say nothing. */
  readonly suggestions: readonly ColumnSuggestion[];
  /** Whether another column has the same header and may mean the same: rows that say something in either wait. */
  readonly repeated?: boolean;
}

/** A column that is left out without a question: row numbers, remarks where the table has no place for them, a person's decision, what our own export added. */
export interface UnusedColumn {
  readonly column: number;
  readonly header: string;
  readonly why: "row-number" | "remark" | "left-out";
}

/** How a found table maps to one of ours. */
export interface TableMatch {
  readonly table: AnyTable;
  readonly confidence: number;
  readonly columns: readonly ColumnMatch[];
  readonly questions: readonly ColumnQuestion[];
  readonly unused: readonly UnusedColumn[];
  /** Columns without which a row means nothing, and that the file lacks. */
  readonly lacking: readonly string[];
  /** Names of the other tables that are nearly as likely or likelier: when the first match has any, a person decides. */
  readonly rivals: readonly string[];
}
