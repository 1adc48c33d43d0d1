import type { LooseRow } from "../../table.ts";
import type { FoundColumn } from "../find-tables.ts";
import type { LedgerIssue } from "../issue.ts";
import type { RawCell } from "../sheet.ts";

/** Where an imported row came from, and what of it was approximate: part of every accepted row. */
export interface RowSource {
  readonly source_file: string;
  readonly source_sheet: string;
  /** As in Excel: from 1. */
  readonly source_row: number;
  /** `households:ge,valid_from:month`: numbers that are bounds, dates that are months or years. Null when all is exact. */
  readonly source_qualifiers: string | null;
}

/** A row that was accepted: the table's stored columns and where they came from. */
export type ImportedRow = LooseRow & RowSource;

/** A row that was refused or waits: as the file has it, with the reasons. */
export interface RejectedRow {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  /** The table that it would have gone to, or null. */
  readonly table: string | null;
  /** What stood above the sheet's tables: it may name the table, and the year of dates without one. */
  readonly titles: readonly string[];
  /** The headers over its cells, outermost first; empty where the sheet has none. */
  readonly headers: readonly (readonly string[])[];
  readonly cells: readonly RawCell[];
  /** At least one. With questions alone, the row only waits for answers. */
  readonly reasons: readonly LedgerIssue[];
}

/** Whether a row would be accepted if its questions were answered. */
export function isWaiting({ reasons }: Pick<RejectedRow, "reasons">): boolean {
  return reasons.every(({ severity }) => severity !== "error");
}

/** A row with the reasons against it: the cells of its own block, with the headers over them. */
export function rejectedRow(
  at: Pick<RejectedRow, "file" | "sheet" | "row" | "table" | "titles">,
  columns: readonly FoundColumn[],
  cells: readonly RawCell[],
  reasons: readonly LedgerIssue[],
): RejectedRow {
  return {
    ...at,
    headers: columns.map(({ path }) => path),
    cells: columns.length > 0 ? columns.map(({ column }) => cells[column] ?? null) : cells,
    reasons,
  };
}

/** Where an import puts what it read. Rows come in batches, in the file's order within a table. */
export interface ImportSink {
  /** Takes rows of a table. */
  accept(table: string, rows: readonly ImportedRow[]): void | Promise<void>;
  /** Takes rows that were refused or wait, each with its reasons. */
  reject(rows: readonly RejectedRow[]): void | Promise<void>;
  /** Faults and warnings that don't refuse a row; those that do come with the row. */
  report(issues: readonly LedgerIssue[]): void | Promise<void>;
}
