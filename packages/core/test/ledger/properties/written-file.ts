import { csvText } from "../../../src/ledger/csv-text.ts";
import { cellText } from "../../../src/ledger/grid.ts";
import type { RawCell, RawSheet } from "../../../src/ledger/sheet.ts";
import { gbk, utf16, utf8 } from "../decode/encode-text.ts";

/** The encodings in which a CSV is written here. */
export const encodings = ["utf-8", "utf-8 with a mark", "gb18030", "utf-16le", "utf-16be"] as const;

/** A cell as a spreadsheet writes it into a CSV: a formula that it can't calculate is an error. */
function csvCell(cell: RawCell | undefined): string {
  if (typeof cell === "object" && cell !== null && "broken" in cell && cell.broken === "formula")
    return "#VALUE!";
  return cellText(cell);
}

/** A sheet's cells as the bytes of a CSV. */
export function csvBytes({ rows }: RawSheet, encoding: (typeof encodings)[number]): Uint8Array {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const cells = rows.map((row) => Array.from({ length: width }, (_, i) => csvCell(row[i])));
  const text = csvText(cells).slice(1);
  switch (encoding) {
    case "utf-8":
      return utf8(text);
    case "utf-8 with a mark":
      return utf8(`\ufeff${text}`);
    case "gb18030":
      return gbk(text);
    case "utf-16le":
      return utf16(text, true, true);
    case "utf-16be":
      return utf16(text, false, true);
  }
}

/** The bytes in pieces of these lengths, round and round. */
export async function* inPieces(bytes: Uint8Array, lengths: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const length = lengths[i % lengths.length] ?? 1;
    yield bytes.subarray(at, at + length);
    at += length;
  }
}

/** The cells as a CSV gives them back: text, and nothing where they are empty. */
export function asText(cells: readonly RawCell[]): RawCell[] {
  return cells.map((cell) => csvCell(cell) || null);
}
