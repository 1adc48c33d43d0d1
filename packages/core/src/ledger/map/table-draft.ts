import type { AnyTable, PlacedColumn } from "../../table.ts";
import { repeatedHeader } from "../find/repeated-headers.ts";
import type { FoundColumn } from "../found.ts";
import type { ColumnMatch, ColumnQuestion, PlacePart, UnusedColumn } from "../match.ts";
import { savedTarget, type SavedMapping } from "../saved-mapping.ts";
import type { RawCell } from "../sheet.ts";
import type { HeaderMeaning, Vocabulary } from "../vocabulary.ts";
import { headerKeys, headerText, headerWords, meaningsIn, saysWhole, strengthOf } from "./header-meanings.ts";
import { isRejectColumn, isRemark, isRowNumber, ownPart, placeColumn, placePart } from "./special-headers.ts";
import { partByValues, suggestions } from "./value-evidence.ts";

/** What the columns of a file are, if they are of this table. */
export interface Draft {
  readonly matches: ColumnMatch[];
  readonly questions: ColumnQuestion[];
  readonly unused: UnusedColumn[];
  readonly taken: Set<string>;
}

interface Open {
  readonly found: FoundColumn;
  readonly meanings: readonly HeaderMeaning[];
  /** How strongly the header says them: 4 by its whole path, 3 a title, 2 a synonym, 1 a near word, 0 nothing. */
  readonly strength: number;
}

const certainty = { title: 1, synonym: 0.9, near: 0.75 };

function match(
  draft: Draft,
  found: FoundColumn,
  target: string,
  how: Omit<ColumnMatch, "column" | "header" | "target">,
): void {
  draft.taken.add(target);
  draft.matches.push({ column: found.column, header: headerText(found), target, ...how });
}

/** Applies the saved decision about a header; false when there is none, or its column doesn't exist or is taken. */
function applySaved(draft: Draft, found: FoundColumn, table: AnyTable, saved: SavedMapping | null): boolean {
  if (!saved) return false;
  const { headers } = saved;
  const key = headerKeys(found).find((each) => Object.hasOwn(headers, each));
  const kept = key === undefined ? undefined : headers[key];
  if (kept === undefined) return false;
  if (kept === null) {
    draft.unused.push({ column: found.column, header: headerText(found), why: "left-out" });
    return true;
  }
  const target = savedTarget(kept);
  if (!target || !Object.hasOwn(table.columns, target.name)) return false;
  return place(draft, found, target.name, target.part ?? partOf(found, target.name, table), {
    confidence: 1,
    evidence: "confirmed",
  });
}

/** The part of the place that a header names, when the column is the table's place. */
function partOf(found: FoundColumn, target: string, table: AnyTable): PlacePart | null {
  if (placeColumn(table)?.name !== target) return null;
  return (
    headerWords(found)
      .map(placePart)
      .find((part) => part !== null) ?? null
  );
}

/** Matches a column unless its target is taken: by any column, or for parts of a place by the same part. */
function place(
  draft: Draft,
  found: FoundColumn,
  target: string,
  part: PlacePart | null,
  how: Pick<ColumnMatch, "confidence" | "evidence">,
): boolean {
  const same = draft.matches.filter((each) => each.target === target);
  if (same.some((each) => part === null || each.part === null || each.part === part)) return false;
  match(draft, found, target, { part, ...how });
  return true;
}

/** Matches a column that says a part of the place, or the place itself; false when it says neither, or the part is taken. */
function takePlace(
  draft: Draft,
  found: FoundColumn,
  meanings: readonly HeaderMeaning[],
  table: AnyTable,
): boolean {
  const column = placeColumn(table);
  const said = meanings.filter(({ by }) => by !== "near");
  if (!column || said.some((meaning) => meaning.column !== column)) return false;
  const [own] = said;
  const part = partOf(found, column.name, table) ?? (own ? ownPart(found.path.at(-1) ?? "") : null);
  if (part === null) return false;
  return place(draft, found, column.name, part, {
    confidence: own?.by === "title" ? 1 : 0.9,
    evidence: own?.by ?? "place",
  });
}

function whyUnused(header: string): UnusedColumn["why"] | null {
  if (isRejectColumn(header)) return "left-out";
  if (isRowNumber(header)) return "row-number";
  return isRemark(header) ? "remark" : null;
}

