import type { Column } from "./column.ts";
import { refer, type ColumnRef, type Predicate } from "./predicate.ts";
import type { PlacedColumn } from "./table.ts";

type NumericColumn<T extends string> = PlacedColumn<T, string, Column<"integer" | "number", number>>;

/** One number drawn from many rows. The rows are those on which `where` is true. */
export type Aggregate =
  | { readonly op: "count"; readonly where: Predicate | null }
  | { readonly op: "count-distinct"; readonly column: ColumnRef; readonly where: Predicate | null }
  | { readonly op: "sum"; readonly column: ColumnRef; readonly where: Predicate | null }
  | { readonly op: "mean"; readonly column: ColumnRef; readonly where: Predicate | null }
  | { readonly op: "min"; readonly column: ColumnRef; readonly where: Predicate | null }
  | { readonly op: "max"; readonly column: ColumnRef; readonly where: Predicate | null }
  | {
      readonly op: "quantile";
      readonly column: ColumnRef;
      readonly p: number;
      readonly where: Predicate | null;
    };

type MeasureNode =
  | Aggregate
  | { readonly op: "constant"; readonly value: number }
  | { readonly op: "plus" | "minus" | "times" | "ratio"; readonly left: Measure; readonly right: Measure };

/**
 * What a metric computes: aggregates, and arithmetic over them. A closed language of plain values, so that it can be
 * printed as SQL, as an Arquero expression or as a formula. `T` is the table's name, for the compiler only.
 */
export type Measure<T extends string = string> = MeasureNode & { readonly "~table"?: T };

/** How many rows there are. Of no rows, 0. */
export function count(): Measure<never>;
/** How many rows the condition is true of. Of no rows, 0. */
export function count<T extends string>(where: Predicate<T>): Measure<T>;
export function count(where: Predicate | null = null): Measure {
  return { op: "count", where };
}

/** How many different known values there are. Nulls don't count; of no rows, 0. */
export function countDistinct<T extends string>(
  column: PlacedColumn<T>,
  where: Predicate<NoInfer<T>> | null = null,
): Measure<T> {
  return { op: "count-distinct", column: refer(column), where };
}

/** The sum of the known values. Of no known value, null: what isn't known isn't zero. */
export function sum<T extends string>(
  column: NumericColumn<T>,
  where: Predicate<NoInfer<T>> | null = null,
): Measure<T> {
  return { op: "sum", column: refer(column), where };
}

/** The arithmetic mean of the known values. Of none, null. */
export function mean<T extends string>(
  column: NumericColumn<T>,
  where: Predicate<NoInfer<T>> | null = null,
): Measure<T> {
  return { op: "mean", column: refer(column), where };
}

/** The least known value. Of none, null. */
export function min<T extends string>(
  column: NumericColumn<T>,
  where: Predicate<NoInfer<T>> | null = null,
): Measure<T> {
  return { op: "min", column: refer(column), where };
}

/** The greatest known value. Of none, null. */
export function max<T extends string>(
  column: NumericColumn<T>,
  where: Predicate<NoInfer<T>> | null = null,
): Measure<T> {
  return { op: "max", column: refer(column), where };
}

/**
 * The continuous quantile (linear between neighbours) of the known values. Of none, null.
 *
 * @throws when p is outside 0–1.
 * @source Hyndman and Fan (1996), Sample quantiles in statistical packages, definition 7.
 */
export function quantile<T extends string>(
  column: NumericColumn<T>,
  p: number,
  where: Predicate<NoInfer<T>> | null = null,
): Measure<T> {
  if (!(p >= 0 && p <= 1)) throw new Error(`quantile(${column.name}) needs p within 0–1; got ${p}`);
  return { op: "quantile", column: refer(column), p, where };
}

/**
 * What a measure divides by what, when it is a ratio of two things that are counted or added up; null otherwise. A ratio
 * with a stated number, minutes ÷ 60, only changes the unit.
 */
export function parts(
  measure: Measure,
): { readonly numerator: Measure; readonly denominator: Measure } | null {
  if (measure.op !== "ratio" || measure.right.op === "constant") return null;
  return { numerator: measure.left, denominator: measure.right };
}

/** A number that the formula states: 3 yuan a wash. */
export function constant(value: number): Measure<never> {
  if (!Number.isFinite(value)) throw new Error(`constant needs a finite number; got ${value}`);
  return { op: "constant", value };
}

/** left + right; null if either is. */
export function plus<T extends string>(left: Measure<T>, right: Measure<T>): Measure<T> {
  return { op: "plus", left, right };
}

/** left − right; null if either is. */
export function minus<T extends string>(left: Measure<T>, right: Measure<T>): Measure<T> {
  return { op: "minus", left, right };
}

/** left × right; null if either is. */
export function times<T extends string>(left: Measure<T>, right: Measure<T>): Measure<T> {
  return { op: "times", left, right };
}

/** left ÷ right; null if either is, or if right is 0: never 0 % or 100 % of nothing. */
export function ratio<T extends string>(left: Measure<T>, right: Measure<T>): Measure<T> {
  return { op: "ratio", left, right };
}
