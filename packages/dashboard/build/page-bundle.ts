import { allTables, type AnyTable, type Engine, type Ledger } from "@unburden/core";
import { arqueroEngine, arqueroTables } from "@unburden/core/arquero";
import { explorables, tablesFor } from "../src/explore/explorable.ts";
import type { PageData } from "../src/page/answer.ts";
import type { PageBundle } from "../src/page/bundle.ts";
import { pageData } from "../src/page/page-data.ts";
import { tablesOf } from "../src/page/page-spec.ts";
import { initialScope, type ShippedScope, type ShippedSource } from "../src/page/scope.ts";
import { pageSpecs, specOf, type DataPageId } from "../src/page-specs.ts";
import { writeCsv } from "../src/csv.ts";
import { districtNames } from "./districts.ts";
import { readShippedTables } from "./read-data.ts";
import { sampleLedger } from "./sample.ts";

const pageIds = Object.keys(pageSpecs) as DataPageId[];

const explored = new Set(explorables.flatMap(tablesFor));

/** Every table that any page asks for: the sample is made once for all of them. */
const tables: readonly AnyTable[] = allTables.filter(
  (table) => explored.has(table.name) || pageIds.some((id) => tablesOf(specOf(id)).includes(table)),
);

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

const ledgers: Readonly<Record<ShippedSource, () => Ledger>> = {
  sample: once(() => sampleLedger(tables.map(({ name }) => name))),
  published: once(readShippedTables),
};

/** Remembers what was asked: districts are compared alike on every district's page, and months on every year's. */
function remembering(engine: Engine): Engine {
  const known = new Map<string, ReturnType<Engine["aggregate"]>>();
  return {
    name: engine.name,
    aggregate(request) {
      const key = JSON.stringify({ ...request, table: request.table.name });
      const found = known.get(key) ?? engine.aggregate(request);
      known.set(key, found);
      return found;
    },
  };
}

function engineOver(source: ShippedSource): Engine {
  return remembering(arqueroEngine(arqueroTables(tables, ledgers[source]())));
}

const engines: Readonly<Record<ShippedSource, () => Engine>> = {
  sample: once(() => engineOver("sample")),
  published: once(() => engineOver("published")),
};

/** A page's answers in a scope, computed with core's engine in memory. */
export function pageDataOf(id: DataPageId, scope: ShippedScope): Promise<PageData> {
  return pageData(engines[scope.source](), specOf(id), scope);
}

/** What the page is served with. */
export async function pageBundle(id: DataPageId): Promise<PageBundle> {
  return {
    districts: districtNames(),
    published: await pageDataOf(id, { source: "published", district: null, period: "all" }),
    initial: await pageDataOf(id, initialScope),
  };
}

/** The sample's rows of a table as CSV, for the browser to compute what wasn't computed here; null of an unknown table. */
export function sampleCsv(name: string): string | null {
  const table = tables.find((each) => each.name === name);
  if (!table) return null;
  const rows = ledgers.sample()[name] ?? [];
  const stored = Object.values(table.columns).filter(({ origin }) => origin === "stored");
  return writeCsv(
    table,
    rows,
    stored.map(({ name }) => name),
  );
}

/** The tables of the sample that the browser may ask for. */
export function sampleTables(): string[] {
  return tables.map(({ name }) => name);
}
