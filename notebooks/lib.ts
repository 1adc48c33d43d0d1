// The one module that notebooks import from: the workspace's core by its doors, and the libraries of node_modules, so that
// nothing is fetched from the internet.
export * from "@unburden/core";
export * from "@unburden/core/arquero";
export * from "@unburden/core/metrics";
export * from "@unburden/core/sample";
export * from "@unburden/core/sql";
export * from "@unburden/core/statistics";
// The measure of the same name is for those who define metrics.
export { quantile } from "@unburden/core/statistics";
export * as tables from "@unburden/core/tables";
export * as Plot from "@observablehq/plot";
export * as aq from "arquero";
export * as d3 from "d3";
export { countSetAside, exportRejects, importLedger, mergeLedger } from "@unburden/core/ledger";
export { readSampleLedger, readTable, readTableAt } from "./lib/read-table.ts";
export { answer } from "./lib/answer.ts";
export { districtNames } from "./lib/district-names.ts";
export { inBatches, openDatabase } from "./lib/duckdb.ts";
