import type { PageResult } from "./answer.ts";

/** The result of the group whose key has this value; undefined when there is no such group. */
export function resultOf<R extends PageResult>(
  results: readonly R[],
  key: string,
  value: string | number | boolean | null,
): R | undefined {
  return results.find(({ group }) => (group[key] ?? null) === value);
}

/** How many there are in all of a named measure; what is unknown counts nothing. */
export function totalOf<K extends string>(
  rows: readonly (Readonly<Record<string, unknown>> & Readonly<Record<K, number | null>>)[],
  measure: K,
): number {
  return rows.reduce((total, row) => total + (row[measure] ?? 0), 0);
}

/** Whether the intervals of two shares have no point in common; false when one of them is unknown. */
export function apart(one: PageResult | undefined, other: PageResult | undefined): boolean {
  const [a, b] = [one?.interval, other?.interval];
  if (a?.upper == null || b?.upper == null) return false;
  return a.lower > b.upper || b.lower > a.upper;
}
