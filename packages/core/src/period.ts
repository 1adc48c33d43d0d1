import type { Predicate } from "./predicate.ts";
import type { PlacedColumn } from "./table.ts";
import { and, compare } from "./predicate.ts";
import type { Column } from "./column.ts";

/** A half-open period of local dates: `from` is in it, `to` is not. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A column that can say when a row happened: a date, or a whole year. */
export type TimeColumn<T extends string = string> = PlacedColumn<
  T,
  string,
  Column<"date", string> | Column<"integer", number>
>;

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The period from one date to another, the second excluded.
 *
 * @throws when a date isn't written `2024-07-05`, doesn't exist, or the period is empty.
 */
export function period(from: string, to: string): Period {
  for (const day of [from, to]) {
    const real = isoDate.test(day) && !Number.isNaN(Date.parse(day));
    if (!real || new Date(day).toISOString().slice(0, 10) !== day) {
      throw new Error(`period needs dates like 2024-07-05; got ${day}`);
    }
  }
  if (from >= to) throw new Error(`period needs from before to; got ${from} to ${to}`);
  return { from, to };
}

/** The calendar year. */
export function yearOf(year: number): Period {
  return period(`${year}-01-01`, `${year + 1}-01-01`);
}

/**
 * The condition that a row lies in the period. Unknown for a row without a date.
 *
 * @throws when rows are dated by year and the period doesn't begin and end on 1 January.
 */
export function within(time: TimeColumn, { from, to }: Period): Predicate {
  if (time.kind === "date") {
    const day = time as PlacedColumn<string, string, Column<"date", string>>;
    return and(compare(day, "ge", from), compare(day, "lt", to));
  }
  if (!from.endsWith("-01-01") || !to.endsWith("-01-01")) {
    throw new Error(
      `${time.table}.${time.name} dates rows by year: the period needs whole years; got ${from} to ${to}`,
    );
  }
  const year = time as PlacedColumn<string, string, Column<"integer", number>>;
  return and(compare(year, "ge", Number(from.slice(0, 4))), compare(year, "lt", Number(to.slice(0, 4))));
}
