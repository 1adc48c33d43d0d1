import type { CellValue } from "../../column.ts";
import type { AnyTable, LooseRow, PlacedColumn } from "../../table.ts";
import { cellText, isBlank } from "../grid.ts";
import type { LedgerIssue } from "../issue.ts";
import type { ColumnMatch, TableMatch } from "../map-columns.ts";
import type { RawCell } from "../sheet.ts";
import { bareContext } from "../values/context.ts";
import { headerUnit } from "../values/header-unit.ts";
import { satisfactionWords } from "../values/number-words.ts";
import type { CellReading } from "../values/reading.ts";
import { columnQuestion } from "./column-questions.ts";
import { columnReader, type ReadColumn } from "./cell-reader.ts";
import { shownText } from "./issues.ts";
import { placeReader } from "./place-reader.ts";
import type { AskedCell } from "./question.ts";
import type { SheetReading } from "./file-reading.ts";

/** A row as it was read, before it is checked. */
export interface RowDraft {
  /** As in Excel: from 1. */
  readonly row: number;
  readonly cells: LooseRow;
  /** What is approximate, `households:ge`; null when all is exact. */
  readonly qualifiers: string | null;
  /** Cells that can't be read. */
  readonly faults: readonly LedgerIssue[];
  /** Cells that a person must decide about. */
  readonly doubts: readonly AskedCell[];
  /** What to tell about the row, though it was read. */
  readonly notes: readonly LedgerIssue[];
}

/** Reads the rows of one found table, one after the other. */
export type ReadRow = (cells: readonly RawCell[], row: number) => RowDraft;

interface Read {
  readonly column: PlacedColumn;
  readonly header: string;
  readonly text: string;
  readonly reading: CellReading;
}

interface Source {
  readonly column: PlacedColumn;
  readonly match: ColumnMatch;
  readonly read: ReadColumn;
}

function sourceOf(table: AnyTable, match: ColumnMatch, how: SheetReading): Source | null {
  const column = table.columns[match.target];
  if (!column) return null;
  const target = table.references[column.name];
  const referred = how.tables.find(({ name }) => name === target);
  const read = columnReader(column, {
    answers: how.answers,
    findKey: referred ? how.references.finder(referred) : null,
    context: {
      ...bareContext,
      year: how.year,
      date1904: how.date1904,
      unit: headerUnit(match.header),
      numberWords: column.unit === "point" ? satisfactionWords : {},
    },
  });
  return { column, match, read };
}

function qualifier({ column, reading: { operator, precision } }: Read): string | null {
  if (operator !== null && operator !== "eq") return `${column.name}:${operator}`;
  return precision !== null && precision !== "day" ? `${column.name}:${precision}` : null;
}

function faultOf(how: SheetReading, row: number, { header, text, reading: { fault } }: Read): LedgerIssue[] {
  if (!fault) return [];
  const { file, sheet } = how;
  return [{ ...fault, severity: "error", file, sheet, row, column: header, read: shownText(text) }];
}

function doubtOf(how: SheetReading, row: number, { column, text, reading: { doubt } }: Read): AskedCell[] {
  if (!doubt) return [];
  const kind =
    doubt.code === "no-year" ? "year" : /-place$|^ambiguous-name$/u.test(doubt.code) ? "place" : "value";
  const { code, reason, candidates } = doubt;
  const { file, sheet } = how;
  return [
    {
      kind,
      code,
      reason,
      candidates,
      file,
      sheet,
      table: column.table,
      column: column.name,
      row,
      read: shownText(text),
    },
  ];
}

/** Columns that may mean several of ours: rows that say something there wait. */
function openColumns(
  { table, questions }: TableMatch,
  { file, sheet }: SheetReading,
): (cells: readonly RawCell[], row: number) => AskedCell[] {
  const open = questions.filter(({ candidates, repeated }) => candidates.length > 1 || repeated);
  return (cells, row) =>
    open
      .filter(({ column }) => !isBlank(cells[column]))
      .map((question) => columnQuestion(table, question, { file, sheet }, row));
}

/** The cells of a row that says nothing: null, or what a ledger without the column means. */
function emptyCells(table: AnyTable): Readonly<Record<string, CellValue | null>> {
  const stored = Object.values(table.columns).filter(({ origin }) => origin === "stored");
  return Object.fromEntries(stored.map(({ name, fallback }) => [name, fallback]));
}

function cellsOf(
  empty: Readonly<Record<string, CellValue | null>>,
  reads: readonly Read[],
): Record<string, CellValue | null> {
  const cells = { ...empty };
  for (const { column, reading } of reads) cells[column.name] = reading.value ?? column.fallback;
  return cells;
}

/**
 * A reader of a table's rows by its mapping. A cell that can't be read is a fault, one that can be read in several ways a doubt;
 * both leave the cell null and the row is not accepted with them. A key that the file lacks is made from the row's content.
 */
export function tableReader(match: TableMatch, how: SheetReading): ReadRow {
  const { table } = match;
  const isPlace = ({ target }: ColumnMatch): boolean =>
    table.references[target] === "org_unit" && how.places.index() !== null;
  const sources = match.columns
    .filter((column) => !isPlace(column))
    .map((column) => sourceOf(table, column, how))
    .filter((source) => source !== null);
  const places = placeReader(table, match.columns.filter(isPlace), how);
  const open = openColumns(match, how);
  const empty = emptyCells(table);
  const [key] = table.key;
  const lacksKey =
    table.key.length === 1 && key !== undefined && !match.columns.some(({ target }) => target === key);
  const keys = lacksKey ? how.keysOf(table) : null;
  return (cells, row) => {
    const place = places(cells, row);
    const reads = [
      ...sources.map(({ column, match: { column: at, header }, read }): Read => {
        const cell = cells[at] ?? null;
        return { column, header, text: cellText(cell), reading: read(cell) };
      }),
      ...place.reads,
    ];
    const values = cellsOf(empty, reads);
    const notes = [...place.notes];
    if (keys && key !== undefined) values[key] = keys.keyOf(values);
    const qualifiers = reads.map(qualifier).filter((each) => each !== null);
    const unread = reads.filter(({ reading }) => reading.fault !== null || reading.doubt !== null);
    return {
      row,
      cells: values,
      qualifiers: qualifiers.length > 0 ? qualifiers.join(",") : null,
      faults: unread.flatMap((read) => faultOf(how, row, read)),
      doubts: [...unread.flatMap((read) => doubtOf(how, row, read)), ...open(cells, row)],
      notes,
    };
  };
}
