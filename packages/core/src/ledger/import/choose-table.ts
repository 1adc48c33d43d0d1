import type { FoundColumn, FoundTable } from "../find-tables.ts";
import { isBlank, type Grid } from "../grid.ts";
import { headerKeys } from "../map/header-meanings.ts";
import { isRejectColumn } from "../map/special-headers.ts";
import { matchTables, type SavedMapping, type TableMatch } from "../map-columns.ts";
import type { RawCell } from "../sheet.ts";
import type { Vocabulary } from "../vocabulary.ts";
import type { AnswerBook } from "./answers.ts";

/** What a found table is taken for, or between which tables a person must choose. */
export type TableChoice =
  | { readonly is: "sure"; readonly match: TableMatch }
  | { readonly is: "question"; readonly candidates: readonly TableMatch[] }
  | { readonly is: "lacking"; readonly match: TableMatch }
  | { readonly is: "none" };

/** What a table is chosen by, besides its header. */
export interface ChoiceEvidence {
  readonly vocabulary: Vocabulary;
  readonly mappings: readonly SavedMapping[];
  readonly answers: AnswerBook;
  /** The titles above the table, the sheet's and the file's name. */
  readonly hints: readonly string[];
}

const headersToShare = 0.8;
const sampledRows = 200;
const sampledValues = 12;

/** The saved mapping that was made for headers such as these: at least four in five of them are in it. */
export function mappingFor(
  columns: readonly FoundColumn[],
  mappings: readonly SavedMapping[],
): SavedMapping | null {
  // What our own export added says nothing of the file that it came from.
  const own = columns.filter(({ path }) => !isRejectColumn(path.at(-1) ?? ""));
  const shared = ({ headers }: SavedMapping): number => {
    const known = own.filter((column) => headerKeys(column).some((key) => Object.hasOwn(headers, key)));
    return known.length / Math.max(1, own.length);
  };
  // Of two that fit alike the later one counts: it is the newer decision.
  const [best] = [...mappings].reverse().sort((a, b) => shared(b) - shared(a));
  return best && shared(best) >= headersToShare ? best : null;
}

/** Different values of a column, at most twelve: enough to see what they are. */
function sampleOf(column: FoundColumn, rows: readonly number[], grid: Grid): RawCell[] {
  const values = new Set<RawCell>();
  for (const row of rows.slice(0, sampledRows)) {
    const cell = grid.rows[row]?.[column.column];
    if (!isBlank(cell)) values.add(cell ?? null);
    if (values.size === sampledValues) break;
  }
  return [...values];
}

/** A table's headers as a question about it reads them. */
export function headerLine(columns: readonly FoundColumn[]): string {
  return columns.map(({ path }) => path.join("/")).join(" | ");
}

/** What a person answered about headers of this table, as a mapping. */
export function mappingOf(table: string, answers: AnswerBook): SavedMapping {
  const headers = Object.entries(answers.headersOf(table)).map(
    ([header, target]): [string, string | null] => [
      headerKeys({ column: 0, path: header.split("/") })[0] ?? "",
      target,
    ],
  );
  return { version: 1, table, headers: Object.fromEntries(headers) };
}

/**
 * How well a header fits a table. Lists of other domains share a word or two with ours (a state, a type, an address), and values
 * alone, dates say, make no table; a wide export of ours may share only a fifth of its headers, but then several.
 */
function fits({ columns, questions, confidence }: TableMatch): "well" | "doubtfully" | "hardly" {
  const repeated = questions.filter((each) => each.repeated).flatMap(({ candidates }) => candidates);
  const known = new Set([...columns.map(({ target }) => target), ...repeated]).size;
  if (known === 0 || (known < 3 && confidence < 0.3)) return "hardly";
  return known < 4 && confidence < 0.5 ? "doubtfully" : "well";
}

/** Chooses the table by its headers, unless a person has decided it. One that has rivals is a question. */
export function chooseTable(
  { columns, dataRows }: FoundTable,
  grid: Grid,
  { vocabulary, mappings, answers, hints }: ChoiceEvidence,
): TableChoice {
  const values = columns.map((column) => sampleOf(column, dataRows, grid));
  const match = (saved: SavedMapping | null): readonly TableMatch[] =>
    matchTables(columns, vocabulary, saved, values, hints);
  const told = answers.tableOf(headerLine(columns));
  const saved = told === undefined ? mappingFor(columns, mappings) : mappingOf(told, answers);
  const [guess, ...others] = match(saved);
  if (!guess || (!saved && fits(guess) === "hardly")) return { is: "none" };
  const rivals = saved ? [] : others.filter(({ table }) => guess.rivals.includes(table.name));
  const own = mappingOf(guess.table.name, answers);
  const decided = saved !== null || Object.keys(own.headers).length > 0;
  if (rivals.length > 0 || (!decided && fits(guess) === "doubtfully"))
    return { is: "question", candidates: [guess, ...rivals.filter((each) => fits(each) !== "hardly")] };
  const first = Object.keys(own.headers).length > 0 ? (match(own)[0] ?? guess) : guess;
  return { is: first.lacking.length > 0 ? "lacking" : "sure", match: first };
}
