import type { AggregateRequest, AggregateRow, Engine, Predicate } from "@unburden/core";
import { postQuestion } from "../page/server.ts";
import type { CellSource } from "./cell-source.ts";

/** What a server tells of groups. */
export interface ToldGroups {
  readonly rows: readonly AggregateRow[];
  /** How many numbers it keeps, being of fewer than five people or giving such away; null stands for them. */
  readonly withheld: number;
}

/** Of people a server is asked by `equal` only: one value among one is that value. */
function asEqual(predicate: Predicate): Predicate {
  if (predicate.op === "and") return { op: "and", of: predicate.of.map(asEqual) };
  const [value, ...others] = predicate.op === "one-of" ? predicate.values : [];
  if (predicate.op !== "one-of" || value === undefined || others.length > 0) return predicate;
  return { op: "equal", column: predicate.column, value };
}

/**
 * Asks the server that serves this page about groups: a value crosses, never a statement.
 *
 * @throws (rejects) with the server's own words when it refuses.
 */
export async function askGroups(request: AggregateRequest, signal?: AbortSignal): Promise<ToldGroups> {
  const where = request.where && asEqual(request.where);
  const question = { ...request, table: request.table.name, where };
  return (await postQuestion("api/aggregate", question, signal)) as ToldGroups;
}

const rowsOf = async (request: AggregateRequest, signal?: AbortSignal): Promise<readonly AggregateRow[]> =>
  (await askGroups(request, signal)).rows;

/** The server as an engine; for tables that aren't about people, of which nothing is withheld. */
export const serverEngine: Engine = {
  name: "server",
  aggregate: (request) => rowsOf(request),
};

/** Cells out of a server. Others ask it too: only the likeliest are built beforehand. */
export const serverCells: CellSource = { now: rowsOf, aside: rowsOf, ahead: 2 };
