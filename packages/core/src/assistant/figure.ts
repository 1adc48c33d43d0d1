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

/** Whether small counts of the figure's rows are withheld. */
export function withholdsSmall(figure: Figure): boolean {
  return tablesOf(figure).some(({ privacy }) => privacy !== "none");
}
