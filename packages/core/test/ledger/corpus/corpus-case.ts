import type { Text } from "../../../src/text.ts";
import type { Aside } from "../../../src/ledger/import/account.ts";

/** What an import of one file has to come to. What isn't stated is not checked. */
export interface Expected {
  /** The code of the issue for which the whole file is refused; nothing else is then expected. */
  readonly refused?: string;
  /** Table → rows accepted; `{}` when none. */
  readonly accepted?: Readonly<Record<string, number>>;
  /** Rows that are refused or wait for an answer. */
  readonly rejected?: number;
  readonly setAside?: Readonly<Partial<Record<Aside, number>>>;
  /** Table → its accepted rows in the file's order: the columns that matter. */
  readonly rows?: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  /** Issues that must be among those raised. */
  readonly issues?: readonly ExpectedIssue[];
  /** Codes of issues that must not be raised. */
  readonly noIssues?: readonly string[];
  /** Questions that must be among those asked. */
  readonly questions?: readonly ExpectedQuestion[];
  /** Personal data that were found, by kind: these numbers exactly. */
  readonly personal?: Readonly<Record<string, number>>;
  /** Text that may stand nowhere in what the import gives back. */
  readonly nowhere?: readonly string[];
}

/** An issue: rows as in Excel, from 1; the column by its name in the table, or by the file's header. */
export interface ExpectedIssue {
  readonly code: string;
  readonly row?: number;
  readonly column?: string;
  readonly severity?: "error" | "warning" | "question";
}

/** A question to a person, and how many readings it offers. */
export interface ExpectedQuestion {
  readonly kind: "value" | "column" | "table" | "year" | "place";
  readonly read?: string;
  readonly column?: string;
  readonly candidates?: number;
}

/**
 * A person's answer. For a cell: the column's name, what was read, the value meant. For a header: the header as column and
 * as what was read, the column's name as value (null: leave it out).
 */
export interface Answer {
  readonly table?: string;
  readonly column: string;
  readonly read: string;
  readonly value: string | number | boolean | null;
}

/** One small file with one trap, and what has to become of it. */
export interface CorpusCase {
  /** Kebab-case, and the file's base name. */
  readonly id: string;
  /** Its name in `files/`. */
  readonly file: string;
  /** What is wrong in it, in one sentence. */
  readonly trap: Text;
  readonly expect: Expected;
  /** Applied before importing, where the case is about answers. */
  readonly answers?: readonly Answer[];
  /** The file's bytes, always the same. */
  readonly make: () => Uint8Array;
}
