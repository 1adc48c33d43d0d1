import type { PageData } from "../page/answer.ts";
import type { PageScope } from "../page/scope.ts";
import type { DataPageId } from "../page-specs.ts";
import { ledgerClient, type LedgerClient } from "./client.ts";

let client: LedgerClient | null = null;

/** A page's answers over the ledger that the reader keeps in this browser, computed in the worker. */
export function computeOverOwn(id: DataPageId, scope: PageScope): Promise<PageData> {
  client ??= ledgerClient({ progress: () => undefined, changed: () => undefined });
  return client.ask("page", { id, scope });
}
