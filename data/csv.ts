import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { csvFormat, csvParse } from "d3-dsv";

/** A file of the data folder. */
export function dataPath(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}

/** The rows of a CSV file of the data folder; every cell is text. */
export function readRows(file: string): Record<string, string>[] {
  return [...csvParse(readFileSync(dataPath(file), "utf8"))];
}

/** Rows as the text of a CSV file, columns in this order, null as an empty cell. */
export function csvText(
  rows: readonly Readonly<Record<string, string | number | null>>[],
  columns: readonly string[],
): string {
  return `${csvFormat([...rows], [...columns])}\n`;
}
