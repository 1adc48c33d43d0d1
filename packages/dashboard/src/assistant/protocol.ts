import type { Caveat, Chapter, Text } from "@unburden/core";
import type {
  Answer,
  ArticleSource,
  Candidate,
  FoundPassage,
  ReadPlace,
  Reading,
  WorkRecord,
} from "@unburden/core/assistant";
import type { About } from "../page/answer.ts";
import type { WrittenReading, WrittenSummary } from "./choice.ts";
import type { OwnFigure } from "../ledger/protocol.ts";
import type { GroundSource } from "./ground-source.ts";
import type { Rating, UseOf } from "./use-row.ts";

/** A question over some rows, as it was typed or as it was corrected. */
export interface AskedQuestion {
  /** The folder that the page lies in, with a slash at its end. */
  readonly site: string;
  readonly asked: string;
  readonly reading: WrittenReading | null;
  readonly source: GroundSource;
}

/** Something that can be chosen, with the heading that it stands under. */
export interface Choice {
  readonly value: string;
  readonly name: Text;
  readonly under: Text | null;
}

/** What each part of a reading can be changed into. */
export interface ReadingChoices {
  readonly figures: readonly Choice[];
  readonly places: readonly Choice[];
  /** Values like `2024-07-01~2024-10-01`; empty: all time. */
  readonly periods: readonly Choice[];
  /** Names of columns, `month` and `year`; empty: not split. */
  readonly groupings: readonly Choice[];
  readonly comparisons: readonly Choice[];
}

/** The figure that was answered. */
export interface AnsweredFigure extends About {
  readonly chapter: Chapter;
  readonly caveats: readonly Caveat[];
}

/** What became of a question. */
export type Outcome =
  | {
      readonly is: "read";
      readonly reading: Reading;
      readonly text: Text;
      readonly notes: readonly Text[];
      readonly choices: ReadingChoices;
      readonly about: AnsweredFigure;
      readonly answer: Answer;
      /** The day on which open cases were looked at. */
      readonly asOf: string;
    }
  | { readonly is: "question"; readonly text: Text; readonly candidates: readonly Candidate[] }
  | { readonly is: "refusal"; readonly text: Text; readonly askable: readonly Text[] }
  /** A corrected reading that can't be computed. */
  | { readonly is: "refused"; readonly problem: Text };

/** A passage, and whether it stands in a document of the reader's own. */
export type Passage = FoundPassage & { readonly own: boolean };

/** A document of the reader's own that this browser keeps. */
export interface OwnDocument extends ArticleSource {
  /** The file's name. */
  readonly file: string;
  /** When it was taken in, as an ISO timestamp. */
  readonly at: string;
  /** How many characters it has. */
  readonly length: number;
  /** How many pages, where it has pages. */
  readonly pages: number | null;
}

/** A file that wasn't taken in, and why. */
export interface RefusedDocument {
  readonly file: string;
  readonly text: Text;
}

/** What the browser keeps of the reader's documents. */
export interface KeptDocuments {
  readonly documents: readonly OwnDocument[];
  /** Whether they outlive the page. */
  readonly lasting: boolean;
}

/** A work record to be written over some rows. */
export interface AskedSummary {
  readonly summary: WrittenSummary;
  readonly source: GroundSource;
  /** The folder that the page lies in, with a slash at its end. */
  readonly site: string;
}

/** What became of it. */
export type SummaryOutcome =
  /** `place`: the id of the place that it is of; null: everywhere. */
  | { readonly is: "written"; readonly record: WorkRecord; readonly place: string | null }
  | { readonly is: "refused"; readonly problem: Text; readonly candidates: readonly ReadPlace[] };

/** The rows behind a sentence, by their keys: `visit_record/V12`. */
export interface AskedRows {
  readonly keys: readonly string[];
  readonly source: GroundSource;
  readonly site: string;
}

/** Rows as they are listed; of many, the first. */
export interface ShownRows {
  readonly columns: readonly Text[];
  readonly rows: readonly (readonly string[])[];
  /** How many there are. */
  readonly all: number;
}

/** What the browser keeps of the assistant's use. */
export interface KeptUses {
  readonly count: number;
  readonly rated: number;
  /** The assistant's own figures; empty where nothing was used. */
  readonly figures: readonly OwnFigure[];
  /** Whether they outlive the page. */
  readonly lasting: boolean;
}

/** What the assistant's page asks of the worker, and what it answers. */
export interface AssistantAsks {
  ask: { readonly given: AskedQuestion; readonly answer: Outcome };
  sumUp: { readonly given: AskedSummary; readonly answer: SummaryOutcome };
  rowsBehind: { readonly given: AskedRows; readonly answer: ShownRows };
  find: { readonly given: { readonly query: string }; readonly answer: readonly Passage[] };
  documents: { readonly given: null; readonly answer: KeptDocuments };
  addDocuments: {
    readonly given: { readonly files: readonly File[] };
    readonly answer: KeptDocuments & {
      readonly refused: readonly RefusedDocument[];
      readonly notes: readonly Text[];
    };
  };
  removeDocument: { readonly given: { readonly id: string }; readonly answer: KeptDocuments };
  uses: { readonly given: null; readonly answer: KeptUses };
  keepUse: { readonly given: UseOf; readonly answer: KeptUses & { readonly id: string } };
  rateUse: { readonly given: { readonly id: string; readonly rating: Rating }; readonly answer: KeptUses };
  writtenUses: { readonly given: null; readonly answer: string };
  eraseUses: { readonly given: null; readonly answer: KeptUses };
}
