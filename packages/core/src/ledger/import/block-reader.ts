import type { Text } from "../../text.ts";
import type { AnyTable } from "../../table.ts";
import type { FoundColumn } from "../find-tables.ts";
import type { LedgerIssue } from "../issue.ts";
import type { RawCell } from "../sheet.ts";
import { headerLine, type TableChoice } from "./choose-table.ts";
import { knownTableReader } from "./known-table-reader.ts";
import { doubtIssue, lackingIssue, noTableIssue, tableQuestion } from "./row-reasons.ts";
import { rejectedRow } from "./sink.ts";
import type { SheetReading } from "./file-reading.ts";

/** A row of a block: its cells from the sheet's first column on, and its number as in Excel. */
export interface BlockRow {
  readonly cells: readonly RawCell[];
  readonly row: number;
}

/** How many rows of a block were accepted, refused, and of these only wait. */
export interface BlockCounts {
  accepted: number;
  rejected: number;
  waiting: number;
  /** Rows that stand in another sheet or file too, and were taken there. */
  repeats: number;
}

/** Reads the rows of one block of a sheet into a sink, batch by batch. */
export interface BlockReader {
  read(rows: readonly BlockRow[]): Promise<void>;
  /** Ends the block: what only all rows together show. */
  finish(): Promise<BlockCounts>;
}

/** Why a whole block can't be read yet, said for one of its rows. */
type Refusal = (row: number) => LedgerIssue;

function refuser(
  columns: readonly FoundColumn[],
  why: Refusal,
  table: string | null,
  { sink, file, sheet, titles }: SheetReading,
): BlockReader {
  const counts: BlockCounts = { accepted: 0, rejected: 0, waiting: 0, repeats: 0 };
  return {
    async read(rows) {
      const rejected = rows.map(({ cells, row }) =>
        rejectedRow({ file, sheet, row, table, titles }, columns, cells, [why(row)]),
      );
      counts.rejected += rows.length;
      if (rejected.some(({ reasons }) => reasons[0]?.severity === "question")) counts.waiting += rows.length;
      await sink.reject(rejected);
    },
    finish: async () => counts,
  };
}

function titlesOf(table: AnyTable, names: readonly string[]): Text[] {
  return names.map((name) => table.columns[name]?.title ?? { zh: name, en: name });
}

/** A reader for a block of these columns, by what it was taken for. */
export function blockReader(
  columns: readonly FoundColumn[],
  choice: TableChoice,
  how: SheetReading,
): BlockReader {
  const where = { file: how.file, sheet: how.sheet };
  switch (choice.is) {
    case "sure":
      return knownTableReader(columns, choice.match, how);
    case "none":
      return refuser(columns, (row) => noTableIssue(where, row, "error"), null, how);
    case "lacking": {
      const { table, lacking } = choice.match;
      return refuser(
        columns,
        (row) => lackingIssue(where, row, table.title, titlesOf(table, lacking)),
        table.name,
        how,
      );
    }
    case "question": {
      const header = headerLine(columns);
      const tables = choice.candidates.map(({ table }) => table);
      const why: Refusal = (row) => {
        const asked = tableQuestion(where, row, header, tables);
        how.questions.ask(asked);
        return doubtIssue(asked);
      };
      return refuser(columns, why, null, how);
    }
  }
}
