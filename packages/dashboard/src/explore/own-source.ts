import { ledgerClient, type LedgerClient } from "../ledger/client.ts";
import type { Explorable } from "./explorable.ts";
import type { ExploredRows } from "./complete-csv.ts";

let client: LedgerClient | null = null;

/** A table's rows of the ledger that the reader keeps in this browser, completed in the ledger's worker. */
export function ownSource(
  { table: { name } }: Explorable,
  changed: () => void = () => undefined,
): Promise<ExploredRows> {
  client ??= ledgerClient({ progress: () => undefined, changed });
  return client.ask("explore", { table: name });
}
