import { and, compare, known, not, or, type Predicate } from "@unburden/core";
import type { Dimension } from "./dimension.ts";
import type { Explorable } from "./explorable.ts";
import type { DimensionValue, Filter, MonthRange } from "./state.ts";

/** The first day of the month after: `2024-12` gives `2025-01-01`. */
export function dayAfter(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, "0")}-01`;
}

/** The row is dated within the months. Unknown for a row without a date. */
export function inMonths({ time }: Explorable, { from, to }: MonthRange): Predicate {
  return and(compare(time, "ge", `${from}-01`), compare(time, "lt", dayAfter(to)));
}

/** The row says one of these values, or nothing where null is among them. */
export function inValues({ column }: Dimension, values: readonly DimensionValue[]): Predicate {
  const said = values.filter((value): value is string => value !== null);
  const { name, kind } = column;
  const among: Predicate[] = said.length > 0 ? [{ op: "one-of", column: { name, kind }, values: said }] : [];
  return or(...among, ...(values.includes(null) ? [not(known(column))] : []));
}

/** The filter as a condition of core's, which every engine understands; null where nothing is filtered. */
export function filterPredicate(explorable: Explorable, { values, months }: Filter): Predicate | null {
  const parts = explorable.dimensions.flatMap((dimension) => {
    const chosen = values[dimension.id];
    return chosen ? [inValues(dimension, chosen)] : [];
  });
  const all = months ? [...parts, inMonths(explorable, months)] : parts;
  return all.length > 0 ? and(...all) : null;
}
