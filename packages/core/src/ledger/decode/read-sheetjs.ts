import { read, SSF, type CellObject, type ParsingOptions, type Range, type WorkBook } from "@e965/xlsx";
import type { RawCell } from "../sheet.ts";
import { CellCount, fitSheet, refuseManyRows } from "./fit-sheet.ts";
import { externalLinksIgnored } from "./ignored.ts";
import type { DecodeLimits } from "./limits.ts";
import type { ReadWorkbook } from "./read-xlsx.ts";
import { tooLarge } from "./refusals.ts";
import { serialCell } from "./serial-cell.ts";

const errors: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#GETTING_DATA",
};

/** A sheet as the `dense` option gives it. */
interface Dense {
  readonly "!data"?: readonly (readonly (CellObject | undefined)[] | undefined)[];
  readonly "!merges"?: readonly Range[];
}

/** The library declares this part of itself as `any`. */
interface Formats {
  is_date(format: string): boolean;
}

function numberCell(value: number, format: unknown, date1904: boolean): RawCell {
  if (!Number.isFinite(value)) return { broken: "error", text: "#NUM!" };
  const isDate = typeof format === "string" && (SSF as Formats).is_date(format);
  return isDate ? serialCell(value, date1904) : value;
}

function rawCell(cell: CellObject | undefined, date1904: boolean): RawCell {
  if (!cell) return null;
  const { t, v, f, z } = cell;
  if (t === "e") return { broken: "error", text: errors[Number(v)] ?? cell.w ?? "#VALUE!" };
  if (v === undefined || v === "")
    return t === "z" && f !== undefined ? { broken: "formula", text: `=${f}`.slice(0, 200) } : null;
  if (typeof v === "number") return numberCell(v, z, date1904);
  return v instanceof Date ? v.toISOString().slice(0, 19) : v;
}

type DenseRow = readonly (CellObject | undefined)[] | undefined;

/** The rows that the sheet has, once their number and widths are known to be within the limits. */
function denseRows(sheet: Dense, name: string, limits: DecodeLimits): readonly DenseRow[] {
  const rows = sheet["!data"] ?? [];
  refuseManyRows(rows.length, name);
  const count = new CellCount(limits);
  for (const row of rows) count.add(row?.length ?? 0, name);
  return rows;
}

function refersElsewhere(row: DenseRow): boolean {
  return (row ?? []).some((cell) => /\[[^\]]+\]/u.test(cell?.f ?? ""));
}

function workbookOf(workbook: WorkBook, limits: DecodeLimits): ReadWorkbook {
  const names = workbook.SheetNames;
  if (names.length > limits.sheets)
    throw tooLarge({ zh: "工作表", en: "sheets" }, names.length, limits.sheets);
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const count = new CellCount(limits);
  const all = names.map((name, index) => {
    const sheet = (workbook.Sheets[name] ?? {}) as Dense;
    const dense = denseRows(sheet, name, limits);
    const rows = dense.map((row) => row?.map((cell) => rawCell(cell, date1904)));
    const merges = (sheet["!merges"] ?? []).map(({ s, e }) => {
      return { top: s.r, left: s.c, bottom: e.r, right: e.c };
    });
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return {
      sheet: fitSheet({ name, hidden, rows, merges }, count, limits),
      linked: dense.some(refersElsewhere),
    };
  });
  const findings = all.some(({ linked }) => linked) ? [externalLinksIgnored] : [];
  return { sheets: all.map(({ sheet }) => sheet), date1904, findings };
}

const options: ParsingOptions = {
  dense: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellFormula: true,
  cellDates: false,
  bookVBA: false,
  UTC: true,
};

/**
 * Reads a workbook with SheetJS: old .xls and .ods by their bytes, tables saved as a web page or XML by their text.
 *
 * @throws Refusal for what the limits forbid; another error when the file is damaged
 */
export function readBySheetJs(input: Uint8Array | string, limits: DecodeLimits): ReadWorkbook {
  const workbook =
    typeof input === "string"
      ? read(input, { ...options, type: "string", raw: true })
      : read(input, { ...options, type: "array" });
  return workbookOf(workbook, limits);
}
