import type { Engine } from "@unburden/core";
import { completeTables, rowsEngine } from "@unburden/core/rows";
import { allTables } from "@unburden/core";
import type { QueryBounds, Warehouse } from "./warehouse.ts";

/** The warehouse's engine, for which tables that aren't there are empty: what isn't recorded says that there are no rows. */
export function withEmptyTables(warehouse: Warehouse, bounds: QueryBounds): Engine {
  const engine = warehouse.engine(bounds);
  const empty = rowsEngine(completeTables(allTables, {}));
  return {
    name: engine.name,
    aggregate: (request) =>
      warehouse.tables.has(request.table.name) ? engine.aggregate(request) : empty.aggregate(request),
  };
}
