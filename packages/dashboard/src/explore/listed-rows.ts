import { tableOf, type PlacedColumn, type TableName } from "@unburden/core";
import { aggregateQuery, rowsQuery } from "@unburden/core/sql";
import type { Database } from "../duckdb.ts";
import type { Explorable } from "./explorable.ts";
import { filterPredicate } from "./predicate.ts";
import { countRequest, dimensionKey, monthKey, readCounts, type GroupCount } from "./requests.ts";
import type { Filter } from "./state.ts";
import { shownCounts, type ShownCount } from "./discreet.ts";

/** How many rows stand on a page, and how many are listed at all. */
export const rowsPage = 25;

/** How many rows are listed at most: who needs more, exports. */
export const rowsMost = 200;

/** Rows as they are listed: cells as text, null where nothing is known. Rows of people are told by the month only. */
export type ListedRows =
  | {
      readonly is: "rows";
      readonly columns: readonly PlacedColumn[];
      readonly rows: readonly (readonly (string | null)[])[];
      readonly from: number;
      readonly sql: string;
    }
  | { readonly is: "grouped"; readonly by: readonly GroupedBy[]; readonly sql: string }
  /** Rows that stay on a server; the statement is for whoever may read its database, null where there is none to give. */
  | { readonly is: "kept"; readonly sql: string | null };

/** Rows of people, counted by what they have in common. */
export interface GroupedBy {
  /** A dimension's column, or `month`. */
  readonly id: string;
  readonly counts: readonly ShownCount[];
}

/** The columns that are listed: all that the ledger has, but for numbers that stand for a person. */
export function listedColumns({ table }: Explorable): PlacedColumn[] {
  return Object.values(table.columns).filter(
    ({ origin, privacy }) => origin === "stored" && privacy !== "hash",
  );
}

const byMonth = (counts: readonly GroupCount[]): GroupCount[] =>
  [...counts].sort((a, b) => ((a.value ?? "~") < (b.value ?? "~") ? -1 : 1));

const byCount = (counts: readonly GroupCount[]): GroupCount[] =>
  [...counts].sort((a, b) => b.count - a.count);

async function grouped(explorable: Explorable, database: Database, filter: Filter): Promise<ListedRows> {
  const where = filterPredicate(explorable, filter);
  const own = explorable.dimensions.find(({ kind }) => kind === "category") ?? explorable.dimensions[0];
  const keys = [
    { id: "month", key: monthKey(explorable) },
    ...(own ? [{ id: own.id, key: dimensionKey(own) }] : []),
  ];
  const asked = keys.map(({ id, key }) => ({ id, request: { ...countRequest(explorable, key), where } }));
  const by = await Promise.all(
    asked.map(async ({ id, request }) => {
      const counts = await readCounts(request, await database.query(aggregateQuery(request)));
      return { id, counts: shownCounts(id === "month" ? byMonth(counts) : byCount(counts), true) };
    }),
  );
  return { is: "grouped", by, sql: asked.map(({ request }) => aggregateQuery(request)).join(";\n\n") };
}

/** The filter's rows from this one on; of tables of people, only how many there are by month and kind, small counts hidden. */
export async function listRows(
  explorable: Explorable,
  database: Database,
  filter: Filter,
  from: number,
): Promise<ListedRows> {
  if (explorable.ofPeople) return grouped(explorable, database, filter);
  const columns = listedColumns(explorable);
  const table = tableOf(explorable.table.name as TableName);
  const sql = rowsQuery({
    table,
    columns: columns.map(({ name }) => name),
    by: [explorable.time.name, ...table.key],
    where: filterPredicate(explorable, filter),
    limit: Math.max(0, Math.min(rowsPage, rowsMost - from)),
    offset: from,
  });
  const found = await database.query(sql);
  const rows = found.map((row) =>
    columns.map(({ name }) => {
      const cell = row[name];
      return typeof cell === "string" ? cell : null;
    }),
  );
  return { is: "rows", columns, rows, from, sql };
}
