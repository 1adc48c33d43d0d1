import { accountRows } from "../account-rows.ts";
import { findTables, type FoundTable, type FoundTables, type SetAsideRow } from "../find-tables.ts";
import { cellText, isBlank, transpose, type Grid } from "../grid.ts";
import { ordinarySigns, type OrdinarySigns } from "../find/ordinary-rows.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { addCounts, noRows, sheetAccount, type RowCounts, type SheetAccount } from "./account.ts";
import { blockReader, type BlockReader } from "./block-reader.ts";
import { askColumns } from "./column-questions.ts";
import { chooseTable, type TableChoice } from "./choose-table.ts";
import type { FileReading, SheetReading } from "./file-reading.ts";
import { keyMakers } from "./made-key.ts";
import { lastHeader } from "./last-header.ts";
import { noRowsIssue, noTableIssue, transposedIssue } from "./row-reasons.ts";
import { rejectedRow } from "./sink.ts";
import { sourceYear } from "./source-year.ts";
import { totalIssues } from "./total-issues.ts";
import { understood } from "./understood.ts";
import { unreadCells, type UnreadCells } from "./unread-cells.ts";

/** Reads one sheet, whole or piece by piece. */
export interface SheetReader {
  /** Reads further rows; a table that went on at the end of the last piece goes on in this one. */
  push(grid: Grid): Promise<void>;
  /** Ends the sheet and accounts for all its rows. */
  finish(): Promise<SheetAccount>;
}

/** A piece of a sheet under the header that goes on from the piece before. */
interface Piece {
  readonly grid: Grid;
  /** How many rows at its top are that header again, and were counted before. */
  readonly lead: number;
  /** How many of the sheet's rows came before it. */
  readonly before: number;
}

interface Block {
  readonly choice: TableChoice;
  readonly reader: BlockReader;
  readonly unread: UnreadCells;
}

/** The rows under the header that goes on; a table read piece by piece has no merged cells. */
function pieceUnder(header: Grid["rows"], grid: Grid, before: number): Piece {
  const lead = header.length;
  const width = Math.max(grid.width, ...header.map((row) => row.length));
  return { grid: { ...grid, rows: [...header, ...grid.rows], width }, lead, before };
}

/** The tables of a piece; `turned` is the piece with rows and columns exchanged, when they were found there. */
function tablesIn(
  piece: Piece,
  vocabulary: Vocabulary,
  signs: OrdinarySigns,
): { found: FoundTables; turned: Piece | null } {
  const found = findTables(piece.grid, vocabulary, signs);
  if (!found.transposed) return { found, turned: null };
  const turned = { ...piece, grid: transpose(piece.grid) };
  const again = findTables(turned.grid, vocabulary);
  return again.tables.length > 0 ? { found: again, turned } : { found, turned: null };
}

function setAsideCounts(rows: readonly SetAsideRow[]): RowCounts {
  const setAside = { ...noRows.setAside };
  for (const { why } of rows) setAside[why]++;
  return { ...noRows, setAside };
}

function allSetAside({ setAside, tables }: FoundTables): SetAsideRow[] {
  return [...setAside, ...tables.flatMap((table) => table.setAside)];
}

function titlesOf({ grid }: Piece, setAside: readonly SetAsideRow[]): string[] {
  const titles = setAside.filter(({ why }) => why === "title");
  // A merged title stands in every cell that it is merged over: it is said once.
  const texts = titles.flatMap(({ row }) => (grid.rows[row] ?? []).map(cellText));
  return [...new Set(texts)].filter((text) => text.trim() !== "");
}

/** Text in at most one cell of each row: nothing that could be a table's row. */
function isProse({ rows }: Grid): boolean {
  return rows.every((row) => new Set(row.filter((cell) => !isBlank(cell)).map(cellText)).size <= 1);
}

