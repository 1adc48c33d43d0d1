import * as XLSX from "@e965/xlsx";
import { repacked } from "./zip.ts";

/** A cell: a value, a number shown in a format (dates, times), a formula with or without its result, an Excel error. */
export type SheetCell =
  | string
  | number
  | boolean
  | null
  | { readonly number: number; readonly format: string }
  | { readonly formula: string; readonly result: number }
  | { readonly error: 7 | 15 | 23 | 42 };

/** A sheet to be written. */
export interface SheetPlan {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Ranges as in Excel: `A1:B2`. */
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
}

/** A workbook to be written. */
export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  readonly date1904?: boolean;
}

function cellOf(cell: Exclude<SheetCell, null>): XLSX.CellObject {
  if (typeof cell === "string") return { t: "s", v: cell };
  if (typeof cell === "number") return { t: "n", v: cell };
  if (typeof cell === "boolean") return { t: "b", v: cell };
  if ("error" in cell) return { t: "e", v: cell.error };
  if ("formula" in cell) return { t: "n", f: cell.formula, v: cell.result };
  return { t: "n", v: cell.number, z: cell.format };
}

function worksheet({ rows, merges = [] }: SheetPlan): XLSX.WorkSheet {
  const sheet: XLSX.WorkSheet = {};
  const width = Math.max(1, ...rows.map((row) => row.length));
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell !== null) sheet[XLSX.utils.encode_cell({ r, c })] = cellOf(cell);
    });
  });
  sheet["!ref"] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: width - 1 } });
  sheet["!merges"] = merges.map((range) => XLSX.utils.decode_range(range));
  return sheet;
}

function book({ sheets, date1904 = false }: WorkbookPlan): XLSX.WorkBook {
  const workbook = XLSX.utils.book_new();
  for (const plan of sheets) XLSX.utils.book_append_sheet(workbook, worksheet(plan), plan.name);
  workbook.Workbook = {
    WBProps: { date1904 },
    Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })),
  };
  return workbook;
}

function written(plan: WorkbookPlan, bookType: XLSX.BookType): Uint8Array {
  const bytes: unknown = XLSX.write(book(plan), { type: "array", bookType, bookSST: true });
  if (!(bytes instanceof ArrayBuffer)) throw new Error("XLSX.write gave no bytes");
  return new Uint8Array(bytes);
}

/** An .xlsx file. */
export function xlsx(plan: WorkbookPlan): Uint8Array {
  return repacked(written(plan, "xlsx"));
}

/** An .xlsx file of one sheet. */
export function sheetFile(
  name: string,
  rows: SheetPlan["rows"],
  merges: SheetPlan["merges"] = [],
): Uint8Array {
  return xlsx({ sheets: [{ name, rows, merges }] });
}

/** An old .xls file (BIFF8). */
export function xls(plan: WorkbookPlan): Uint8Array {
  return written(plan, "biff8");
}

/** An OpenDocument spreadsheet. */
export function ods(plan: WorkbookPlan): Uint8Array {
  return repacked(written(plan, "ods"));
}
