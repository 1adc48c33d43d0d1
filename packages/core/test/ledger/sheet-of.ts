import type { MergedRange, RawCell, RawSheet } from "../../src/ledger/sheet.ts";

/** A sheet from rows of cells, for tests. */
export function sheetOf(
  rows: readonly (readonly RawCell[])[],
  merges: readonly MergedRange[] = [],
): RawSheet {
  return { name: "台账", hidden: false, rows, merges };
}

/** A merged range by its corners: `merge(0, 0, 0, 3)` is the first four cells of the first row. */
export function merge(top: number, left: number, bottom: number, right: number): MergedRange {
  return { top, left, bottom, right };
}
