import type { MergedRange, RawCell, RawSheet } from "../sheet.ts";
import type { DecodeLimits } from "./limits.ts";
import { cellTooLong, tooLarge } from "./refusals.ts";

const mostRows = 1_048_576;
const none: readonly RawCell[] = [];

/** Rows with whatever gaps a reader left between them. */
export type SparseRows = readonly (readonly (RawCell | undefined)[] | undefined)[];

/** Counts cells over a whole file. */
export class CellCount {
  private cells = 0;

  constructor(private readonly limits: DecodeLimits) {}

  /** @throws Refusal when there are more than the limit */
  add(count: number, sheet: string): void {
    this.cells += count;
    if (this.cells > this.limits.cells)
      throw tooLarge({ zh: "单元格", en: "cells" }, this.cells, this.limits.cells, { sheet });
  }
}

/** @throws Refusal when a sheet has more rows than Excel allows */
export function refuseManyRows(rows: number, sheet: string): void {
  if (rows > mostRows) throw tooLarge({ zh: "行", en: "rows" }, rows, mostRows, { sheet });
}

function refuseLong(row: readonly RawCell[], index: number, sheet: string, most: number): void {
  for (const [column, cell] of row.entries()) {
    if (typeof cell === "string" && cell.length > most)
      throw cellTooLong(cell.length, most, { sheet, row: index + 1, column });
  }
}

function isFilled(cell: RawCell | undefined): boolean {
  return cell !== null && cell !== undefined;
}

function fitRow(row: readonly (RawCell | undefined)[]): readonly RawCell[] {
  let width = row.length;
  while (width > 0 && !isFilled(row[width - 1])) width--;
  if (width === row.length && !row.includes(undefined)) return row as readonly RawCell[];
  return width === 0 ? none : Array.from({ length: width }, (_, column) => row[column] ?? null);
}

function fitMerges(merges: readonly MergedRange[], height: number, width: number): readonly MergedRange[] {
  return merges
    .map(({ top, left, bottom, right }) => ({
      top,
      left,
      bottom: Math.min(bottom, height - 1),
      right: Math.min(right, width - 1),
    }))
    .filter(({ top, left, bottom, right }) => top >= 0 && left >= 0 && top <= bottom && left <= right);
}

/**
 * A sheet from a reader's rows and merged ranges: gaps become null, empty cells at a row's end and empty rows at the sheet's end
 * are left out, merged ranges end where the sheet does.
 *
 * @throws Refusal when it is larger than the limits
 */
export function fitSheet(
  sheet: {
    readonly name: string;
    readonly hidden: boolean;
    readonly rows: SparseRows;
    readonly merges: readonly MergedRange[];
  },
  count: CellCount,
  limits: DecodeLimits,
): RawSheet {
  const { name, hidden } = sheet;
  refuseManyRows(sheet.rows.length, name);
  const rows: (readonly RawCell[])[] = [];
  let width = 0;
  for (let index = 0; index < sheet.rows.length; index++) {
    const from = sheet.rows[index] ?? none;
    count.add(from.length, name);
    const row = fitRow(from);
    refuseLong(row, index, name, limits.cellCharacters);
    width = Math.max(width, row.length);
    rows.push(row);
  }
  while (rows.at(-1)?.length === 0) rows.pop();
  const merges = fitMerges(sheet.merges, rows.length, width);
  const area = merges.reduce(
    (sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1),
    0,
  );
  count.add(area > width * rows.length ? area : 0, name);
  return { name, hidden, rows, merges };
}
