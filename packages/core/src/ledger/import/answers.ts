import type { CellValue } from "../../column.ts";
import { withoutGuard } from "../export-cell.ts";
import { wordKey } from "../values/normalise.ts";
import { shownText } from "./issues.ts";
import type { SavedMapping } from "../map-columns.ts";

/** A person's decision about a ledger's cells. Plain JSON, so that it can be kept and applied to next month's file. */
export type Answer =
  /** This text, in this column of this table, means that value; null: leave the cell empty. */
  | {
      readonly is: "value";
      readonly table: string;
      readonly column: string;
      readonly read: string;
      readonly value: CellValue | null;
    }
  /** Every doubt of this kind in this column is settled by the same reading: the first (0), the second … */
  | {
      readonly is: "reading";
      readonly table: string;
      readonly column: string;
      readonly code: string;
      readonly pick: number;
    }
  /** In this table a header stands for this column; null: leave it out. A part of a place is `org_id.street`. */
  | { readonly is: "header"; readonly table: string; readonly header: string; readonly column: string | null }
  /** A table with these headers (as its question reads) is this one. */
  | { readonly is: "table"; readonly read: string; readonly table: string }
  /** Whether a hidden sheet is read. */
  | { readonly is: "hidden-sheet"; readonly sheet: string; readonly read: boolean }
  /** Dates without a year in this file are of this year. */
  | { readonly is: "year"; readonly file: string; readonly year: number };

/** What a person has decided so far: how headers map, and what cells mean. */
export interface Decisions {
  readonly mappings: readonly SavedMapping[];
  readonly answers: readonly Answer[];
}

/** Nothing decided yet. */
export const noDecisions: Decisions = { mappings: [], answers: [] };

/** The decisions, arranged for looking them up cell by cell. Make it once with {@link answerBook}. */
export interface AnswerBook {
  /** The value that was given for a text; undefined when none was. */
  valueOf(table: string, column: string, read: string): CellValue | null | undefined;
  /** Which reading was chosen for a kind of doubt; undefined when none was. */
  pickOf(table: string, column: string, code: string): number | undefined;
  yearOf(file: string): number | undefined;
  /** What headers stand for in a table: header → column, or null to leave it out. */
  headersOf(table: string): Readonly<Record<string, string | null>>;
  /** Whether a hidden sheet of this name is read; undefined when nobody said. */
  readsHidden(sheet: string): boolean | undefined;
  /** The table that headers such as these belong to. */
  tableOf(read: string): string | undefined;
  /** Whether any text of this column has a value: false lets the reader skip the look-up. */
  knows(table: string, column: string): boolean;
}

/** A question shows a text masked and cut; the answer to it counts for all texts that are shown like this. */
function readKey(read: string): string {
  return wordKey(shownText(withoutGuard(read)));
}

function key(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}

/** Arranges answers for looking them up; of two for the same thing the later counts. */
export function answerBook(answers: readonly Answer[]): AnswerBook {
  const values = new Map<string, CellValue | null>();
  const picks = new Map<string, number>();
  const years = new Map<string, number>();
  const tables = new Map<string, string>();
  const hidden = new Map<string, boolean>();
  const headers = new Map<string, [string, string | null][]>();
  const columns = new Set<string>();
  for (const answer of answers) {
    switch (answer.is) {
      case "value":
        values.set(key(answer.table, answer.column, readKey(answer.read)), answer.value);
        columns.add(key(answer.table, answer.column));
        break;
      case "reading":
        picks.set(key(answer.table, answer.column, answer.code), answer.pick);
        break;
      case "header":
        headers.set(answer.table, [...(headers.get(answer.table) ?? []), [answer.header, answer.column]]);
        break;
      case "table":
        tables.set(readKey(answer.read), answer.table);
        break;
      case "hidden-sheet":
        hidden.set(answer.sheet, answer.read);
        break;
      case "year":
        years.set(answer.file, answer.year);
    }
  }
  return {
    valueOf: (table, column, read) => values.get(key(table, column, readKey(read))),
    pickOf: (table, column, code) => picks.get(key(table, column, code)),
    yearOf: (file) => years.get(file),
    headersOf: (table) => Object.fromEntries(headers.get(table) ?? []),
    readsHidden: (sheet) => hidden.get(sheet),
    tableOf: (read) => tables.get(readKey(read)),
    knows: (table, column) => columns.has(key(table, column)),
  };
}
