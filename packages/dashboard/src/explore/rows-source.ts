import { allTables, completeLedger, tableOf, type LooseRow, type TableName } from "@unburden/core";
import { readCsv } from "../csv.ts";
import { frameRows } from "../ledger/frame.ts";
import type { ShippedSource } from "../page/scope.ts";
import { shippedAddresses } from "../shipped-addresses.ts";
import { completeRowsOf, type ExploredRows } from "./complete-csv.ts";
import { tablesFor, type Explorable } from "./explorable.ts";

async function fetched(address: string): Promise<string> {
  const answer = await fetch(new URL(address, document.baseURI));
  if (!answer.ok) throw new Error(`${address}: HTTP ${answer.status}`);
  return answer.text();
}

/** Where a source keeps a table, or null where it has none. */
function addressIn(source: ShippedSource, table: string): string | null {
  if (source === "sample") return `data/sample/${table}.csv`;
  return (shippedAddresses as Readonly<Record<string, string>>)[table] ?? null;
}

async function shippedRows(source: ShippedSource, table: string): Promise<LooseRow[]> {
  const address = addressIn(source, table);
  return address === null ? [] : readCsv(tableOf(table as TableName), await fetched(address));
}

/** A table's rows of the site's own data; what a source hasn't got is empty. */
export async function shippedSource(explorable: Explorable, source: ShippedSource): Promise<ExploredRows> {
  const ledger = await Promise.all(
    tablesFor(explorable).map(async (name) => [name, await shippedRows(source, name)] as const),
  );
  const given = new Map(ledger);
  const needed = allTables.filter(({ name }) => given.has(name));
  return completeRowsOf(explorable.table.name, completeLedger(needed, Object.fromEntries(given)));
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
