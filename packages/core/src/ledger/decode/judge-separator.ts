import Papa from "papaparse";
import type { Separator } from "./decoded.ts";

const separators: readonly Separator[] = [",", "\t", ";", "|"];

/** The separator that the file states in a first line `sep=;`, as Excel understands it, and the length of that line. */
export function statedSeparator(
  text: string,
): { readonly separator: Separator; readonly length: number } | null {
  const [line, stated] = /^"?sep=(.)"?(?:\r\n?|\n|$)/iu.exec(text) ?? [];
  const separator = separators.find((each) => each === stated);
  return line === undefined || separator === undefined ? null : { separator, length: line.length };
}

/** How regularly a separator cuts the lines: the share of lines that have the commonest number of cells, 0 if that is one. */
function regularity(text: string, delimiter: Separator): { readonly share: number; readonly width: number } {
  const rows = new Papa.Parser({ delimiter, newline: "\n" }).parse(text, 0, false) as { data: string[][] };
  const widths = new Map<number, number>();
  let lines = 0;
  for (const row of rows.data.slice(0, 500)) {
    if (row.every((cell) => cell.trim() === "")) continue;
    lines++;
    if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  }
  const [width, count] = [...widths].sort((left, right) => right[1] - left[1] || right[0] - left[0])[0] ?? [
    1, 0,
  ];
  return { share: lines === 0 ? 0 : count / lines, width };
}

/** The separator that cuts the text's lines most regularly; a comma where none does. Line breaks must be `\n`. */
export function judgeSeparator(text: string): Separator {
  const sample = text.slice(0, 100_000);
  const judged = separators.map((separator) => ({ separator, ...regularity(sample, separator) }));
  const [best] = judged.sort((left, right) => right.share - left.share || right.width - left.width);
  return best && best.share > 0 ? best.separator : ",";
}
