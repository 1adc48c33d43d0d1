import type { AnyTable, Ledger } from "../../table.ts";
import { shortestSalt } from "../check/hash-person.ts";
import type { DecodeLimits } from "../decode/index.ts";
import type { PlaceRow } from "../values/place-index.ts";
import { vocabulary } from "../vocabulary.ts";
import { answerBook, noDecisions, type Decisions } from "./answers.ts";
import { mappingOf } from "./choose-table.ts";
import { withDecidedWords } from "./decided-words.ts";
import type { ImportReading } from "./file-reading.ts";
import { personalCount } from "./personal-count.ts";
import { placeBook } from "./places.ts";
import { questionList } from "./question.ts";
import { references } from "./references.ts";
import { repeats } from "./repeats.ts";
import type { ImportSink } from "./sink.ts";
import type { UnderstoodTable } from "./understood.ts";

/** What an import needs to know. */
export interface ImportOptions {
  /** The tables that files may hold: `allTables`. */
  readonly tables: readonly AnyTable[];
  /** The units that places are looked up among: the frame. Without any, place names stay as they are. */
  readonly places?: readonly PlaceRow[];
  /** What the ledger holds already: rows may refer to it by key or name. */
  readonly before?: Ledger;
  /** What was decided about earlier files, and about this one. */
  readonly decisions?: Decisions;
  /** A secret of this installation with which persons are hashed, at least 16 characters; it is never part of a result. */
  readonly salt: string;
  /** The day of the import, `2025-01-31`: dates after it are told. Without it none is. */
  readonly today?: string;
  readonly limits?: Partial<DecodeLimits>;
}

/** An import that goes on: what its sheets are read with, and what was understood so far. */
export interface ImportUnderWay extends ImportReading {
  readonly understoodTables: readonly UnderstoodTable[];
}

/**
 * Begins an import into a sink.
 *
 * @throws when the salt is shorter than 16 characters.
 */
export function beginImport(
  { tables, places = [], before = {}, decisions = noDecisions, salt, today }: ImportOptions,
  sink: ImportSink,
): ImportUnderWay {
  if (salt.length < shortestSalt) {
    throw new Error(`an import needs a salt of at least ${shortestSalt} characters; got ${salt.length}`);
  }
  const understoodTables: UnderstoodTable[] = [];
  const answers = answerBook(decisions.answers);
  const words = vocabulary(tables);
  const answered = tables.map(({ name }) => mappingOf(name, answers));
  return {
    tables,
    vocabulary: words,
    finding: withDecidedWords(words, [...decisions.mappings, ...answered]),
    places: placeBook([...places, ...((before["org_unit"] ?? []) as unknown as PlaceRow[])]),
    references: references(tables, before),
    repeats: repeats(),
    mappings: decisions.mappings,
    answers,
    sink,
    questions: questionList(),
    personal: personalCount(),
    salt,
    today: today ?? null,
    understoodTables,
    understand: (table) => understoodTables.push(table),
  };
}
