import type { Column, ColumnKind } from "./column.ts";
import type { PlacedColumn } from "./table.ts";

/** A column as a measure names it: plain data, enough for an engine to print it. */
export interface ColumnRef {
  readonly name: string;
  readonly kind: ColumnKind;
}

/** How a column is compared with a value. */
export type Comparison = "lt" | "le" | "gt" | "ge";

type ValueOf<C> = C extends Column<ColumnKind, infer V> ? V : never;
type TableOf<C> = C extends PlacedColumn<infer T> ? T : never;

/** Columns that have an order. */
type Ordered<T extends string> = PlacedColumn<
  T,
  string,
  Column<"integer" | "number", number> | Column<"date" | "timestamp", string>
>;

type PredicateNode =
  | { readonly op: "equal"; readonly column: ColumnRef; readonly value: string | number | boolean }
  | { readonly op: "one-of"; readonly column: ColumnRef; readonly values: readonly (string | number)[] }
  | { readonly op: "known"; readonly column: ColumnRef }
  | {
      readonly op: "compare";
      readonly column: ColumnRef;
      readonly than: Comparison;
      readonly value: string | number;
    }
  | { readonly op: "undecided"; readonly of: Predicate }
  | { readonly op: "not"; readonly of: Predicate }
  | { readonly op: "and"; readonly of: readonly Predicate[] }
  | { readonly op: "or"; readonly of: readonly Predicate[] };

/**
 * A condition on a row, in Kleene's three-valued logic: true, false, or unknown where a column that decides it is null.
 * Plain data, so that every engine prints it its own way. `T` is the table's name, for the compiler only.
 */
export type Predicate<T extends string = string> = PredicateNode & { readonly "~table"?: T };

/** A column's reference, for predicates and measures. */
export function refer(column: PlacedColumn): ColumnRef {
  return { name: column.name, kind: column.kind };
}

/** The column holds exactly this value. Null: unknown. */
export function equal<C extends PlacedColumn>(column: C, value: ValueOf<C>): Predicate<TableOf<C>> {
  return { op: "equal", column: refer(column), value };
}

/** The column holds one of these values. Null: unknown. */
export function oneOf<
  C extends PlacedColumn<string, string, Column<ColumnKind, string> | Column<ColumnKind, number>>,
>(column: C, values: readonly ValueOf<C>[]): Predicate<TableOf<C>> {
  if (values.length === 0) throw new Error(`oneOf(${column.name}) needs at least one value; got none`);
  return { op: "one-of", column: refer(column), values };
}

/** The column is not null. Never unknown. */
export function known<C extends PlacedColumn>(column: C): Predicate<TableOf<C>> {
  return { op: "known", column: refer(column) };
}

/** The column is before, after, under or over a value: `compare(submitted_on, "ge", "2024-01-01")`. Null: unknown. */
export function compare<C extends Ordered<string>>(
  column: C,
  than: Comparison,
  value: ValueOf<C>,
): Predicate<TableOf<C>> {
  return { op: "compare", column: refer(column), than, value };
}

/** It can't be told whether the condition holds, because a column that decides it is null. Never unknown itself. */
export function undecided<T extends string>(of: Predicate<T>): Predicate<T> {
  return { op: "undecided", of };
}

/** The condition doesn't hold. Unknown stays unknown. */
export function not<T extends string>(of: Predicate<T>): Predicate<T> {
  return { op: "not", of };
}

/** All conditions hold; of none, true. */
export function and<T extends string>(...of: readonly Predicate<T>[]): Predicate<T> {
  return of.length === 1 && of[0] ? of[0] : { op: "and", of };
}

/** At least one condition holds; of none, false. */
export function or<T extends string>(...of: readonly Predicate<T>[]): Predicate<T> {
  return of.length === 1 && of[0] ? of[0] : { op: "or", of };
}
