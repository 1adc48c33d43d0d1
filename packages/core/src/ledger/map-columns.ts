import type { AnyTable, PlacedColumn } from "../table.ts";
import type { FoundColumn } from "./found.ts";
import { headerWords } from "./map/header-meanings.ts";
import { hintedTables } from "./map/hinted-tables.ts";
import { placeColumn } from "./map/special-headers.ts";
import { tableDraft, type Draft } from "./map/table-draft.ts";
import type { ColumnQuestion, TableMatch } from "./match.ts";
import type { SavedMapping } from "./saved-mapping.ts";
import type { RawCell } from "./sheet.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type {
  ColumnMatch,
  ColumnQuestion,
  ColumnSuggestion,
  PlacePart,
  TableMatch,
  UnusedColumn,
} from "./match.ts";
export type { SavedMapping } from "./saved-mapping.ts";

/** A row without any of these says nothing: the columns that may not be null and have no fallback, keys that can be made up apart. */
function essential(table: AnyTable): PlacedColumn[] {
  return Object.values(table.columns).filter(
    ({ origin, nullable, fallback, name }) =>
      origin === "stored" &&
      !nullable &&
      fallback === null &&
      !(table.key.length === 1 && table.key[0] === name),
  );
}

interface Weighed {
  readonly match: TableMatch;
  /** How much the matched headers speak for this table rather than for others: each one shared among the tables that know it. */
  readonly own: number;
}

function ownWords(columns: readonly FoundColumn[], match: TableMatch, vocabulary: Vocabulary): number {
  return columns
    .filter(({ column }) => match.columns.some((each) => each.column === column && each.evidence !== "place"))
    .map((found) => {
      const tables = headerWords(found).map(
        (word) => new Set(vocabulary.meanings(word).map(({ table }) => table)),
      );
      return 1 / Math.max(1, ...tables.map(({ size }) => size));
    })
    .reduce((all, each) => all + each, 0);
}

/** How much of the header is understood: the columns of a place count as one, a question with candidates as half at most. */
function shareOf({ matches, questions }: Draft, table: AnyTable): number {
  const at = placeColumn(table)?.name;
  const own = matches.filter(({ target }) => target !== at);
  const place = own.length < matches.length ? 1 : 0;
  const asked = questions.filter(({ header }) => header !== "");
  const sure = own.reduce((all, { confidence }) => all + (confidence >= 0.9 ? 1 : confidence), place);
  const half = ({ suggestions: [said], candidates }: ColumnQuestion): number =>
    said ? said.confidence / 2 : Math.min(1, candidates.length) / 2;
  return asked.reduce((all, each) => all + half(each), sure) / Math.max(1, own.length + place + asked.length);
}

function matchTable(
  columns: readonly FoundColumn[],
  table: AnyTable,
  vocabulary: Vocabulary,
  saved: SavedMapping | null,
  values: readonly (readonly RawCell[])[],
): Weighed {
  const { matches, questions, unused, taken } = tableDraft(columns, table, vocabulary, saved, values);
  const required = essential(table);
  const repeated = questions.filter((each) => each.repeated).flatMap(({ candidates }) => candidates);
  const lacking = required
    .map(({ name }) => name)
    .filter((name) => !taken.has(name) && !repeated.includes(name));
  const complete = required.length > 0 ? 1 - (0.6 * lacking.length) / required.length : 1;
  const match: TableMatch = {
    table,
    confidence: shareOf({ matches, questions, unused, taken }, table) * complete,
    columns: [...matches].sort((a, b) => a.column - b.column),
    questions: [...questions].sort((a, b) => a.column - b.column),
    unused: [...unused].sort((a, b) => a.column - b.column),
    lacking,
    rivals: [],
  };
  return { match, own: ownWords(columns, match, vocabulary) };
}

/** A table that the sheet's name or titles speak of gains a quarter of what it lacks; the others then lose a tenth. */
function withHints(weighed: readonly Weighed[], vocabulary: Vocabulary, hints: readonly string[]): Weighed[] {
  const hinted = hintedTables(vocabulary.tables, hints);
  const counts = weighed.some(({ match }) => hinted.has(match.table) && match.confidence >= 0.3);
  if (!counts) return [...weighed];
  return weighed.map(({ match, own }) => {
    const { confidence, table } = match;
    const now = hinted.has(table) ? confidence + (1 - confidence) / 4 : confidence * 0.9;
    return { match: { ...match, confidence: now }, own };
  });
}

const near = 0.1;

function withRivals(matches: readonly TableMatch[]): TableMatch[] {
  return matches.map((match) => ({
    ...match,
    rivals: matches
      .filter((other) => other !== match && other.confidence > match.confidence - near)
      .map(({ table }) => table.name),
  }));
}

/** Whether anything but a place, which many tables have, speaks for the table. */
function hasGround({ table, columns, questions }: TableMatch): boolean {
  const at = placeColumn(table)?.name;
  return (
    columns.some(({ target, evidence }) => target !== at || evidence === "confirmed") ||
    questions.some((each) => each.candidates.length > 0)
  );
}

/**
 * The tables that a found table may be, the likeliest first; of none that shares a header, an empty list. A saved mapping
 * decides the table and the headers it knows, unless nothing of it fits. `values` are sample cells of each column, in the
 * order of the columns: they make questions easier, never decide. `hints` are the sheet's name and titles. When the first has rivals, ask.
 */
export function matchTables(
  columns: readonly FoundColumn[],
  vocabulary: Vocabulary,
  saved: SavedMapping | null = null,
  values: readonly (readonly RawCell[])[] = [],
  hints: readonly string[] = [],
): readonly TableMatch[] {
  const tables = saved ? vocabulary.tables.filter(({ name }) => name === saved.table) : vocabulary.tables;
  const weighed = tables
    .map((table) => matchTable(columns, table, vocabulary, saved, values))
    .filter(({ match }) => hasGround(match));
  if (saved && weighed.length === 0) return matchTables(columns, vocabulary, null, values, hints);
  const ranked = withHints(weighed, vocabulary, hints).sort(
    (a, b) =>
      b.match.confidence - a.match.confidence ||
      b.own - a.own ||
      b.match.columns.length - a.match.columns.length,
  );
  return withRivals(ranked.map(({ match }) => match));
}
