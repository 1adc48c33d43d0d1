import type { Column } from "../../column.ts";
import { withoutGuard } from "../export-cell.ts";
import type { RawCell } from "../sheet.ts";
import { readBroken } from "./broken-cell.ts";
import type { ReadContext } from "./context.ts";
import { readBoolean } from "./read-boolean.ts";
import { readCategory } from "./read-category.ts";
import { readDate } from "./read-date.ts";
import { readNumber } from "./read-number.ts";
import { readText } from "./read-text.ts";
import type { CellReading } from "./reading.ts";

/**
 * Reads one raw cell as a column's value. An empty cell or a null word (-, /, 不详) is null, also in a column that may not
 * be null: whether a row may lack it is checked with the row. Never throws; what isn't certain comes back as a doubt.
 */
export function readCell(given: RawCell, column: Column, context: ReadContext): CellReading {
  const cell = typeof given === "string" ? withoutGuard(given) : given;
  const broken = readBroken(cell);
  if (broken) return broken;
  switch (column.kind) {
    case "text":
      return readText(cell, context);
    case "category":
      return readCategory(cell, column, context);
    case "boolean":
      return readBoolean(cell, column, context);
    case "integer":
    case "number":
      return readNumber(cell, column, context);
    case "date":
    case "timestamp":
      return readDate(cell, column.kind, context);
  }
}
