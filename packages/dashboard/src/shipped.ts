import { allMetrics, type Metric, type TableName } from "@unburden/core";

/** The tables that the site ships, and the file of each in the repository's data folder. */
export const shippedFiles = {
  claim: "published/claims.csv",
  catalog_item: "published/catalog_item.csv",
  task_request: "published/task_request.csv",
  appraisal_score: "published/appraisal_score.csv",
  circuit_trial: "published/circuit_trial.csv",
  org_unit: "frame/org_unit.csv",
} as const satisfies Partial<Record<TableName, string>>;

/** A table that the site ships. */
export type ShippedTable = keyof typeof shippedFiles;

/** The names of the tables that the site ships. */
export const shippedTables = Object.keys(shippedFiles) as ShippedTable[];

/** The metrics that the shipped tables answer. */
export const shippedMetrics: readonly Metric[] = allMetrics.filter((metric) =>
  shippedTables.some((name) => name === metric.table.name),
);
