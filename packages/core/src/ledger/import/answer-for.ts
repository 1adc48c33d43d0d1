import type { CellValue } from "../../column.ts";
import type { PlacedColumn } from "../../table.ts";
import type { AnswerBook } from "./answers.ts";

/** Whether a column can hold the value: of its kind, and among its values where it has a list of them. */
function canHold({ kind, values }: PlacedColumn, value: CellValue): boolean {
  switch (kind) {
    case "text":
      return typeof value === "string";
    case "category":
      return typeof value === "string" && Object.hasOwn(values, value);
    case "date":
      return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/u.test(value);
    case "timestamp":
      return typeof value === "string" && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/u.test(value);
    case "integer":
      return Number.isInteger(value);
    case "number":
      return Number.isFinite(value);
    case "boolean":
      return typeof value === "boolean";
  }
}

/** The value that a person gave for a text in a column; undefined when there is none, or none that the column can hold. */
export function answerFor(
  read: string,
  column: PlacedColumn,
  answers: AnswerBook,
): CellValue | null | undefined {
  if (!answers.knows(column.table, column.name)) return undefined;
  const value = answers.valueOf(column.table, column.name, read);
  return value === undefined || value === null || canHold(column, value) ? value : undefined;
}
