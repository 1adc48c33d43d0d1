import { readXlsx, type Cell, type CellValue, type Sheet } from "hucre/xlsx";
import type { RawCell, RawSheet } from "../sheet.ts";
import { CellCount, fitSheet } from "./fit-sheet.ts";
import type { Finding } from "./ledger-error.ts";
import type { DecodeLimits } from "./limits.ts";
import { serialCell } from "./serial-cell.ts";
import { cellParts } from "./xlsx-parts.ts";
import type { ZipPart } from "./zip-parts.ts";

/** The sheets of a workbook of any format. */
export interface ReadWorkbook {
  readonly sheets: readonly RawSheet[];
  readonly date1904: boolean;
  readonly findings: readonly Finding[];
}

const day = 86_400_000;

/** The serial number that the reader made a date of. */
function serialOf(date: Date, date1904: boolean): number {
  const days = (date.getTime() - (date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 31))) / day;
  const serial = !date1904 && days >= 60 ? days + 1 : days;
  return Math.round(serial * 1e10) / 1e10;
}

function plainCell(value: CellValue | undefined, date1904: boolean): RawCell {
  if (value === undefined || value === null || value === "") return null;
  return value instanceof Date ? serialCell(serialOf(value, date1904), date1904) : value;
}

/** A cell of which the reader says more than its value: an error, or a formula. */
function detailedCell(cell: Partial<Cell>, value: RawCell, isText: boolean): RawCell {
  if (cell.type === "error") return { broken: "error", text: typeof value === "string" ? value : "#VALUE!" };
  if (cell.formula !== undefined && value === null && !isText)
    return { broken: "formula", text: `=${cell.formula}`.slice(0, 200) };
  return value;
}

function rawSheet(sheet: Sheet, date1904: boolean, count: CellCount, limits: DecodeLimits): RawSheet {
  const rows = sheet.rows.map((row) => row.map((value) => plainCell(value, date1904)));
  for (const [place, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    const cells = (rows[row] ??= []);
    cells[column] = detailedCell(cell, cells[column] ?? null, cell.value === "");
  }
  const merges = (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => {
    return { top: startRow, left: startCol, bottom: endRow, right: endCol };
  });
  const hidden = sheet.hidden === true || sheet.veryHidden === true;
  return fitSheet({ name: sheet.name, hidden, rows, merges }, count, limits);
}

/**
 * Reads an Excel workbook (.xlsx, .xlsm) with hucre, which sees only the parts that hold cells.
 *
 * @throws Refusal for what the limits forbid; another error when the file is damaged
 */
export async function readXlsxFile(
  bytes: Uint8Array,
  parts: readonly ZipPart[],
  limits: DecodeLimits,
): Promise<ReadWorkbook> {
  const { zip, warnings } = cellParts(bytes, parts, limits);
  const workbook = await readXlsx(zip);
  const date1904 = workbook.dateSystem === "1904";
  const count = new CellCount(limits);
  const sheets = workbook.sheets.map((sheet) => rawSheet(sheet, date1904, count, limits));
  return { sheets, date1904, findings: warnings };
}
