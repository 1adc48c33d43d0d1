import { allTables, type AnyTable, type Chapter } from "@unburden/core";
import { tablesAsked, type Asks } from "./ask.ts";

/** What a page wants to know; what it looks like is another matter. */
export interface PageSpec<A extends Asks = Asks> {
  readonly id: "overview" | "brief" | Exclude<Chapter, "reference">;
  readonly asks: A;
}

/** Defines a page's questions. */
export function pageSpec<A extends Asks>(spec: PageSpec<A>): PageSpec<A> {
  return spec;
}

/** The tables that the questions are about, and those that their rows copy columns from, in core's order. */
export function tablesOf({ asks }: PageSpec): AnyTable[] {
  const names = new Set<string>();
  const add = (table: AnyTable): void => {
    if (names.has(table.name)) return;
    names.add(table.name);
    for (const lookup of Object.values(table.lookups)) {
      const from = allTables.find(({ name }) => name === lookup.table);
      if (from) add(from);
    }
  };
  for (const ask of Object.values(asks)) tablesAsked(ask).forEach(add);
  return allTables.filter(({ name }) => names.has(name));
}