/** Takes a place, a row number, a remark or a column of our own export off; false when the header is none of these. */
function takeSpecial(
  draft: Draft,
  found: FoundColumn,
  meanings: readonly HeaderMeaning[],
  table: AnyTable,
): boolean {
  if (takePlace(draft, found, meanings, table)) return true;
  if (strengthOf(meanings) > 1) return false;
  const inner = found.path.at(-1) ?? "";
  const why = whyUnused(inner);
  if (why === null) return false;
  draft.unused.push({ column: found.column, header: headerText(found), why });
  return true;
}

/** One round: every column with one free meaning gets it, unless another of the same strength wants it too. */
function settle(draft: Draft, open: readonly Open[], strength: number): Open[] {
  const wanted = new Map<string, { open: Open; meaning: HeaderMeaning }[]>();
  for (const each of open) {
    if (each.strength < strength) continue;
    const free = each.meanings.filter(({ column }) => !draft.taken.has(column.name));
    const [meaning] = free;
    if (!meaning || free.length > 1) continue;
    wanted.set(meaning.column.name, [...(wanted.get(meaning.column.name) ?? []), { open: each, meaning }]);
  }
  const settled = new Set<Open>();
  for (const [target, claims] of wanted) {
    const [claim] = claims;
    if (!claim || claims.length > 1) continue;
    const { found, meanings } = claim.open;
    const { by } = claim.meaning;
    const confidence = certainty[by] * (meanings.length > 1 ? 0.85 : 1);
    match(draft, found, target, { part: null, confidence, evidence: by });
    settled.add(claim.open);
  }
  return open.filter((each) => !settled.has(each));
}

function ask(
  draft: Draft,
  { found, meanings }: Open,
  table: AnyTable,
  values: readonly RawCell[],
  open: readonly Open[],
): void {
  const free = Object.values(table.columns).filter(
    ({ origin, name }) => origin === "stored" && !draft.taken.has(name),
  );
  const said = meanings.map(({ column }) => column).filter(({ name }) => !draft.taken.has(name));
  const fitting = suggestions(values, said.length > 0 ? said : free, table);
  const byValues = said.length > 0 || fitting.length === 1 ? fitting : [];
  const header = repeatedHeader(found);
  const repeated =
    header !== null &&
    said.length > 0 &&
    open.some((other) => other.found !== found && repeatedHeader(other.found) === header);
  const names = (columns: readonly PlacedColumn[]): string[] => columns.map(({ name }) => name);
  draft.questions.push({
    column: found.column,
    header: headerText(found),
    candidates: [...new Set([...byValues.map(({ target }) => target), ...names(said)])],
    suggestions: byValues,
    ...(repeated && { repeated }),
  });
}

/**
 * Takes the columns of a file for columns of a table: saved decisions first, then places, row numbers and remarks, then titles,
 * synonyms and near words, so that a word shared by two columns falls to the one that is left. What two columns of
 * the file claim alike, and what stays open, is asked.
 */
export function tableDraft(
  columns: readonly FoundColumn[],
  table: AnyTable,
  vocabulary: Vocabulary,
  saved: SavedMapping | null,
  values: readonly (readonly RawCell[])[],
): Draft {
  const draft: Draft = { matches: [], questions: [], unused: [], taken: new Set() };
  const unsaved = columns.filter((found) => !applySaved(draft, found, table, saved));
  let open: Open[] = unsaved
    .map((found) => {
      const meanings = meaningsIn(found, table, vocabulary);
      return { found, meanings, strength: saysWhole(found, meanings, vocabulary) ? 4 : strengthOf(meanings) };
    })
    .filter(({ found, meanings }) => !takeSpecial(draft, found, meanings, table));
  for (const strength of [4, 3, 2, 1]) {
    for (let before = -1; before !== open.length;) {
      before = open.length;
      open = settle(draft, open, strength);
    }
  }
  const sampleOf = (column: number) => values[columns.findIndex((each) => each.column === column)] ?? [];
  for (const each of open) ask(draft, each, table, sampleOf(each.found.column), open);
  const matches = draft.matches.map((each) => ({
    ...each,
    part: partByValues(each.part, sampleOf(each.column)),
  }));
  return { ...draft, matches };
}
