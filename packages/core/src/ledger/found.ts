import type { MergedRange } from "./sheet.ts";

/** Why a row isn't a row of the table. */
export type SetAside = "title" | "header" | "total" | "note" | "blank";

/** A row that was read and is not data. Rows count from 0. */
export interface SetAsideRow {
  readonly row: number;
  readonly why: SetAside;
}

/** A header over one column: what stands above the data, outermost first; empty when the column has values and no header. */
export interface FoundColumn {
  readonly column: number;
  readonly path: readonly string[];
}

/** A table within a sheet. Rows and columns count from 0. */
export interface FoundTable {
  readonly headerTop: number;
  readonly columns: readonly FoundColumn[];
  readonly dataRows: readonly number[];
  readonly totalRows: readonly number[];
  /** Every row of the area that isn't data. */
  readonly setAside: readonly SetAsideRow[];
  /** The cells that this table accounts for, both ends included: areas of tables never overlap. */
  readonly area: MergedRange;
  /** The place, among the sheet's tables, of the table with the same header that this one goes on from; null for a first one. */
  readonly continues: number | null;
}

/** The tables of a sheet, and every row that lies outside all of their areas. */
export interface FoundTables {
  readonly tables: readonly FoundTable[];
  readonly setAside: readonly SetAsideRow[];
  /** Whether the fields run down the first column: no table is found then, but one is in the transposed grid. */
  readonly transposed: boolean;
}
