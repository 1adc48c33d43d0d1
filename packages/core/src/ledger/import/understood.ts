import type { FoundTable } from "../find-tables.ts";
import type { ColumnMatch, ColumnQuestion } from "../map-columns.ts";
import type { TableChoice } from "./choose-table.ts";

/** What was understood of a table in a file, for a person to look over. */
export interface UnderstoodTable {
  readonly file: string;
  readonly sheet: string;
  /** The header's first row, as in Excel: from 1. */
  readonly headerRow: number;
  /** The table's name; null when it isn't known, or is a question. */
  readonly table: string | null;
  /** How sure the table is, 0–1. */
  readonly confidence: number;
  /** The columns that are used. */
  readonly columns: readonly ColumnMatch[];
  /** The columns that aren't, with what they may be. */
  readonly unused: readonly ColumnQuestion[];
  /** Names of essential columns that the file lacks. */
  readonly lacking: readonly string[];
  /** The tables that it may be, when that is a question. */
  readonly candidates: readonly string[];
}

/** What a found table was taken for. */
export function understood(
  at: Pick<UnderstoodTable, "file" | "sheet" | "headerRow">,
  { columns }: FoundTable,
  choice: TableChoice,
): UnderstoodTable {
  const nothing = {
    table: null,
    confidence: 0,
    columns: [],
    unused: columns.map(({ column, path }) => ({
      column,
      header: path.join(" / "),
      candidates: [],
      suggestions: [],
    })),
    lacking: [],
    candidates: [],
  };
  switch (choice.is) {
    case "none":
      return { ...at, ...nothing };
    case "question":
      return { ...at, ...nothing, candidates: choice.candidates.map(({ table }) => table.name) };
    case "sure":
    case "lacking": {
      const { table, confidence, columns: used, questions, lacking } = choice.match;
      return {
        ...at,
        table: table.name,
        confidence,
        columns: used,
        unused: questions,
        lacking,
        candidates: [],
      };
    }
  }
}
