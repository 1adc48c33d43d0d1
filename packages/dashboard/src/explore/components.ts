import { and, type Aggregate } from "@unburden/core";

/** How what an aggregate says of two sets of rows becomes what it says of both. */
export type Combining = "add" | "least" | "greatest";

/** An aggregate that combines. */
export interface Component {
  /** The same text for the same aggregate. */
  readonly id: string;
  readonly aggregate: Aggregate;
  readonly combining: Combining;
}

function component(aggregate: Aggregate, combining: Combining): Component {
  return { id: JSON.stringify(aggregate), aggregate, combining };
}

/** The number of rows, which everything that combines has. */
export const rowCount = component({ op: "count", where: null }, "add");

/**
 * What has to be known of parts of the rows for the aggregate of all of them: itself where parts combine, sum and number
 * for a mean. Null where no number of the parts is enough.
 */
export function componentsOf(aggregate: Aggregate): readonly Component[] | null {
  switch (aggregate.op) {
    case "count":
    case "sum":
      return [component(aggregate, "add")];
    case "min":
      return [component(aggregate, "least")];
    case "max":
      return [component(aggregate, "greatest")];
    case "mean": {
      const { column, where } = aggregate;
      const known = { op: "known", column } as const;
      return [
        component({ op: "sum", column, where }, "add"),
        component({ op: "count", where: where ? and(where, known) : known }, "add"),
      ];
    }
    case "count-distinct":
    case "quantile":
      return null;
  }
}

/** Numbers of parts as one number; null of none that is known (a NaN says that a part's isn't). */
export function combine(numbers: Float64Array, chosen: Uint8Array, combining: Combining): number | null {
  let all = NaN;
  for (let i = 0; i < numbers.length; i++) {
    const each = numbers[i] ?? NaN;
    if (chosen[i] !== 1 || Number.isNaN(each)) continue;
    if (Number.isNaN(all)) all = each;
    else if (combining === "add") all += each;
    else all = combining === "least" ? Math.min(all, each) : Math.max(all, each);
  }
  return Number.isNaN(all) ? null : all;
}

/** What an aggregate says of all rows, out of what its components say; `read` gives a component's number. */
export function composed(aggregate: Aggregate, read: (component: Component) => number | null): number | null {
  const [first, second] = componentsOf(aggregate) ?? [];
  if (!first) throw new Error(`a ${aggregate.op} of parts isn't one of the whole`);
  const value = read(first);
  if (aggregate.op === "count") return value ?? 0;
  if (!second) return value;
  const known = read(second);
  return value === null || !known ? null : value / known;
}
