import {
  allMetrics,
  allTables,
  type AnyTable,
  type Column,
  type Metric,
  type PlacedColumn,
} from "@unburden/core";
import { dimensionsOf, type Dimension } from "./dimension.ts";

/** A column of local dates. */
export type DateColumn = PlacedColumn<string, string, Column<"date", string>>;

/** A table as it is explored. All of it follows from what the table and the metrics declare. */
export interface Explorable {
  readonly table: AnyTable;
  /** The date by which a row belongs to a month. */
  readonly time: DateColumn;
  readonly dimensions: readonly Dimension[];
  readonly metrics: readonly Metric[];
  /** Whether a row is a person, a household or their affair: then small counts and single rows aren't shown. */
  readonly ofPeople: boolean;
}

function isDate(column: PlacedColumn): column is DateColumn {
  return column.kind === "date";
}

/** The first date that the table declares, stored before looked-up and derived ones; null where there is none. */
export function timeOf(table: AnyTable): DateColumn | null {
  return Object.values(table.columns).find(isDate) ?? null;
}

/** The table as it is explored; null where it has no date or nothing to count by, and for what all tables refer to. */
export function explorableOf(table: AnyTable): Explorable | null {
  const metrics = allMetrics.filter((metric) => metric.table === table);
  const time = timeOf(table);
  const dimensions = dimensionsOf(table);
  if (table.chapter === "reference" || time === null || dimensions.length === 0) return null;
  return { table, time, dimensions, metrics, ofPeople: table.privacy === "people" };
}

/** Every table that can be explored, in core's order. */
export const explorables: readonly Explorable[] = allTables.flatMap((table) => explorableOf(table) ?? []);

/** The explorable table of this name, or undefined. */
export function explorableNamed(name: string): Explorable | undefined {
  return explorables.find(({ table }) => table.name === name);
}

/** Names of the tables whose rows a table's looked-up columns are copied from, itself first. */
export function joinedTables({ table }: Explorable): string[] {
  const looked = Object.values(table.lookups).map((lookup) => lookup.table);
  return [...new Set([table.name, ...looked])];
}

/** The same, and `department` for its names. */
export function tablesFor(explorable: Explorable): string[] {
  return [...new Set([...joinedTables(explorable), "department"])];
}
