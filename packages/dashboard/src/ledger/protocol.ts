import type { CellValue, Text } from "@unburden/core";
import type {
  Answer,
  ImportedFile,
  LedgerIssue,
  LedgerQuestion,
  PersonalFound,
  RejectFile,
  SheetAccount,
  UnderstoodTable,
} from "@unburden/core/ledger";
import type { AssistantAsks } from "../assistant/protocol.ts";
import type { ExploredRows } from "../explore/complete-csv.ts";
import type { About, PageData, PageResult } from "../page/answer.ts";
import type { PageScope } from "../page/scope.ts";
import type { DataPageId } from "../page-specs.ts";
import type { ImportRecord } from "./own-ledger.ts";

/** How far reading is, in bytes of all files together. */
export interface Progress {
  readonly file: string;
  readonly bytes: number;
  readonly total: number;
}

/** One reason why a row wasn't taken, or one thing to look at. */
export interface RejectLine extends LedgerIssue {
  readonly table: Text | null;
}

/** A list of which only the beginning is shown. */
export interface Shown<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

/** What came of reading the dropped files, as far as the page shows it. */
export interface ImportView {
  readonly files: readonly ImportedFile[];
  readonly accounts: readonly SheetAccount[];
  readonly understood: readonly UnderstoodTable[];
  readonly questions: readonly LedgerQuestion[];
  readonly personal: PersonalFound;
  /** Why files were refused. */
  readonly refusals: readonly LedgerIssue[];
  /** The reasons against rows, those that only wait for an answer left out. */
  readonly rejects: Shown<RejectLine>;
  readonly rejectedRows: number;
  readonly waitingRows: number;
  readonly warnings: Shown<LedgerIssue>;
  /** Files to correct and drop in again; their texts are made when they are asked for. */
  readonly rejectFiles: readonly Pick<RejectFile, "name" | "rows">[];
  /** The titles of the tables that were met, and of their columns in the order of the table. */
  readonly titles: Readonly<Record<string, TableTitles>>;
  /** Accepted rows by table. */
  readonly accepted: readonly TableRows[];
}

/** A table's title and those of its columns. */
export interface TableTitles {
  readonly title: Text;
  readonly columns: Readonly<Record<string, Text>>;
}

/** A table and how many rows of it there are. */
export interface TableRows {
  readonly table: string;
  readonly title: Text;
  readonly rows: number;
}

/** A row that says something else than before. */
export interface ChangeLine {
  readonly table: Text;
  readonly key: readonly CellValue[];
  readonly column: Text;
  readonly before: string;
  readonly after: string;
}

/** What taking an import into the ledger did. */
export interface TakenView {
  readonly tables: readonly (TableRows & { readonly added: number; readonly unchanged: number })[];
  readonly changed: Shown<ChangeLine>;
  /** Rows that were replaced wholesale, by table; empty when the import was appended. */
  readonly replaced: readonly TableRows[];
}

/** What this browser keeps. */
export interface KeptView {
  /** Whether it outlives the page. */
  readonly lasting: boolean;
  readonly tables: readonly TableRows[];
  readonly imports: readonly ImportRecord[];
  readonly undoable: number;
}

/** A figure over the user's own ledger. */
export interface OwnFigure {
  readonly about: About & { readonly caveats: readonly (Text & { readonly flag: string })[] };
  readonly chapter: string;
  readonly result: PageResult;
  /** By district, small cells hidden; empty where the rows know no districts, or only one. */
  readonly districts: readonly PageResult[];
}

/** All figures that the ledger has rows for. */
export interface FiguresView {
  /** The day on which open cases are looked at: the one after the last date. */
  readonly asOf: string;
  readonly figures: readonly OwnFigure[];
}

/** What may be asked of the worker, and what it answers. */
export interface Asks extends AssistantAsks {
  open: { readonly given: null; readonly answer: KeptView };
  import: {
    readonly given: { readonly files: readonly File[]; readonly answers: readonly Answer[] };
    readonly answer: ImportView;
  };
  answer: { readonly given: { readonly answers: readonly Answer[] }; readonly answer: ImportView };
  accept: { readonly given: { readonly how: "append" | "replace" }; readonly answer: TakenView };
  undo: { readonly given: null; readonly answer: boolean };
  clear: { readonly given: null; readonly answer: null };
  rejects: { readonly given: null; readonly answer: readonly RejectFile[] };
  figures: { readonly given: null; readonly answer: FiguresView };
  /** A table's complete rows, to be explored. */
  explore: { readonly given: { readonly table: string }; readonly answer: ExploredRows };
  page: { readonly given: { readonly id: DataPageId; readonly scope: PageScope }; readonly answer: PageData };
}

/** A name of something that may be asked. */
export type AskName = keyof Asks;

/** A question to the worker. */
export type Request = {
  readonly [K in AskName]: { readonly number: number; readonly ask: K; readonly given: Asks[K]["given"] };
}[AskName];

/** What the worker says: how far it is, an answer, why there is none, or that another tab changed the ledger. */
export type Reply =
  | { readonly is: "progress"; readonly number: number; readonly progress: Progress }
  | { readonly is: "done"; readonly number: number; readonly answer: unknown }
  | { readonly is: "failed"; readonly number: number; readonly message: string }
  | { readonly is: "changed" };
