import * as metrics from "./metrics/index.ts";
import * as tables from "./tables/index.ts";
import type { Metric } from "./metric.ts";
import type { AnyTable } from "./table.ts";

type Metrics = typeof metrics;
type Tables = typeof tables;

/** The id of every metric there is. */
export type MetricId = Metrics[keyof Metrics]["id"];

/** The name of every ledger table there is. */
export type TableName = Tables[keyof Tables]["name"];

/** Every metric, chapter by chapter: add, subtract, multiply, divide. */
export const allMetrics: readonly Metric[] = /* @__PURE__ */ Object.values(metrics);

/** Every ledger table, what others refer to first. */
export const allTables: readonly AnyTable[] = /* @__PURE__ */ Object.values(tables);

/** The metric of this id. */
export function metricOf(id: MetricId): Metric {
  const found = allMetrics.find((metric) => metric.id === id);
  if (!found)
    throw new Error(`there is no metric ${id}; there are: ${allMetrics.map((each) => each.id).join(", ")}`);
  return found;
}

/** The ledger table of this name. */
export function tableOf(name: TableName): AnyTable {
  const found = allTables.find((table) => table.name === name);
  if (!found)
    throw new Error(`there is no table ${name}; there are: ${allTables.map((each) => each.name).join(", ")}`);
  return found;
}
