import type { AnyTable } from "../../table.ts";
import type { Decoded } from "../decode/index.ts";
import { findTables } from "../find-tables.ts";
import { grid, type Grid } from "../grid.ts";
import type { RawSheet } from "../sheet.ts";
import { chooseTable } from "./choose-table.ts";
import type { ImportReading } from "./file-reading.ts";

/** A sheet with the file that it is of. */
export interface SheetToRead {
  readonly file: string;
  readonly date1904: boolean;
  readonly sheet: RawSheet;
  readonly grid: Grid;
}

/** How many tables stand between a table and those that refer to nothing: what is referred to is read first. */
function depthOf(table: AnyTable, tables: readonly AnyTable[], above: readonly string[] = []): number {
  const targets = Object.values(table.references).flatMap((name) =>
    name === table.name || above.includes(name ?? "") ? [] : tables.filter((each) => each.name === name),
  );
  return targets.reduce((most, each) => Math.max(most, 1 + depthOf(each, tables, [...above, table.name])), 0);
}

function rankOf(cells: Grid, { vocabulary, finding, mappings, answers, tables }: ImportReading): number {
  const ranks = findTables(cells, finding).tables.map((table) => {
    // Its headers alone say what a table is; values would only make a question of an unknown column easier.
    const choice = chooseTable({ ...table, dataRows: [] }, cells, {
      vocabulary,
      mappings,
      answers,
      hints: [],
    });
    return choice.is === "sure" ? depthOf(choice.match.table, tables) : Number.MAX_SAFE_INTEGER;
  });
  return Math.min(Number.MAX_SAFE_INTEGER, ...ranks);
}

/** The sheets of all files, those first that others refer to: units and departments, meetings before who went to them. */
export function inReadingOrder(decoded: readonly Decoded[], reading: ImportReading): readonly SheetToRead[] {
  const sheets = decoded.flatMap((file) =>
    file.is === "refused"
      ? []
      : file.sheets.map((sheet) => ({ file: file.file, date1904: file.date1904, sheet, grid: grid(sheet) })),
  );
  if (sheets.length < 2) return sheets;
  return sheets
    .map((sheet) => ({ sheet, rank: rankOf(sheet.grid, reading) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ sheet }) => sheet);
}
