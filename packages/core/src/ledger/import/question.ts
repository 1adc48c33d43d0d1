import type { Text } from "../../text.ts";
import type { Candidate } from "../values/reading.ts";

/** One of the texts that a question is about, and the ways to understand it. */
export interface QuestionReading {
  readonly read: string;
  readonly candidates: readonly Candidate[];
  /** The rows that hold it, as in Excel, at most the first ten. */
  readonly rows: readonly number[];
  readonly count: number;
}

/** Something that only a person can decide. Rows that depend on it wait. */
export interface LedgerQuestion {
  /**
   * `table`: what the table is; `column`: what a header means; `place`: which unit; `year`: of which year the dates are;
   * `value`: what a cell means.
   */
  readonly kind: "table" | "column" | "place" | "year" | "value";
  /** What kind of doubt, kebab-case: `two-digit-year`, `none-word`. */
  readonly code: string;
  readonly file: string;
  readonly sheet: string;
  /** The table's name, or null while that is the question. */
  readonly table: string | null;
  /** The column's name; the header of the file for a question about a column; null for a table. */
  readonly column: string | null;
  readonly reason: Text;
  /** The distinct texts, in the order in which they were met. */
  readonly readings: readonly QuestionReading[];
}

/** A doubt at one place of a file. */
export interface AskedCell {
  readonly kind: LedgerQuestion["kind"];
  readonly code: string;
  readonly file: string;
  readonly sheet: string;
  readonly table: string | null;
  readonly column: string | null;
  readonly reason: Text;
  readonly read: string;
  readonly candidates: readonly Candidate[];
  readonly row: number;
}

/** Collects doubts into questions: one for each kind of doubt in a column of a sheet. */
export interface QuestionList {
  ask(asked: AskedCell): void;
  questions(): readonly LedgerQuestion[];
}

interface OpenReading extends QuestionReading {
  readonly rows: number[];
  count: number;
}

type Open = Omit<LedgerQuestion, "readings"> & { readonly texts: Map<string, OpenReading> };

const shownRows = 10;

/** An empty list of questions. */
export function questionList(): QuestionList {
  const open = new Map<string, Open>();
  return {
    ask({ read, candidates, row, ...about }) {
      const id = JSON.stringify([about.file, about.sheet, about.kind, about.table, about.column, about.code]);
      const question = open.get(id) ?? { ...about, texts: new Map<string, OpenReading>() };
      open.set(id, question);
      const reading = question.texts.get(read) ?? { read, candidates, rows: [], count: 0 };
      question.texts.set(read, reading);
      reading.count++;
      if (reading.rows.length < shownRows) reading.rows.push(row);
    },
    questions: () =>
      [...open.values()].map(({ texts, ...about }) => ({ ...about, readings: [...texts.values()] })),
  };
}
