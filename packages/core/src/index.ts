export type { Text } from "./text.ts";
export {
  boolean,
  category,
  date,
  integer,
  number,
  text,
  timestamp,
  type CategoryValue,
  type CellValue,
  type Column,
  type ColumnKind,
  type ColumnUnit,
} from "./column.ts";
export {
  lookup,
  table,
  type AnyTable,
  type Chapter,
  type GivenRow,
  type Ledger,
  type LooseRow,
  type PlacedColumn,
  type Row,
  type Table,
  type TablePrivacy,
} from "./table.ts";
export {
  and,
  compare,
  equal,
  known,
  not,
  oneOf,
  or,
  refer,
  undecided,
  type ColumnRef,
  type Comparison,
  type Predicate,
} from "./predicate.ts";
export {
  constant,
  count,
  countDistinct,
  max,
  mean,
  min,
  minus,
  parts,
  plus,
  quantile,
  ratio,
  sum,
  times,
  type Aggregate,
  type Measure,
} from "./measure.ts";
export {
  metric,
  type Caveat,
  type Direction,
  type Example,
  type ExpectedDenominator,
  type Metric,
  type MetricUnit,
} from "./metric.ts";
export { period, yearOf, type Period } from "./period.ts";
export { type Interval, type Result, type StandardFlag } from "./result.ts";
export type { AggregateRequest, AggregateRow, Engine, GroupKey } from "./engine.ts";
export { analyse, type AnalysisResult, type AnalysisScope } from "./analyse.ts";
export {
  analysis,
  type Analysis,
  type AnalysisExample,
  type AnalysisFinding,
  type Circumstances,
  type Parameter,
} from "./analysis.ts";
export { groupedQuery, runGroupedQuery, type GroupedQuery, type GroupRow } from "./grouped-query.ts";
export { disclose, hide, type Disclosed, type DisclosedResult } from "./disclose.ts";
export { evaluate } from "./evaluate.ts";
export type { Scope } from "./scope.ts";
export { completeLedger, completeRows, rowFinder, type FindRow } from "./complete.ts";
export { createTable } from "./ddl.ts";
export type { Dialect, SqlOptions } from "./dialect.ts";
export {
  allAnalyses,
  allMetrics,
  allTables,
  analysisOf,
  metricOf,
  tableOf,
  type AnalysisId,
  type MetricId,
  type TableName,
} from "./registry.ts";
export { auditClaims } from "./audit/audit-claims.ts";
export type { Claim, Finding, Severity } from "./audit/finding.ts";
