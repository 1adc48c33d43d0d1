import { randomUUID } from "node:crypto";
import type { RunQuery } from "@unburden/core/sql";
import type { Query, QueryResult, Trino } from "trino-client";
import { TooManyRows, type QueryBounds } from "./warehouse.ts";

const never = new AbortController().signal;

/** Every column and row of an answer; an error of Trino's is thrown, so that half an answer is never taken for one. */
async function readAnswer(client: Trino, query: Query, rowLimit: number): Promise<Record<string, unknown>[]> {
  const answer = await client.query(query);
  const rows: Record<string, unknown>[] = [];
  let complete = false;
  for (;;) {
    const { value, done } = (await answer.next()) as IteratorResult<QueryResult, QueryResult>;
    if (value.error) throw new Error(`Trino: ${value.error.errorName}: ${value.error.message}`);
    const { columns, data = [] } = value;
    if (columns) complete = true;
    // The last answer is given a second time when there is no more.
    if (done) break;
    for (const cells of data)
      rows.push(Object.fromEntries((columns ?? []).map(({ name }, at) => [name, (cells as unknown[])[at]])));
    if (rows.length > rowLimit) throw new TooManyRows(rowLimit);
  }
  if (!complete) throw new Error("Trino gave no answer");
  return rows;
}

/** Ends the statement that was sent under this source. The client tells a statement's number only with its first rows. */
async function cancel(client: Trino, source: string): Promise<void> {
  const running = await readAnswer(
    client,
    { query: `SELECT query_id FROM system.runtime.queries WHERE source = '${source}' AND "end" IS NULL` },
    10,
  );
  for (const { query_id } of running) await client.cancel(String(query_id));
}

/** Runs statements within bounds: an abort, or too many rows, ends the statement in Trino too. */
export function runIn(
  client: Trino,
  { signal, rowLimit }: QueryBounds = { signal: never, rowLimit: 10_000 },
): RunQuery {
  return async (query) => {
    signal.throwIfAborted();
    const source = `unburden-${randomUUID()}`;
    const stop = (): void => {
      // Whoever asked has gone; a statement that can't be ended is ended by Trino's own limit.
      cancel(client, source).catch(() => undefined);
    };
    let leave: (() => void) | undefined;
    const left = new Promise<never>((_, reject) => {
      leave = () => {
        stop();
        reject(signal.reason as Error);
      };
      signal.addEventListener("abort", leave, { once: true });
    });
    try {
      const answer = readAnswer(client, { query, extraHeaders: { "X-Trino-Source": source } }, rowLimit);
      return await Promise.race([answer, left]);
    } catch (error) {
      if (error instanceof TooManyRows) stop();
      throw error;
    } finally {
      if (leave) signal.removeEventListener("abort", leave);
    }
  };
}
