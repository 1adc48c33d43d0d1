import type { GroupKey } from "@unburden/core";
import type { Explorable } from "./explorable.ts";
import { dimensionKey, monthKey } from "./requests.ts";
import type { Filter } from "./state.ts";

/** What rows are counted and chosen by: their months, or one of the table's dimensions. */
export interface Facet {
  /** `months`, or the dimension's column. */
  readonly id: string;
  /** The key that puts a row beside those with the same value. */
  readonly key: GroupKey;
}

/** The months, which one drags over, and then every list in the page's order. */
export function facetsOf(explorable: Explorable): readonly Facet[] {
  const lists = explorable.dimensions.map((each): Facet => ({ id: each.id, key: dimensionKey(each) }));
  return [{ id: "months", key: monthKey(explorable) }, ...lists];
}

/** The filter without what these facets choose. */
export function without({ values, months }: Filter, ids: readonly string[]): Filter {
  return {
    values: Object.fromEntries(Object.entries(values).filter(([id]) => !ids.includes(id))),
    months: ids.includes("months") ? null : months,
  };
}

/** Whether a facet's value is chosen; where nothing is, all are. A row without a date is in no range of months. */
export function chosenIn({ values, months }: Filter, id: string): (value: string | null) => boolean {
  if (id === "months") {
    return (value) => months === null || (value !== null && months.from <= value && value <= months.to);
  }
  const chosen = values[id];
  return (value) => chosen === undefined || chosen.includes(value);
}
