import type { AnyTable, PlacedColumn } from "../table.ts";
import { headerWord, type HeaderMeaning, type Vocabulary } from "./vocabulary.ts";
import type { FoundColumn } from "./find-tables.ts";

/** What a column of a file is taken for, how sure that is (0–1), and why. */
export interface ColumnMatch {
  /** The column's place in the sheet, from 0. */
  readonly column: number;
  readonly header: string;
  readonly target: string;
  readonly confidence: number;
  readonly evidence: "confirmed" | "title" | "synonym";
}

/** A column of which it can't be said what it is; a person decides. */
export interface ColumnQuestion {
  readonly column: number;
  readonly header: string;
  /** Names of columns it may be; empty when the header is unknown. */
  readonly candidates: readonly string[];
}

/** How a found table maps to one of ours. */
export interface TableMatch {
  readonly table: AnyTable;
  readonly confidence: number;
  readonly columns: readonly ColumnMatch[];
  readonly questions: readonly ColumnQuestion[];
  /** Columns without which a row means nothing, and that the file lacks. */
  readonly lacking: readonly string[];
}

/** A decision that was made once: header word → column name, or null to leave the column out. Plain JSON. */
export interface SavedMapping {
  readonly table: string;
  readonly headers: Readonly<Record<string, string | null>>;
}

/** A header's words from the innermost out: 人数 under 志愿者 is tried as 人数, then as 志愿者人数, then as 志愿者. */
function wordsOf({ path }: FoundColumn): string[] {
  const inner = path.at(-1) ?? "";
  return path.length > 1 ? [path.join(""), inner, path[0] ?? ""] : [inner];
}

function meaningsOf(column: FoundColumn, table: AnyTable, vocabulary: Vocabulary): readonly HeaderMeaning[] {
  for (const word of wordsOf(column)) {
    const found = vocabulary.meanings(word).filter((meaning) => meaning.table === table);
    if (found.length > 0) return found;
  }
  return [];
}

function confirmed(column: FoundColumn, saved: SavedMapping | null): string | null | undefined {
  for (const word of wordsOf(column)) {
    const target = saved?.headers[headerWord(word)];
    if (target !== undefined) return target;
  }
  return undefined;
}

interface Draft {
  readonly matches: ColumnMatch[];
  readonly questions: ColumnQuestion[];
  readonly taken: Set<string>;
}

function place(draft: Draft, found: FoundColumn, meanings: readonly HeaderMeaning[]): void {
  const header = found.path.join(" / ");
  const free = meanings.filter(({ column }) => !draft.taken.has(column.name));
  const [only] = free;
  if (free.length !== 1 || !only) {
    draft.questions.push({ column: found.column, header, candidates: free.map(({ column }) => column.name) });
    return;
  }
  draft.taken.add(only.column.name);
  const confidence = only.by === "title" ? 1 : 0.9;
  draft.matches.push({
    column: found.column,
    header,
    target: only.column.name,
    confidence,
    evidence: only.by,
  });
}

/** Titles are placed before synonyms, so that a synonym shared by two columns falls to the one that is left. */
function draftOf(
  columns: readonly FoundColumn[],
  table: AnyTable,
  vocabulary: Vocabulary,
  saved: SavedMapping | null,
): Draft {
  const draft: Draft = { matches: [], questions: [], taken: new Set() };
  const rest: { found: FoundColumn; meanings: readonly HeaderMeaning[] }[] = [];
  for (const found of columns) {
    const target = confirmed(found, saved);
    if (target === null) continue;
    if (target !== undefined && target in table.columns && !draft.taken.has(target)) {
      draft.taken.add(target);
      const header = found.path.join(" / ");
      draft.matches.push({ column: found.column, header, target, confidence: 1, evidence: "confirmed" });
      continue;
    }
    rest.push({ found, meanings: meaningsOf(found, table, vocabulary) });
  }
  const rank = ({ meanings }: (typeof rest)[number]): number =>
    meanings.some(({ by }) => by === "title") ? 0 : meanings.length === 1 ? 1 : 2;
  for (const { found, meanings } of rest.sort((a, b) => rank(a) - rank(b))) place(draft, found, meanings);
  return draft;
}

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

function matchTable(
  columns: readonly FoundColumn[],
  table: AnyTable,
  vocabulary: Vocabulary,
  saved: SavedMapping | null,
): TableMatch {
  const { matches, questions, taken } = draftOf(columns, table, vocabulary, saved);
  const required = essential(table);
  const lacking = required.filter(({ name }) => !taken.has(name)).map(({ name }) => name);
  const share = columns.length > 0 ? matches.length / columns.length : 0;
  const complete = required.length > 0 ? 1 - lacking.length / required.length : 1;
  const inOrder = [...matches].sort((a, b) => a.column - b.column);
  return { table, confidence: share * complete, columns: inOrder, questions, lacking };
}

/**
 * The tables that a found table may be, the likeliest first; of none that shares a header, an empty list. A saved mapping
 * decides the table and the headers it knows. When the second is nearly as likely as the first, ask.
 */
export function matchTables(
  columns: readonly FoundColumn[],
  vocabulary: Vocabulary,
  saved: SavedMapping | null = null,
): readonly TableMatch[] {
  const tables = saved ? vocabulary.tables.filter(({ name }) => name === saved.table) : vocabulary.tables;
  return tables
    .map((table) => matchTable(columns, table, vocabulary, saved))
    .filter(({ columns: matched }) => matched.length > 0)
    .sort((a, b) => b.confidence - a.confidence || b.columns.length - a.columns.length);
}
