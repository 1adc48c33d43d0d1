import type { CellValue } from "../../column.ts";
import type { Text } from "../../text.ts";

/** One way to understand a cell: the value it would have (null: not known), and how to put it to a person. */
export interface Candidate {
  readonly value: CellValue | null;
  readonly label: Text;
}

/** A cell that can be understood in more ways than one: a person decides. The likeliest candidate comes first. */
export interface Doubt {
  /** What kind of doubt, kebab-case: `daily-frequency`, `two-digit-year`. */
  readonly code: string;
  readonly reason: Text;
  /** The ways to read it; may be empty when only the file's owner can know. */
  readonly candidates: readonly Candidate[];
}

/** A cell that can't be read: what is wrong, and what to do about it. */
export interface Fault {
  /** What kind of fault, kebab-case: `impossible-date`, `unknown-word`. */
  readonly code: string;
  readonly message: Text;
  readonly advice: Text;
}

/** How a number is meant: exactly, about, at least (余, 多, 以上), at most (以下, 不超过). */
export type NumberOperator = "eq" | "approx" | "ge" | "le";

/** How exactly a date is given. The value of a month or a year is its first day. */
export type DatePrecision = "day" | "month" | "year";

/** What one cell says as a column's value. With a doubt or a fault the value is null: nothing is guessed. */
export interface CellReading {
  readonly value: CellValue | null;
  /** For a number that was read; null otherwise. */
  readonly operator: NumberOperator | null;
  /** For a date or timestamp that was read; null otherwise. */
  readonly precision: DatePrecision | null;
  readonly doubt: Doubt | null;
  readonly fault: Fault | null;
}

const nothing: CellReading = { value: null, operator: null, precision: null, doubt: null, fault: null };

/** A cell that says nothing: empty, a dash, 不详. */
export const notKnown: CellReading = nothing;

/** A cell that was read. */
export function known(value: CellValue, how: Partial<CellReading> = {}): CellReading {
  return { ...nothing, ...how, value };
}

/** A cell that a person must decide about. */
export function doubtful(code: string, reason: Text, candidates: readonly Candidate[]): CellReading {
  return { ...nothing, doubt: { code, reason, candidates } };
}

/** A cell that can't be read. */
export function faulty(code: string, message: Text, advice: Text): CellReading {
  return { ...nothing, fault: { code, message, advice } };
}
