import type { GroupKey } from "./engine.ts";
import type { Period, TimeColumn } from "./period.ts";
import { refer, type Predicate } from "./predicate.ts";
import type { AnyTable } from "./table.ts";

/** Which rows, and which groups of them. */
export interface Scope {
  /** Rows of this half-open period, by each metric's own time column; null or absent: all rows. */
  readonly period?: Period | null;
  /**
   * What to group by: names of columns, which every metric's table must have, and `month` or `year`, the bucket of each
   * metric's own time column (`2024-07`, `2024`).
   */
  readonly by?: readonly string[];
  /** Only rows that this is true of. */
  readonly where?: Predicate | null;
}

/** The names that group by time instead of by a column. */
export const timeBuckets: ReadonlySet<string> = /* @__PURE__ */ new Set(["month", "year"]);

function bucket(table: AnyTable, time: TimeColumn | null, every: "month" | "year"): GroupKey {
  if (!time) throw new Error(`rows of ${table.name} carry no date here: they can't be grouped by ${every}`);
  if (every === "month" && time.kind !== "date") {
    throw new Error(`${table.name}.${time.name} dates rows by year: they can't be grouped by month`);
  }
  return { name: every, column: refer(time), every };
}

/**
 * What an engine groups by, from the names that a scope gives.
 *
 * @throws when the table has no such column, or no date to take the month or year of.
 */
export function groupKeys(table: AnyTable, time: TimeColumn | null, by: readonly string[]): GroupKey[] {
  return by.map((name) => {
    if (name === "month" || name === "year") return bucket(table, time, name);
    const column = table.columns[name];
    if (column) return { name, column: refer(column), every: null };
    throw new Error(`table ${table.name} has no column ${name} to group by`);
  });
}
