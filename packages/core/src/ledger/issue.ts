import type { Text } from "../text.ts";

/** Something that a person has to know about a file: where, what was read, what was expected, what to do. */
export interface LedgerIssue {
  /** What kind of fault, kebab-case: `unknown-encoding`, `ambiguous-date`. */
  readonly code: string;
  /** `error`: the row or file is refused. `question`: a person must decide. `warning`: it was read, but look at it. */
  readonly severity: "error" | "question" | "warning";
  readonly file: string;
  readonly sheet: string | null;
  /** As the person sees it in Excel: rows from 1; null when it concerns the whole sheet or file. */
  readonly row: number | null;
  /** The column's header or letter; null when it concerns the whole row. */
  readonly column: string | null;
  /** What was read, as text, at most 200 characters. */
  readonly read: string;
  readonly message: Text;
  /** What to do about it. */
  readonly advice: Text;
}
