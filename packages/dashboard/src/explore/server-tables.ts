import { tableOf, type TableName } from "@unburden/core";
import { rowsQuery } from "@unburden/core/sql";
import type { Explorable } from "./explorable.ts";
import { linkCells } from "./linked-views.ts";
import { listedColumns, rowsPage } from "./listed-rows.ts";
import type { OpenedTable } from "./opened-table.ts";
import { filterPredicate } from "./predicate.ts";
import { reachOf } from "./reach.ts";
import { countName, countRequest } from "./requests.ts";
import { servedDialect } from "../page/server.ts";
import { askGroups, serverCells, serverEngine } from "./server-cells.ts";
import type { Filter } from "./state.ts";
import { toldViews } from "./told-views.ts";

/**
 * The statement that lists the filter's rows, for whoever may read the database: in DuckDB's SQL; none where rows could
 * give people away.
 */
function statement(explorable: Explorable, filter: Filter, from: number): string | null {
  if (explorable.table.privacy !== "none" || servedDialect() !== "duckdb") return null;
  const table = tableOf(explorable.table.name as TableName);
  return rowsQuery({
    table,
    columns: listedColumns(explorable).map(({ name }) => name),
    by: [explorable.time.name, ...table.key],
    where: filterPredicate(explorable, filter),
    limit: rowsPage,
    offset: from,
  });
}

/**
 * Opens a table of the server that serves this page; null when it has no rows of it. Rows stay there: only groups are
 * asked, and of people only such as the server tells of.
 */
export async function openOnServer(explorable: Explorable): Promise<OpenedTable | null> {
  const { rows } = await askGroups(countRequest(explorable, null));
  // Null: there are some, but fewer than are told of.
  if (rows[0]?.values[countName] === 0) return null;
  const isTold = reachOf(explorable, "server") === "told";
  return {
    views: isTold ? toldViews(explorable) : await linkCells(explorable, serverCells),
    engine: serverEngine,
    // The names of departments are text that people wrote; the server sends none.
    departments: new Map(),
    list: async (filter, from) => ({ is: "kept", sql: statement(explorable, filter, from) }),
  };
}
