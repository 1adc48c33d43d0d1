import type { CellValue } from "../../column.ts";
import type { AnyTable, LooseRow } from "../../table.ts";
import type { Text } from "../../text.ts";

/** A row of typed cells, with its number in the sheet as a person sees it. */
export interface NumberedRow {
  readonly row: number;
  readonly cells: LooseRow;
}

/** What can be wrong with a row whose cells could all be read. */
export type RowFaultCode =
  | "required"
  | "repeated-key"
  | "unknown-key"
  | "refers-to-itself"
  | "out-of-range"
  | "unusual-value"
  | "wrong-order"
  | "date-ahead"
  | "date-long-ago"
  | "state-mismatch"
  | "steps-backwards"
  | "too-long-a-day"
  | "negative-balance"
  | "balance-undated"
  | "wrong-sum"
  | "duplicate-row"
  | "possible-duplicate";

/** A fault of a row that reading its cells didn't show. An `error` refuses the row, a `warning` keeps it. */
export interface RowFault {
  readonly row: number;
  readonly code: RowFaultCode;
  readonly severity: "error" | "warning";
  readonly column: string;
  /** What was read, as text. */
  readonly read: string;
  readonly message: Text;
  /** What to do about it. */
  readonly advice: Text;
  /** The other row that the fault is about: the one that is repeated, the step that came too late; null when there is none. */
  readonly otherRow: number | null;
}

/** Whether a table has a row of this key; undefined when the table isn't there to ask. */
export type KnownKey = (table: string, key: CellValue) => boolean | undefined;

/** What the checks are told beside the rows. */
export interface RowCheckOptions {
  /** The day on which the ledger is checked, `2025-01-31`; without it no date is called ahead of its time. */
  readonly today?: string;
  /** Whether the table's key was made up because the file has none: it isn't checked, and rows that are else alike are doubted. */
  readonly madeUpKey?: boolean;
  /** Whether somebody else looks for rows with the same key. */
  readonly keysChecked?: boolean;
  /** The columns that the file has; a column that it lacks isn't missed row by row. Without it, all. */
  readonly given?: readonly string[];
}

/** Takes a fault. */
export type Report = (fault: RowFault) => void;

/** One check over a stream of rows: what a row shows by itself and with those before it, and what all of them show. */
export interface RowCheck {
  row(row: NumberedRow, report: Report): void;
  finish?(report: Report): void;
}

/** A column's title, or its name where the table has no such column. */
export function titleOf(table: AnyTable, name: string): Text {
  return table.columns[name]?.title ?? { zh: name, en: name };
}

/** A cell's value as a person would write it: a category's title, 是 and 否, else the value; null is empty. */
export function shownValue(table: AnyTable, name: string, value: CellValue | null): Text {
  if (value === null) return { zh: "", en: "" };
  if (typeof value === "boolean") return value ? { zh: "是", en: "yes" } : { zh: "否", en: "no" };
  return table.columns[name]?.values[value] ?? { zh: String(value), en: String(value) };
}
