import type { Source } from "../page/scope.ts";
import type { Explorable } from "./explorable.ts";
import { toggle, type DimensionValue, type Exploration, type Filter } from "./state.ts";

/**
 * How far a table can be looked into where its rows are: to its rows; to its groups where the rows stay on a server; to
 * what the server tells of groups, small ones withheld, where rows could give somebody away.
 */
export type Reach = "rows" | "groups" | "told";

/** How far the table can be looked into in this source: a server withholds wherever rows could give somebody away. */
export function reachOf({ table }: Explorable, source: Source): Reach {
  if (source !== "server") return "rows";
  return table.privacy === "none" ? "groups" : "told";
}

/**
 * A value pressed in a list. Of people on a server one value is asked at a time: it takes the place of another, and "not
 * stated" can't be asked.
 */
export function toggled(
  values: Filter["values"],
  dimension: string,
  value: DimensionValue,
  reach: Reach,
): Filter["values"] {
  if (reach !== "told") return toggle(values, dimension, value);
  if (values[dimension]?.includes(value)) return {};
  return value === null ? values : { [dimension]: [value] };
}

/** What of an exploration can be asked: of people on a server one value, and nothing compared. */
export function within(reach: Reach, exploration: Exploration): Exploration {
  if (reach !== "told") return exploration;
  const [first] = Object.entries(exploration.values).flatMap(([id, chosen]) =>
    chosen.flatMap((value) => (value === null ? [] : [{ [id]: [value] }])),
  );
  return { ...exploration, values: first ?? {}, comparison: null };
}
