import type { AnyTable } from "../../table.ts";
import type { SavedMapping } from "../map-columns.ts";
import type { Vocabulary } from "../vocabulary.ts";
import type { AnswerBook } from "./answers.ts";
import type { KeyMaker } from "./made-key.ts";
import type { PersonalCount } from "./personal-count.ts";
import type { PlaceBook } from "./places.ts";
import type { QuestionList } from "./question.ts";
import type { References } from "./references.ts";
import type { Repeats } from "./repeats.ts";
import type { ImportSink } from "./sink.ts";
import type { UnderstoodTable } from "./understood.ts";

/** What all sheets of an import are read with, and where what they hold goes. */
export interface ImportReading {
  readonly tables: readonly AnyTable[];
  readonly vocabulary: Vocabulary;
  /** The same with the headers that were decided about: header rows are found by it. */
  readonly finding: Vocabulary;
  readonly places: PlaceBook;
  readonly references: References;
  readonly repeats: Repeats;
  readonly mappings: readonly SavedMapping[];
  readonly answers: AnswerBook;
  readonly sink: ImportSink;
  readonly questions: QuestionList;
  readonly personal: PersonalCount;
  /** Hashes persons; never part of a result. */
  readonly salt: string;
  /** The day of the import, `2025-01-31`, or null: dates after it are doubted. */
  readonly today: string | null;
  readonly understand: (table: UnderstoodTable) => void;
}

/** What the sheets of one file are read with. */
export interface FileReading extends ImportReading {
  readonly file: string;
  /** Whether the workbook counts days from 1904. */
  readonly date1904: boolean;
}

/** What the blocks of one sheet are read with. */
export interface SheetReading extends FileReading {
  readonly sheet: string;
  /** What stands above the sheet's tables. */
  readonly titles: readonly string[];
  /** Makes the keys that the sheet's rows of a table lack, over all its blocks. */
  readonly keysOf: (table: AnyTable) => KeyMaker;
  /** The year that the sheet is about, for dates that don't say one; null when it isn't known. */
  readonly year: number | null;
}
