import { csvFormatRows, csvParseRows } from "d3";
import type { AnyTable, CellValue, GivenRow, LooseRow } from "@unburden/core";

function cell(table: AnyTable, name: string, text: string): CellValue | null {
  if (text === "") return null;
  switch (table.columns[name]?.kind) {
    case "integer":
    case "number":
      return Number(text);
    case "boolean":
      return text === "true";
    case "text":
    case "category":
    case "date":
    case "timestamp":
    case undefined:
      return text;
  }
}

/**
 * The rows of a shipped table, cells typed by its columns; an empty cell is null.
 * By rows and not by `csvParse`, which compiles a function: the page's Content-Security-Policy forbids that.
 */
export function readCsv(table: AnyTable, text: string): LooseRow[] {
  const [names = [], ...lines] = csvParseRows(text.trimEnd());
  return lines.map((line) =>
    Object.fromEntries(names.map((name, i) => [name, cell(table, name, line[i] ?? "")])),
  );
}

/** The rows as CSV text, null as an empty cell: every column of the table, or these. */
export function writeCsv(
  table: AnyTable,
  rows: readonly GivenRow[],
  names: readonly string[] = Object.keys(table.columns),
): string {
  return csvFormatRows([[...names], ...rows.map((row) => names.map((name) => String(row[name] ?? "")))]);
}
