import iconv from "iconv-lite";

/** A cell of a text file. */
export type TextCell = string | number | null;

/** How a text file is written. */
export interface TextFileForm {
  readonly encoding: "utf-8" | "gb18030" | "utf-16le" | "utf-16be" | "latin1";
  readonly bom: boolean;
  readonly separator: "," | ";" | "\t" | "|";
  readonly lineEnd: "\n" | "\r\n";
}

const usual: TextFileForm = { encoding: "utf-8", bom: false, separator: ",", lineEnd: "\r\n" };

function quoted(cell: TextCell, separator: string): string {
  const text = cell === null ? "" : String(cell);
  return text.includes(separator) || /["\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Text as bytes, with or without a byte order mark. */
export function encoded(text: string, { encoding, bom }: Pick<TextFileForm, "encoding" | "bom">): Uint8Array {
  return new Uint8Array(iconv.encode(text, encoding, { addBOM: bom }));
}

/** Rows as a delimited text file; UTF-8 without BOM, commas and CRLF unless said otherwise. */
export function textFile(
  rows: readonly (readonly TextCell[])[],
  form: Partial<TextFileForm> = {},
): Uint8Array {
  const full = { ...usual, ...form };
  const lines = rows.map((row) => row.map((cell) => quoted(cell, full.separator)).join(full.separator));
  return encoded(lines.map((line) => line + full.lineEnd).join(""), full);
}
