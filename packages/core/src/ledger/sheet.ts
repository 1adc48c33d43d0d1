/** A date or a moment that the file itself holds as one, local: `2024-07-05` or `2024-07-05T09:30:00`. */
export interface DateCell {
  readonly date: string;
  /** The serial number it was stored as, where the file has one. */
  readonly serial: number | null;
}

/** A cell that has no value to read: an Excel error such as `#REF!`, or a formula whose result was never stored. */
export interface BrokenCell {
  readonly broken: "error" | "formula";
  readonly text: string;
}

/** A cell as the file holds it; null when it is empty. Text keeps its spaces and line breaks. */
export type RawCell = string | number | boolean | DateCell | BrokenCell | null;

/** Cells that are one: rows and columns from 0, both ends included. The value stands in the first. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet of a workbook, or the one table of a text file. Rows may differ in length. */
export interface RawSheet {
  /** The sheet's name; the file's name for a text file. */
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly RawCell[])[];
  readonly merges: readonly MergedRange[];
}
