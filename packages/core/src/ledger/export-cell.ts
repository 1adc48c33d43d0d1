/** What makes a spreadsheet run a cell, full-width twins included, after the quotes, spaces and separators that it skips. */
const risky = /^[\s"'‘’“”`,;|]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** A plain number, with sign, thousands separators, exponent or per cent: it can do nothing. */
const plainNumber = /^\s*[+\-＋－]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:[eE][+-]?\d+)?\s*[%％]?\s*$/u;

/**
 * A cell's text for a CSV or workbook that a person will open: text that a spreadsheet would run as a formula gets an
 * apostrophe in front, so that it stays text. Numbers stay numbers. Quoting the cell for its file is the writer's task.
 *
 * @source OWASP, CSV Injection: = + - @, tab, carriage return and line feed, and the full-width forms.
 */
export function exportCell(text: string): string {
  return risky.test(text) && !plainNumber.test(text.normalize("NFKC")) ? `'${text}` : text;
}

/**
 * A cell's text without the apostrophe that {@link exportCell} put in front, so that a file we wrote comes in as it went out;
 * any other text stays as it is.
 */
export function withoutGuard(text: string): string {
  let own = text;
  while (own.startsWith("'") && exportCell(own.slice(1)) === own) own = own.slice(1);
  return own;
}
