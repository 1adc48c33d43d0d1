import type { TableMatch } from "../map-columns.ts";
import type { RawCell } from "../sheet.ts";
import { bareContext } from "../values/context.ts";
import { readDate } from "../values/read-date.ts";
import type { SheetReading } from "./file-reading.ts";

/**
 * Cells of a refused row with the dates that a workbook holds as bare numbers (45420.5) as the dates that they were read as: a
 * text file says nothing of where its numbers came from. Numbers that a text says alike (20240705) stay.
 */
export function shownDates(
  { table, columns }: TableMatch,
  { date1904 }: Pick<SheetReading, "date1904">,
): (cells: readonly RawCell[]) => readonly RawCell[] {
  const dates = columns.flatMap(({ column, target }) => {
    const kind = table.columns[target]?.kind;
    return kind === "date" || kind === "timestamp" ? [{ column, kind }] : [];
  });
  return (cells) => {
    const shown = [...cells];
    for (const { column, kind } of dates) {
      const cell = cells[column];
      if (typeof cell !== "number") continue;
      const { value, precision } = readDate(cell, kind, { ...bareContext, date1904 });
      if (typeof value !== "string" || precision !== "day") continue;
      if (readDate(String(cell), kind, bareContext).value === value) continue;
      shown[column] = { date: value, serial: cell };
    }
    return shown;
  };
}
