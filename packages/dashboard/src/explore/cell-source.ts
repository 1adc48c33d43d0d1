import type { AggregateRequest, AggregateRow } from "@unburden/core";
import { sqlEngine } from "@unburden/core/sql";
import type { Database } from "../duckdb.ts";

/** Where cells come from. */
export interface CellSource {
  /** Answers at once: for what the reader waits for. */
  readonly now: (request: AggregateRequest) => Promise<readonly AggregateRow[]>;
  /** Answers without holding up what is asked at once; rejects when the signal says that nobody wants it any more. */
  readonly aside: (request: AggregateRequest, signal: AbortSignal) => Promise<readonly AggregateRow[]>;
  /** For how many facets cells are built beforehand, the likeliest first. */
  readonly ahead: number;
}

/** What of a database is needed: statements at once, and statements in slices. */
export type CellDatabase = Pick<Database, "query" | "inSlices">;

/** Cells out of a database in the page. */
export function databaseCells({ query, inSlices }: CellDatabase): CellSource {
  return {
    now: (request) => sqlEngine(query).aggregate(request),
    aside: (request, signal) => sqlEngine((sql) => inSlices(sql, signal)).aggregate(request),
    ahead: Infinity,
  };
}
