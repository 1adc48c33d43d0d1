import type { AnyTable, PlacedColumn } from "../../table.ts";
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
import { placeNote, placeReader } from "./place-reader.ts";
import type { AskedCell } from "./question.ts";
import type { SheetReading } from "./file-reading.ts";
import type { ImportedRow } from "./sink.ts";

/** A row as it was read, before it is checked. */
export interface RowDraft {
  /** As in Excel: from 1. */
  readonly row: number;
  /** The row as it will be accepted, unless something is against it; no other holds this object. */
  readonly cells: ImportedRow;
  /** Whether any of its cells is personal, or holds anything that is. */
  readonly isPersonal: boolean;
  /** Cells that can't be read. */
  readonly faults: readonly LedgerIssue[];
  /** Cells that a person must decide about. */
  readonly doubts: readonly AskedCell[];
  /** What to tell about the row, though it was read. */
  readonly notes: readonly LedgerIssue[];
}

/** Reads the rows of one found table, one after the other. */
export type ReadRow = (cells: readonly RawCell[], row: number) => RowDraft;

/** A cell that can't be read, or can in several ways. */
interface OpenCell {
  readonly column: PlacedColumn;
  readonly header: string;
  readonly text: string;
  readonly reading: CellReading;
}

/** A row while it is being read. */
type MadeRow = { -readonly [K in keyof ImportedRow]: ImportedRow[K] };

interface Source {
  readonly column: PlacedColumn;
  readonly header: string;
  readonly at: number;
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
  return { column, header: match.header, at: match.column, read };
}

function faultOf(
  how: SheetReading,
  row: number,
  { header, text, reading: { fault } }: OpenCell,
): LedgerIssue[] {
  if (!fault) return [];
  const { file, sheet } = how;
  return [{ ...fault, severity: "error", file, sheet, row, column: header, read: shownText(text) }];
}

function doubtOf(
  how: SheetReading,
  row: number,
  { column, text, reading: { doubt } }: OpenCell,
): AskedCell[] {
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
): (cells: readonly RawCell[], row: number) => readonly AskedCell[] {
  const open = questions.filter(({ candidates, repeated }) => candidates.length > 1 || repeated);
  if (open.length === 0) return () => none;
  return (cells, row) =>
    open
      .filter(({ column }) => !isBlank(cells[column]))
      .map((question) => columnQuestion(table, question, { file, sheet }, row));
}

/** A row that says nothing: its cells null, or what a ledger without the column means. */
function emptyRow(table: AnyTable, { file, sheet }: SheetReading): MadeRow {
  const stored = Object.values(table.columns).filter(({ origin }) => origin === "stored");
  const cells = Object.fromEntries(stored.map(({ name, fallback }) => [name, fallback]));
  return { ...cells, source_file: file, source_sheet: sheet, source_row: 0, source_qualifiers: null };
}

function isPlace(table: AnyTable, { target }: ColumnMatch, how: SheetReading): boolean {
  return table.references[target] === "org_unit" && how.places.index() !== null;
}

/** What reads the cells of a row of this table. */
function readersOf({ table, columns }: TableMatch, how: SheetReading) {
  const places = columns.filter((column) => isPlace(table, column, how));
  const sources = columns
    .filter((column) => !places.includes(column))
    .map((column) => sourceOf(table, column, how))
    .filter((source) => source !== null);
  return { sources, places: placeReader(table, places, how) };
}

/** Whether the rows of a table get a key made from their content, as the file has none. */
export function hasMadeUpKey({ table, columns }: TableMatch): boolean {
  return table.key.length === 1 && !columns.some(({ target }) => target === table.key[0]);
}

function keyFor(match: TableMatch, how: SheetReading): ((row: MadeRow) => void) | null {
  const [key = ""] = match.table.key;
  if (!hasMadeUpKey(match)) return null;
  const keys = how.keysOf(match.table);
  return (row) => {
    row[key] = keys.keyOf(row);
  };
}

function withQualifier(before: string | null, qualifier: string): string {
  return before === null ? qualifier : `${before},${qualifier}`;
}

const none: readonly never[] = [];

/**
 * A reader of a table's rows by its mapping. A cell that can't be read is a fault, one that can be read in several ways a doubt;
 * both leave the cell null and the row is not accepted with them. A key that the file lacks is made from the row's content.
 */
export function tableReader(match: TableMatch, how: SheetReading): ReadRow {
  const { sources, places } = readersOf(match, how);
  const open = openColumns(match, how);
  const empty = emptyRow(match.table, how);
  const makeKey = keyFor(match, how);
  return (cells, row) => {
    const made: MadeRow = { ...empty, source_row: row };
    let unread: OpenCell[] | null = null;
    let notes: LedgerIssue[] | null = null;
    let isPersonal = false;
    for (const { column, header, at, read } of sources) {
      const cell = cells[at] ?? null;
      const said = read(cell);
      made[column.name] = said.value;
      isPersonal ||= said.isPersonal;
      if (said.qualifier !== null)
        made.source_qualifiers = withQualifier(made.source_qualifiers, said.qualifier);
      if (said.isOpen) (unread ??= []).push({ column, header, text: cellText(cell), reading: said.reading });
    }
    for (const place of places(cells)) {
      made[place.column.name] = place.value;
      isPersonal ||= place.isPersonal;
      if (place.note) (notes ??= []).push(placeNote(how, row, place, place.note));
      if (place.isOpen) (unread ??= []).push(place);
    }
    makeKey?.(made);
    const asked = open(cells, row);
    return {
      row,
      cells: made,
      isPersonal,
      faults: unread ? unread.flatMap((read) => faultOf(how, row, read)) : none,
      doubts: unread ? [...unread.flatMap((read) => doubtOf(how, row, read)), ...asked] : asked,
      notes: notes ?? none,
    };
  };
}