/** What a sheet's rows came to where no table was found: prose is notes, anything else is refused. */
async function withoutTable({ grid, before }: Piece, sheet: string, how: FileReading): Promise<RowCounts> {
  const { file, sink } = how;
  const blank = grid.rows.filter((row) => row.every(isBlank)).length;
  const filled = grid.rows.length - blank;
  const counts = { ...noRows, setAside: { ...noRows.setAside, blank } };
  if (filled === 0) return counts;
  if (isProse(grid)) {
    await sink.report([noTableIssue({ file, sheet }, null, "warning")]);
    return { ...counts, setAside: { ...counts.setAside, note: filled } };
  }
  await sink.report([noTableIssue({ file, sheet }, null, "error")]);
  await sink.reject(
    grid.rows.flatMap((cells, i) => {
      if (cells.every(isBlank)) return [];
      const row = before + i + 1;
      return [
        rejectedRow({ file, sheet, row, table: null, titles: [] }, [], cells, [
          noTableIssue({ file, sheet }, row, "error"),
        ]),
      ];
    }),
  );
  return { ...counts, rejected: filled };
}

/** The blocks of a sheet, each begun when it is first met: a table that goes on is the same block. */
function blocksOf(sheet: string, how: FileReading) {
  const { file, vocabulary, mappings, answers } = how;
  const blocks = new Map<string, Block>();
  let reading: SheetReading | null = null;
  return {
    all: blocks,
    of(table: FoundTable, piece: Piece, titles: readonly string[]): Block {
      const id = JSON.stringify(table.columns);
      const known = blocks.get(id);
      if (known) return known;
      reading ??= {
        ...how,
        sheet,
        titles,
        keysOf: keyMakers(),
        year: answers.yearOf(file) ?? sourceYear(titles, sheet, file),
      };
      const hints = [...titles, sheet, file];
      const choice = chooseTable(table, piece.grid, { vocabulary, mappings, answers, hints });
      const reader = blockReader(table.columns, choice, reading);
      const block = { choice, reader, unread: unreadCells({ file, sheet }) };
      blocks.set(id, block);
      const headerRow = rowNumber(piece, table.headerTop);
      how.understand(understood({ file, sheet, headerRow }, table, choice));
      if (choice.is === "sure" || choice.is === "lacking") {
        askColumns(choice.match, { file, sheet }, headerRow, how.questions);
      }
      return block;
    },
  };
}

/** A row of a piece as Excel numbers it. */
function rowNumber({ before, lead }: Piece, row: number): number {
  return before + row - lead + 1;
}

/** A reader of one sheet. */
export function sheetReader(sheet: string, how: FileReading): SheetReader {
  const { file, sink, finding } = how;
  const blocks = blocksOf(sheet, how);
  const signs = ordinarySigns(finding);
  let counts = noRows;
  let [read, before] = [0, 0];
  let header: Grid["rows"] = [];

  const readTables = async (piece: Piece, found: FoundTables): Promise<void> => {
    const titles = titlesOf(piece, found.setAside);
    for (const table of found.tables) {
      const { choice, reader, unread } = blocks.of(table, piece, titles);
      const number = (row: number): number => rowNumber(piece, row);
      await reader.read(
        table.dataRows.map((row) => ({ cells: piece.grid.rows[row] ?? [], row: number(row) })),
      );
      if (choice.is !== "sure") continue;
      unread.look(piece.grid, table, choice.match, number);
      await sink.report(totalIssues(piece.grid, table, choice.match, { file, sheet }, number));
    }
    const all = allSetAside(found);
    const own = all.filter(({ row }) => row >= piece.lead);
    counts = addCounts(counts, setAsideCounts(own));
    read += accountRows(found, piece.grid).read - (all.length - own.length);
    header = lastHeader(piece.grid, found);
  };
  return {
    async push(grid) {
      const piece = pieceUnder(header, grid, before);
      before += grid.rows.length;
      const { found, turned } = tablesIn(piece, finding, signs);
      if (turned) await sink.report([transposedIssue({ file, sheet })]);
      if (found.tables.length > 0) return readTables(turned ?? piece, found);
      counts = addCounts(counts, await withoutTable(piece, sheet, how));
      read += grid.rows.length;
    },
    async finish() {
      for (const { reader, unread } of blocks.all.values()) {
        await sink.report(unread.issues());
        const { repeats, ...more } = await reader.finish();
        counts = addCounts(counts, { ...more, setAside: { ...noRows.setAside, repeat: repeats } });
      }
      const { accepted, rejected, setAside } = counts;
      const nothing = accepted + rejected + setAside.repeat === 0;
      if (blocks.all.size > 0 && nothing) await sink.report([noRowsIssue({ file, sheet })]);
      return sheetAccount(file, sheet, read, counts);
    },
  };
}
