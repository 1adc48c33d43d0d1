import type { MergedRange, RawCell, RawSheet } from "./sheet.ts";

/** A sheet as a rectangle of cells, merged ones filled in. Rows and columns count from 0. */
export interface Grid {
  readonly rows: readonly (readonly RawCell[])[];
  readonly width: number;
  /** The merged ranges, for what a merge says by itself: a note across the table, a parent over its sub-headings. */
  readonly merges: readonly MergedRange[];
}

/** A cell with nothing to read in it: null, or text of spaces. */
export function isBlank(cell: RawCell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** What a cell says, as a person would read it aloud; empty text for an empty cell. */
export function cellText(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "object") return String(cell);
  return "date" in cell ? cell.date : cell.text;
}

/** Texts that are plain already, and those that are but for capitals: nearly all cells of a large file. */
const plainAlready = /^[\u0021-\u0040\u005b-\u007e\u4e00-\u9fff]*$/u;
const plainButCapitals = /^[\u0021-\u007e\u4e00-\u9fff]*$/u;

/** Text without spaces, line breaks, brackets' kinds and case, so that 居村 编号（代码） and 居村编号(代码) are one. */
export function plainText(text: string): string {
  if (plainAlready.test(text)) return text;
  if (plainButCapitals.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKC")
    .replace(/[\s\u200b-\u200f\ufeff]/gu, "")
    .toLowerCase();
}

function isWhole(row: readonly (RawCell | undefined)[], width: number): boolean {
  return row.length === width && !row.includes(undefined);
}

function padded(row: readonly RawCell[], width: number): RawCell[] {
  return Array.from({ length: width }, (_, column) => row[column] ?? null);
}

function fill(rows: RawCell[][], { top, left, bottom, right }: MergedRange): void {
  const value = rows[top]?.[left] ?? null;
  for (let row = top; row <= Math.min(bottom, rows.length - 1); row++) {
    for (let column = left; column <= right; column++) {
      const cells = rows[row];
      if (cells) cells[column] = value;
    }
  }
}

function filledIn(rows: RawSheet["rows"], merges: readonly MergedRange[]): RawCell[][] {
  const filled = rows.map((row) => [...row]);
  for (const merge of merges) fill(filled, merge);
  return filled;
}

/**
 * The sheet's cells as a rectangle: merged cells all carry their value, and what lies beyond the last cell with anything in
 * it (rows that are merely formatted) is cut off.
 */
export function grid({ rows, merges }: RawSheet): Grid {
  let height = rows.length;
  while (height > 0 && (rows[height - 1] ?? []).every(isBlank)) height--;
  const own = merges.length === 0 ? rows.slice(0, height) : filledIn(rows.slice(0, height), merges);
  const width = own.reduce((most, row) => Math.max(most, row.length), 0);
  // A large file's rows nearly all have that width: only the others are copied.
  return { rows: own.map((row) => (isWhole(row, width) ? row : padded(row, width))), width, merges };
}

/** The grid with rows and columns exchanged, for a sheet whose fields run down the first column. */
export function transpose({ rows, width, merges }: Grid): Grid {
  return {
    rows: Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? null)),
    width: rows.length,
    merges: merges.map(({ top, left, bottom, right }) => ({
      top: left,
      left: top,
      bottom: right,
      right: bottom,
    })),
  };
}
