import {
  evaluate,
  refer,
  type Aggregate,
  type AggregateRequest,
  type GroupKey,
  type Metric,
  type Result,
} from "@unburden/core";
import { sqlEngine } from "@unburden/core/sql";
import type { Dimension } from "./dimension.ts";
import type { Explorable } from "./explorable.ts";

/** A database's rows as they come: columns by name. */
export type RawRows = readonly Readonly<Record<string, unknown>>[];

/** How many rows there are of a group. */
export interface GroupCount {
  readonly value: string | null;
  readonly count: number;
}

/** No column of any table is called so; a table's own column `month` would hide a key of that name. */
export const keyName = "explored_key";

/** How many rows there are is answered under this name. */
export const countName = "explored_count";

/** The key that puts a row into its month. */
export function monthKey({ time }: Explorable): GroupKey {
  return { name: keyName, column: refer(time), every: "month" };
}

/** The key that puts a row beside those with the same value. */
export function dimensionKey({ column }: Dimension): GroupKey {
  return { name: keyName, column: refer(column), every: null };
}

/** How many rows there are, by the key; without one, of all rows. */
export function countRequest({ table }: Explorable, key: GroupKey | null): AggregateRequest {
  return {
    table,
    aggregates: { [countName]: { op: "count", where: null } },
    by: key ? [key] : [],
    where: null,
  };
}

/** The counts in a database's answer to a `countRequest`, read as core's SQL engine reads them. */
export async function readCounts(request: AggregateRequest, rows: RawRows): Promise<GroupCount[]> {
  const answer = await sqlEngine(async () => rows).aggregate(request);
  return answer.map(({ group, values }) => {
    const value = group[keyName] ?? null;
    return { value: value === null ? null : String(value), count: values[countName] ?? 0 };
  });
}

/**
 * What core asks an engine for this metric: heard by an engine that only listens. So the arithmetic, intervals and flags
 * stay core's, and cells are kept of what it asks.
 */
export async function metricRequest(metric: Metric): Promise<AggregateRequest> {
  const heard: AggregateRequest[] = [];
  await evaluate(
    {
      name: "listening",
      async aggregate(request) {
        heard.push(request);
        return [];
      },
    },
    [metric],
  );
  const [request] = heard;
  if (!request || heard.length !== 1) {
    throw new Error(`${metric.id} should be one request to the engine; got ${heard.length}`);
  }
  return request;
}

/** The metrics' results, worked out by core from what `read` says of each aggregate. */
export function readMetrics(
  metrics: readonly Metric[],
  read: (aggregate: Aggregate) => number | null,
): Promise<readonly Result[]> {
  return evaluate(
    {
      name: "cells",
      async aggregate({ aggregates }) {
        const values = Object.entries(aggregates).map(([name, each]) => [name, read(each)] as const);
        return [{ group: {}, values: Object.fromEntries(values) }];
      },
    },
    metrics,
  );
}
