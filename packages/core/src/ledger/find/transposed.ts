import { isBlank, type Grid } from "../grid.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { rowShape } from "./row-shape.ts";

const mostFields = 100;

/**
 * Whether the fields run down the first column and the records across: three or more of the column's texts, and most of
 * them, are header words of one table, and no row has as many. A sheet of more than a hundred rows isn't.
 */
export function isTransposed({ rows, width }: Grid, vocabulary: Vocabulary): boolean {
  if (rows.length > mostFields) return false;
  const first = Array.from({ length: width }, (_, c) => c).find((c) => rows.some((row) => !isBlank(row[c])));
  if (first === undefined || first + 1 >= width) return false;
  const texts = rows.map((row) => row[first]).filter((cell) => typeof cell === "string" && !isBlank(cell));
  const fields = new Map<string, Set<string>>();
  for (const { table, column } of texts.flatMap((text) => vocabulary.meanings(text as string))) {
    fields.set(table.name, (fields.get(table.name) ?? new Set()).add(column.name));
  }
  const down = Math.max(0, ...[...fields.values()].map(({ size }) => size));
  if (down < 3 || down * 5 < texts.length * 3) return false;
  return rows.every((row) => rowShape(row, vocabulary).known < Math.min(down, 3));
}
