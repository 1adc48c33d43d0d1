import { allTables, completeLedger, tableOf, type LooseRow, type TableName } from "@unburden/core";
import { readCsv } from "../csv.ts";
import { frameRows } from "../ledger/frame.ts";
import type { ShippedSource } from "../page/scope.ts";
import { shippedAddresses } from "../shipped-addresses.ts";
import { completeRowsOf, type ExploredRows } from "./complete-csv.ts";

/** A table, and the tables that it takes: itself, those that its columns are looked up in, the departments. */
export interface WantedRows {
  readonly table: string;
  readonly tables: readonly string[];
}

async function fetched(address: string, site: string): Promise<string> {
  const answer = await fetch(new URL(address, site));
  if (!answer.ok) throw new Error(`${address}: HTTP ${answer.status}`);
  return answer.text();
}

/** Where a source keeps a table, or null where it has none. */
function addressIn(source: ShippedSource, table: string): string | null {
  if (source === "sample") return `data/sample/${table}.csv`;
  return (shippedAddresses as Readonly<Record<string, string>>)[table] ?? null;
}

async function shippedRows(source: ShippedSource, table: string, site: string): Promise<LooseRow[]> {
  const address = addressIn(source, table);
  return address === null ? [] : readCsv(tableOf(table as TableName), await fetched(address, site));
}

/**
 * A table's rows of the site's own data, completed from the tables that it looks things up in; what a source hasn't got is
 * empty. This runs in a worker that loads no more of core than its tables.
 *
 * @throws (rejects) when the site doesn't give its files.
 */
export async function shippedRowsOf(
  { table, tables }: WantedRows,
  source: ShippedSource,
  site: string,
): Promise<ExploredRows> {
  const ledger = await Promise.all(
    tables.map(async (name) => [name, await shippedRows(source, name, site)] as const),
  );
  const given = new Map(ledger);
  const needed = allTables.filter(({ name }) => given.has(name));
  return completeRowsOf(table, completeLedger(needed, Object.fromEntries(given)));
}

/** Names of streets by their codes, from the frame; fetched once. */
export async function streetNames(): Promise<ReadonlyMap<string, string>> {
  const rows = await frameRows();
  return new Map(
    rows.flatMap(({ org_id, name, kind }) =>
      kind === "neighborhood" || kind === "village" ? [] : [[String(org_id), String(name)] as const],
    ),
  );
}
