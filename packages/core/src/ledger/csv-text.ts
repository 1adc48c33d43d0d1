import Papa from "papaparse";

/** Fields that a reader with another separator, or one that trims, would take for something else. */
const delicate = /[;\t]|^\s|\s$/u;

/**
 * Rows as a CSV that Excel opens as it is: UTF-8 with a byte order mark, commas, CRLF. Cells are written as they are; text that
 * may come from a ledger goes through exportCell first. No rows give the mark alone.
 *
 * @source RFC 4180.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "\ufeff";
  const text = Papa.unparse(
    rows.map((row) => [...row]),
    { newline: "\r\n", quotes: (field) => delicate.test(String(field)) },
  );
  return `\ufeff${text}\r\n`;
}
