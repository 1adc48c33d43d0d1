import type { CellValue } from "./column.ts";
import type { AggregateRow } from "./engine.ts";

function compareCells(a: CellValue | null, b: CellValue | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

/** Groups in the order of their values, nulls last, so that no engine's order matters. */
export function sortGroups(rows: readonly AggregateRow[], by: readonly string[]): AggregateRow[] {
  return [...rows].sort((a, b) => {
    for (const name of by) {
      const order = compareCells(a.group[name] ?? null, b.group[name] ?? null);
      if (order !== 0) return order;
    }
    return 0;
  });
}
