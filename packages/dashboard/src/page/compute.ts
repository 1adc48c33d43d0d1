import type { Engine } from "@unburden/core";
import { completeTables, rowsEngine } from "@unburden/core/rows";
import { readCsv } from "../csv.ts";
import { specOf, type DataPageId } from "../page-specs.ts";
import type { PageData } from "./answer.ts";
import { pageData } from "./page-data.ts";
import { tablesOf } from "./page-spec.ts";
import type { PageScope } from "./scope.ts";

/** Gives the text of a table's CSV file. */
export type ReadTable = (table: string) => Promise<string>;

const engines = new Map<DataPageId, Promise<Engine>>();

async function engineOver(id: DataPageId, read: ReadTable): Promise<Engine> {
  const tables = tablesOf(specOf(id));
  const ledger = await Promise.all(
    tables.map(async (table) => [table.name, readCsv(table, await read(table.name))] as const),
  );
  return rowsEngine(completeTables(tables, Object.fromEntries(ledger)));
}

/** The page's answers over the sample's rows, which are read once. Nothing is compiled: the page's policy forbids it. */
export async function computeOverSample(
  id: DataPageId,
  scope: PageScope,
  read: ReadTable,
): Promise<PageData> {
  const engine = engines.get(id) ?? engineOver(id, read);
  engines.set(id, engine);
  engine.catch(() => engines.delete(id));
  return pageData(await engine, specOf(id), scope);
}
