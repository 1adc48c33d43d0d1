import type { Analysis } from "./analysis.ts";
import * as metrics from "./metrics/index.ts";
import type { Metric } from "./metric.ts";
import type { AnyTable } from "./table.ts";
import * as tables from "./tables/index.ts";

type Figures = typeof metrics;
type Tables = typeof tables;
type Figure = Figures[keyof Figures];

/** The id of every metric that is an aggregate. */
export type MetricId = Extract<Figure, Metric>["id"];

/** The id of every figure that is an analysis. */
export type AnalysisId = Extract<Figure, Analysis>["id"];

/** The name of every ledger table there is. */
export type TableName = Tables[keyof Tables]["name"];

const figures: readonly (Metric | Analysis)[] = /* @__PURE__ */ Object.values(metrics);

/** Every metric, chapter by chapter: add, subtract, multiply, divide. */
export const allMetrics: readonly Metric[] = /* @__PURE__ */ figures.filter((each) => "measure" in each);

/** Every analysis, chapter by chapter. */
export const allAnalyses: readonly Analysis[] = /* @__PURE__ */ figures.filter((each) => "queries" in each);

/** Every ledger table, what others refer to first. */
export const allTables: readonly AnyTable[] = /* @__PURE__ */ Object.values(tables);

function find<T>(kind: string, wanted: string, all: readonly T[], nameOf: (each: T) => string): T {
  const found = all.find((each) => nameOf(each) === wanted);
  if (!found) throw new Error(`there is no ${kind} ${wanted}; there are: ${all.map(nameOf).join(", ")}`);
  return found;
}

/** The metric of this id. */
export function metricOf(id: MetricId): Metric {
  return find("metric", id, allMetrics, (each) => each.id);
}

/** The analysis of this id. */
export function analysisOf(id: AnalysisId): Analysis {
  return find("analysis", id, allAnalyses, (each) => each.id);
}

/** The ledger table of this name. */
export function tableOf(name: TableName): AnyTable {
  return find("table", name, allTables, (each) => each.name);
}
