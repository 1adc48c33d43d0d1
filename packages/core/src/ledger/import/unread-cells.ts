import type { FoundTable } from "../find-tables.ts";
import { cellText, isBlank, type Grid } from "../grid.ts";
import type { LedgerIssue } from "../issue.ts";
import type { TableMatch } from "../map-columns.ts";
import { columnLetter } from "../column-letter.ts";
import { shownText } from "./issues.ts";
import type { Where } from "./row-reasons.ts";

/** Collects the filled cells beside a table that no header of it names. */
export interface UnreadCells {
  /** Looks through the rows of a piece of the sheet. */
  look(grid: Grid, table: FoundTable, match: TableMatch, rowNumber: (row: number) => number): void;
  /** One warning for all of them; none when every filled cell stands under a header. */
  issues(): readonly LedgerIssue[];
}

/** The columns of a table's area without a header, as far as no person said what they are. */
function unnamedColumns({ columns, area }: FoundTable, match: TableMatch): number[] {
  const named = new Set(columns.filter(({ path }) => path.length > 0).map(({ column }) => column));
  for (const { column } of match.columns) named.add(column);
  for (const { column, why } of match.unused) if (why === "left-out") named.add(column);
  return Array.from({ length: area.right - area.left + 1 }, (_, i) => area.left + i).filter(
    (column) => !named.has(column),
  );
}

function issueOf(
  where: Where,
  rows: number,
  first: number,
  columns: ReadonlySet<number>,
  read: string,
): LedgerIssue {
  const letters = [...columns].sort((a, b) => a - b).map(columnLetter);
  return {
    code: "cells-beside-table",
    severity: "warning",
    ...where,
    row: first,
    column: letters.join("、"),
    read: shownText(read),
    message: {
      zh: `表格旁边${letters.join("、")}列有${rows}行填了内容，上面没有表头，没有读入（从第${first}行起）`,
      en: `Cells beside the table were not read: ${rows} rows of ${letters.join(", ")}, from row ${first} on, have no header above them`,
    },
    advice: {
      zh: "若是另一张表，请单独放一个工作表，或与左表的表头写在同一行；若是数据，请补上表头；不用的请忽略",
      en: "If it is another table, move it to a sheet of its own or put its header into the same row; if it is data, give it a header; otherwise ignore this",
    },
  };
}

/** A collector for one table of a sheet. */
export function unreadCells(where: Where): UnreadCells {
  const columns = new Set<number>();
  let [rows, first, read] = [0, 0, ""];
  return {
    look(grid, table, match, rowNumber) {
      const unnamed = unnamedColumns(table, match);
      if (unnamed.length === 0) return;
      for (const row of table.dataRows) {
        const cells = grid.rows[row] ?? [];
        const filled = unnamed.filter((column) => !isBlank(cells[column]));
        if (filled.length === 0) continue;
        for (const column of filled) columns.add(column);
        if (rows === 0) [first, read] = [rowNumber(row), filled.map((c) => cellText(cells[c])).join(" ")];
        rows++;
      }
    },
    issues: () => (rows === 0 ? [] : [issueOf(where, rows, first, columns, read)]),
  };
}
