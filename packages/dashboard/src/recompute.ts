import { allTables, completeLedger, createTable, evaluate, tableOf, type Result } from "@unburden/core";
import { aggregateQuery, sqlEngine } from "@unburden/core/sql";
import { committeesRequest, countCommittees, type Committees } from "./committees.ts";
import { readCsv, writeCsv } from "./csv.ts";
import { openDatabase, type Database, type Progress } from "./duckdb.ts";
import { shippedAddresses } from "./shipped-addresses.ts";
import { shippedMetrics, shippedTables } from "./shipped.ts";
import type { District, Figure, Snapshot } from "./snapshot.ts";

/** One figure twice: as the site was built, and as DuckDB has it now. */
export interface FigureTwice {
  readonly figure: Figure;
  readonly again: Result | null;
  /** Whether everything said of it is the same: value, parts, rows, interval, flags. */
  readonly identical: boolean;
}

/** One district twice. */
export interface DistrictTwice {
  readonly district: District;
  readonly again: Committees;
  readonly identical: boolean;
}

/** Everything computed again. */
export interface Recomputation {
  readonly engine: string;
  readonly figures: readonly FigureTwice[];
  readonly districts: readonly DistrictTwice[];
  readonly districtsSql: string;
  readonly rows: number;
  /** How long it took to start the database, to load the data, and to compute. */
  readonly seconds: { readonly start: number; readonly load: number; readonly compute: number };
}

/** What is being done, and how far it is where that is known. */
export type Report = (step: "start" | "load" | "compute", share: number | null) => void;

async function load(database: Database): Promise<number> {
  const texts = await Promise.all(
    shippedTables.map(async (name) => {
      const answer = await fetch(shippedAddresses[name]);
      if (!answer.ok) throw new Error(`${shippedAddresses[name]}: HTTP ${answer.status}`);
      return [name, readCsv(tableOf(name), await answer.text())] as const;
    }),
  );
  const ledger = completeLedger(allTables, Object.fromEntries(texts));
  let rows = 0;
  for (const name of shippedTables) {
    const table = tableOf(name);
    const complete = ledger[name] ?? [];
    const csv = new TextEncoder().encode(writeCsv(table, complete));
    await database.load({ name, create: createTable(table), csv });
    rows += complete.length;
  }
  return rows;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

async function compare(database: Database, { figures, districts }: Snapshot) {
  const engine = sqlEngine(database.query);
  const results = await evaluate(engine, shippedMetrics);
  const committees = await countCommittees(engine);
  return {
    figures: figures.map((figure): FigureTwice => {
      const again = results.find(({ metric }) => metric === figure.id) ?? null;
      return { figure, again, identical: same(figure.result, again) };
    }),
    districts: districts.map((district): DistrictTwice => {
      const again = committees.get(district.code) ?? { neighborhoods: 0, villages: 0 };
      const { neighborhoods, villages } = district;
      return { district, again, identical: same({ neighborhoods, villages }, again) };
    }),
  };
}

/** Computes every figure of the first view again, with DuckDB in this page, from the shipped data. */
export async function recompute(snapshot: Snapshot, report: Report): Promise<Recomputation> {
  const progress: Progress = (share) => {
    report("start", share);
  };
  const began = performance.now();
  report("start", null);
  const database = await openDatabase(progress);
  try {
    const started = performance.now();
    report("load", null);
    const rows = await load(database);
    const loaded = performance.now();
    report("compute", null);
    const compared = await compare(database, snapshot);
    const seconds = {
      start: (started - began) / 1000,
      load: (loaded - started) / 1000,
      compute: (performance.now() - loaded) / 1000,
    };
    const engine = `DuckDB ${database.version}`;
    return { ...compared, engine, rows, seconds, districtsSql: aggregateQuery(committeesRequest) };
  } finally {
    await database.close();
  }
}
