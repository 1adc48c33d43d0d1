function field(text: string): string {
  return /[",\r\n;\t]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Rows as a CSV that Excel opens as it is: UTF-8 with a byte order mark, commas, CRLF. Cells are written as they are; text that
 * may come from a ledger goes through exportCell first.
 *
 * @source RFC 4180.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(field).join(",")}\r\n`).join("")}`;
}
