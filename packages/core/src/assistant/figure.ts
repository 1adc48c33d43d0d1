import type { Analysis } from "../analysis.ts";
import type { Metric } from "../metric.ts";
import type { AnyTable } from "../table.ts";

/** Whatever can be asked for: a metric or an analysis. */
export type Figure = Metric | Analysis;

/** The ledger tables that the figure is computed from, each once. */
export function tablesOf(figure: Figure): readonly AnyTable[] {
  if ("measure" in figure) return [figure.table];
  return [...new Set(Object.values(figure.queries).map(({ table }) => table))];
}

/** Whether the figure counts people, so that small cells must be suppressed. */
export function countsPeople(figure: Figure): boolean {
  return tablesOf(figure).some(({ people }) => people);
}
