import {
  allTables,
  tableOf,
  type AnyTable,
  type Engine,
  type LooseRow,
  type TableName,
} from "@unburden/core";
import { completeTables, rowsEngine, type CompleteTables } from "@unburden/core/rows";
import { readCsv } from "../csv.ts";
import { frameRows } from "../ledger/frame.ts";
import type { ShippedSource } from "../page/scope.ts";
import { shippedAddresses } from "../shipped-addresses.ts";

async function fetched(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: HTTP ${answer.status}`);
  return answer.text();
}

/** The tables and, of each, those that its rows copy columns from. */
function withLookups(tables: readonly AnyTable[]): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (name: string): void => {
    if (names.has(name)) return;
    names.add(name);
    for (const { table } of Object.values(tableOf(name as TableName).lookups)) add(table);
  };
  for (const { name } of tables) add(name);
  return names;
}

const known = new Map<string, Promise<readonly LooseRow[]>>();

/** A table's rows of the site's own data, fetched once; what a source hasn't got is empty. */
async function rowsOf(source: ShippedSource, table: string, site: string): Promise<readonly LooseRow[]> {
  const addresses: Readonly<Record<string, string>> = shippedAddresses;
  const address = source === "sample" ? `${site}data/sample/${table}.csv` : addresses[table];
  if (address === undefined) return [];
  if (source === "published" && table === "org_unit") return frameRows();
  const found =
    known.get(address) ?? fetched(address).then((text) => readCsv(tableOf(table as TableName), text));
  known.set(address, found);
  found.catch(() => known.delete(address));
  return found;
}

/** Complete rows of these tables of the site's own data. `site` is the folder that the page lies in. */
export async function shippedTables(
  source: ShippedSource,
  tables: readonly AnyTable[],
  site: string,
): Promise<CompleteTables> {
  const names = withLookups(tables);
  const needed = allTables.filter(({ name }) => names.has(name));
  const rows = await Promise.all(
    needed.map(async ({ name }) => [name, await rowsOf(source, name, site)] as const),
  );
  return completeTables(needed, Object.fromEntries(rows));
}

/** An engine over these tables of the site's own data. */
export async function shippedEngine(
  source: ShippedSource,
  tables: readonly AnyTable[],
  site: string,
): Promise<Engine> {
  return rowsEngine(await shippedTables(source, tables, site));
}
