import type { CellValue } from "./column.ts";

/** How many minutes one person can have on one day: the columns that say who, when and how long. */
export interface DailyLimit<Name extends string = string> {
  readonly person: Name;
  readonly day: Name;
  readonly minutes: Name;
  readonly most: number;
}

/** What a cell must be: filled, empty, or one of these values. Null, not known, is empty and never one of the values. */
export type CellState = "filled" | "empty" | readonly CellValue[];

/**
 * Cells of one row that can't stand together, or belong together: where all of `when` hold, all of `then` must. A value
 * list in `then` isn't broken by a null. An `error` refuses the row, a `warning` keeps it.
 */
export interface StateRule<Name extends string = string> {
  readonly when: Readonly<Partial<Record<Name, CellState>>>;
  readonly then: Readonly<Partial<Record<Name, CellState>>>;
  readonly severity: "error" | "warning";
}

/** Steps of one matter that follow one another in time: the category's values are in that order. */
export interface Sequence<Name extends string = string> {
  readonly by: readonly Name[];
  readonly step: Name;
  readonly day: Name;
}

/** Money in and out that can't go below zero: the accounts are told apart by the columns `by`. */
export interface Balance<Name extends string = string> {
  readonly by: readonly Name[];
  readonly day: Name;
  readonly amount: Name;
  readonly direction: Name;
  /** The direction's value that means money in; every other value means money out. */
  readonly in: string;
}

/** A column whose values add up to a known sum over the rows that agree in the columns `by`. */
export interface SumRule<Name extends string = string> {
  readonly by: readonly Name[];
  readonly of: Name;
  readonly to: number;
  readonly within: number;
}

/** Rows that are probably one fact entered twice: the same words in `text`, and the same cells in `with`. */
export interface Likeness<Name extends string = string> {
  readonly text: Name;
  readonly with: readonly Name[];
}

/** What a table's rows must be like beyond each cell's kind; complete. */
export interface RowRules {
  /** Pairs of dates, times or numbers of which the first must not come after, or exceed, the second. */
  readonly order: readonly (readonly [string, string])[];
  /** Cells that can't stand together, or that belong together. */
  readonly states: readonly StateRule[];
  /** The most minutes that one person can have in a day, or null. */
  readonly dailyLimit: DailyLimit | null;
  /** Steps that follow one another in time, or null. */
  readonly sequence: Sequence | null;
  /** A balance that can't go below zero, or null. */
  readonly balance: Balance | null;
  /** A column that adds up to a known sum, or null. */
  readonly sum: SumRule | null;
  /** What makes two rows probably one, or null. */
  readonly likeness: Likeness | null;
}

/** What one says of a table's rows; all of it may be left out. */
export interface RowRulesSpec<Name extends string = string> {
  readonly order?: readonly (readonly [Name, Name])[];
  readonly states?: readonly StateRule<Name>[];
  readonly dailyLimit?: DailyLimit<Name>;
  readonly sequence?: Sequence<Name>;
  readonly balance?: Balance<Name>;
  readonly sum?: SumRule<Name>;
  readonly likeness?: Likeness<Name>;
}

/** The complete rules. */
export function completeRules(spec: RowRulesSpec): RowRules {
  return {
    order: spec.order ?? [],
    states: spec.states ?? [],
    dailyLimit: spec.dailyLimit ?? null,
    sequence: spec.sequence ?? null,
    balance: spec.balance ?? null,
    sum: spec.sum ?? null,
    likeness: spec.likeness ?? null,
  };
}

/** Every column that the rules name, with the rule that names it, so that a declaration can be checked. */
export function namedByRules(rules: RowRules): readonly (readonly [string, string])[] {
  const { dailyLimit, sequence, balance, sum, likeness } = rules;
  const named: Readonly<Record<string, readonly string[]>> = {
    order: rules.order.flat(),
    states: rules.states.flatMap(({ when, then }) => [...Object.keys(when), ...Object.keys(then)]),
    dailyLimit: dailyLimit ? [dailyLimit.person, dailyLimit.day, dailyLimit.minutes] : [],
    sequence: sequence ? [...sequence.by, sequence.step, sequence.day] : [],
    balance: balance ? [...balance.by, balance.day, balance.amount, balance.direction] : [],
    sum: sum ? [...sum.by, sum.of] : [],
    likeness: likeness ? [likeness.text, ...likeness.with] : [],
  };
  return Object.entries(named).flatMap(([rule, columns]) => columns.map((column) => [rule, column] as const));
}
