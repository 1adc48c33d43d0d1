/**
 * A cell's text for a CSV or workbook that a person will open: text that a spreadsheet would run as a formula gets an
 * apostrophe in front, so that it stays text.
 *
 * @source OWASP, CSV Injection.
 */
export function exportCell(text: string): string {
  const risky = /^[=+@\t\r-]/u.test(text) && !/^[+-]?[\d.,]+%?$/u.test(text);
  return risky ? `'${text}` : text;
}
