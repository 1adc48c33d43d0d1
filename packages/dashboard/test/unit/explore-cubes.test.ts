import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  allTables,
  createTable,
  evaluate,
  metric,
  quantile,
  tableOf,
  type AggregateRequest,
  type Engine,
  type GivenRow,
  type Ledger,
  type Metric,
} from "@unburden/core";
import { arqueroEngine, arqueroTables } from "@unburden/core/arquero";
import { completeTables, rowsEngine } from "@unburden/core/rows";
import { sampleCity } from "@unburden/core/sample";
import { writeCsv } from "../../src/csv.ts";
import { openDatabase, type Database } from "../../src/duckdb.ts";
import { databaseCells, type CellSource } from "../../src/explore/cell-source.ts";
import type { ShownCount } from "../../src/explore/discreet.ts";
import { explorableNamed, explorables, type Explorable } from "../../src/explore/explorable.ts";
import { facetsOf, without } from "../../src/explore/facet.ts";
import { linkCells, linkViews, type LinkedCounts } from "../../src/explore/linked-views.ts";
import { monthsWithin } from "../../src/explore/month-list.ts";
import { filterPredicate } from "../../src/explore/predicate.ts";
import { countRequest } from "../../src/explore/requests.ts";
import type { Filter } from "../../src/explore/state.ts";

const explorable = (name: string): Explorable =>
  explorableNamed(name) ?? expect.unreachable(`${name} is explored`);
const nothing: Filter = { values: {}, months: null };
const atOnce = async (): Promise<void> => undefined;

const units = Array.from({ length: 48 }, (_, i) => {
  const district_code = `3101${String((i % 4) + 1).padStart(2, "0")}`;
  const street_id = `${district_code}${String((i % 3) + 1).padStart(3, "0")}`;
  return { org_id: `${street_id}${String(i).padStart(3, "0")}`, street_id, district_code };
});

/** A sample city whose rows lack some of what they are dated, placed and told apart by. */
function city(): Ledger {
  const made = sampleCity({ units, seed: 7, rows: 20_000 });
  const withHoles = (name: string): GivenRow[] => {
    const table = explorableNamed(name);
    const columns = table ? [table.time, ...table.dimensions.map(({ column }) => column)] : [];
    const { references = {} } = table?.table ?? {};
    const holes = [
      ...columns.filter(({ origin }) => origin === "stored").map((column) => column.name),
      ...Object.keys(references),
    ];
    return [...made.rows(name)].map((row, i): GivenRow => {
      const hole = i % 5 === 0 ? holes[(i / 5) % holes.length] : undefined;
      return hole === undefined ? row : { ...row, [hole]: null };
    });
  };
  return Object.fromEntries(made.tables.map((name) => [name, withHoles(name)]));
}

const ledger = city();
const rows = completeTables(allTables, ledger);
const walked = rowsEngine(rows);
const reference = arqueroEngine(arqueroTables(allTables, ledger));

const sorted = (counts: readonly ShownCount[]): ShownCount[] =>
  [...counts].sort((a, b) => ((a.value ?? "~~") < (b.value ?? "~~") ? -1 : 1));

/** What every view should show, each asked by itself of core's Arquero engine. */
async function expected(table: Explorable, filter: Filter, engine: Engine = reference) {
  const counts = await Promise.all(
    facetsOf(table).map(async ({ id, key }) => {
      const where = filterPredicate(table, without(filter, [id]));
      const answer = await engine.aggregate({ ...countRequest(table, key), where });
      const read = answer.map(({ group, values }) => ({
        value: Object.values(group)[0] === null ? null : String(Object.values(group)[0]),
        count: Object.values(values)[0] ?? NaN,
      }));
      return [id, sorted(read)] as const;
    }),
  );
  const where = filterPredicate(table, filter);
  const [all] = await engine.aggregate({ ...countRequest(table, null), where });
  const { months, ...lists } = Object.fromEntries(counts);
  const figures = await evaluate(engine, table.metrics, { where });
  return { rows: Object.values(all?.values ?? {})[0] ?? 0, months, lists, figures };
}

/** The shown numbers, groups in order, sums of fractions to twelve digits. */
async function told({ rows: count, months, lists, figures, late }: LinkedCounts) {
  return {
    rows: count,
    months: sorted(months),
    lists: Object.fromEntries(Object.entries(lists).map(([id, counts]) => [id, sorted(counts)])),
    figures: (await late) ?? figures,
  };
}

const rounded = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, each: unknown) =>
      typeof each === "number" && !Number.isInteger(each) ? Number(each.toPrecision(12)) : each,
    ),
  );

/** Filters of a table: any months, and any values of any dimension, some of which no row has. */
function filters(table: Explorable): fc.Arbitrary<Filter> {
  const all = rows[table.table.name] ?? [];
  const months = monthsWithin({ from: "2022-11", to: "2025-02" });
  const range = fc
    .tuple(fc.constantFrom(...months), fc.constantFrom(...months))
    .map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }));
  const values = table.dimensions.map(({ id }) => {
    const there = [...new Set(all.map((row) => (row[id] ?? null) as string | null))];
    const some = fc.uniqueArray(fc.constantFrom(null, "nowhere", ...there), { minLength: 1, maxLength: 3 });
    return fc.option(some, { freq: 1, nil: undefined }).map((chosen) => [id, chosen] as const);
  });
  return fc.record({
    months: fc.option(range, { nil: null }),
    values: fc
      .tuple(...values)
      .map(
        (chosen) => Object.fromEntries(chosen.filter(([, each]) => each !== undefined)) as Filter["values"],
      ),
  });
}

/** The engine as a source of cells, and every request that was made of it. */
function counting(engine: Engine): {
  source: CellSource;
  asked: { request: AggregateRequest; aside: boolean }[];
} {
  const asked: { request: AggregateRequest; aside: boolean }[] = [];
  const ask = (aside: boolean) => (request: AggregateRequest) => {
    asked.push({ request, aside });
    return engine.aggregate(request);
  };
  return { source: { now: ask(false), aside: ask(true), ahead: Infinity }, asked };
}

describe("linked views out of cells", () => {
  it.each(explorables.map((table) => [table.table.name, table] as const))(
    "of %s show what core's Arquero engine says of the filtered rows, after any filter",
    async (_, table) => {
      const { source } = counting(walked);
      const views = await linkCells(table, source, atOnce);
      await fc.assert(
        fc.asyncProperty(filters(table), fc.boolean(), async (filter, rests) => {
          const shown = await told(await views.filter(filter));
          expect(rounded(shown)).toEqual(rounded(await expected(table, filter)));
          if (rests) await views.idle();
        }),
        { numRuns: 12, seed: 26 },
      );
      views.close();
    },
  );

  it("ask nothing while months are dragged over, whatever else is filtered, nor when a value is toggled", async () => {
    const table = explorable("issue_report");
    const { source, asked } = counting(walked);
    const views = await linkCells(table, source, atOnce);
    const [dimension] = table.dimensions;
    const value = String(
      rows[table.table.name]?.find((row) => row[dimension?.id ?? ""] !== null)?.[dimension?.id ?? ""],
    );
    for (const values of [{}, { [dimension?.id ?? ""]: [value] }]) {
      await views.filter({ values, months: null });
      await views.idle();
      const before = asked.length;
      for (const to of monthsWithin({ from: "2023-02", to: "2024-12" })) {
        const filter = { values, months: { from: "2023-01", to } };
        const shown = await told(await views.filter(filter));
        expect(rounded(shown)).toEqual(rounded(await expected(table, filter)));
        // The last step's rest, in which the other views' cells are built, isn't waited for here.
        expect(asked.slice(before).filter(({ aside }) => !aside)).toEqual([]);
      }
      await views.idle();
      const rested = asked.length;
      // Toggled: only what is built beforehand is asked, aside.
      await views.filter({
        values: { ...values, [table.dimensions[1]?.id ?? ""]: [null] },
        months: { from: "2023-01", to: "2024-12" },
      });
      expect(asked.slice(rested).filter(({ aside }) => !aside)).toEqual([]);
      await views.filter(nothing);
    }
    views.close();
  });

  it("resolve by microtasks alone where nothing is asked, so that a step is painted in its frame", async () => {
    const views = await linkCells(explorable("issue_report"), counting(walked).source, atOnce);
    await views.filter(nothing);
    await views.idle();
    let task = false;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => (task = true);
    channel.port2.postMessage(null);
    await views.filter({ values: {}, months: { from: "2023-03", to: "2023-09" } });
    expect(task).toBe(false);
    channel.port1.close();
    views.close();
  });

  it("wait for no more than the one piece that is being built, however many are to be built", async () => {
    const table = explorable("issue_report");
    const held: (() => void)[] = [];
    let asides = 0;
    const source: CellSource = {
      ahead: Infinity,
      now: (request) => walked.aggregate(request),
      aside: async (request, signal) => {
        asides++;
        await new Promise<void>((resolve, reject) => {
          held.push(resolve);
          signal.addEventListener("abort", () => {
            reject(new Error("stopped"));
          });
        });
        return walked.aggregate(request);
      },
    };
    const views = await linkCells(table, source, atOnce);
    await views.filter(nothing);
    await expect.poll(() => asides).toBe(1);
    // Nothing that is built beforehand ever ends, and yet the reader's choice is followed: in a list, whose cells aren't there.
    const filter = { values: { channel: ["qr"] }, months: null };
    const shown = await told(await views.filter(filter));
    expect(rounded(shown)).toEqual(rounded(await expected(table, filter)));
    await expect.poll(() => asides).toBe(2);
    views.close();
    await views.idle();
    expect(held.length).toBe(2);
  });

  it("tell figures that don't combine later than the rest, and hold nothing else up", async () => {
    const leads = explorable("issue_report");
    const number =
      Object.values(leads.table.columns).find(({ kind }) => kind === "integer" || kind === "number") ??
      expect.unreachable("leads have a number");
    const median = metric({
      ...(leads.metrics[0] as Metric),
      interval: undefined,
      id: "subtract.made-up-median",
      measure: quantile(number as never, 0.5),
    } as never) as Metric;
    const table: Explorable = { ...leads, metrics: [...leads.metrics, median] };
    const views = await linkCells(table, counting(walked).source, atOnce);
    const filter = { values: { channel: ["qr"] }, months: { from: "2023-02", to: "2024-06" } };
    const shown = await views.filter(filter);
    expect(shown.figures.map(({ metric: id }) => id)).toEqual(leads.metrics.map(({ id }) => id));
    const wanted = await expected(table, filter);
    expect(rounded(await shown.late)).toEqual(rounded(wanted.figures));
    expect(rounded(await told(shown))).toEqual(rounded(wanted));
    views.close();
  });
});

describe("linked views of a database in the page", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase(() => undefined);
  }, 60_000);
  afterAll(() => database.close());

  const load = async ({ table }: Explorable): Promise<void> => {
    await database.query(`DROP TABLE IF EXISTS "${table.name}"`);
    const csv = new TextEncoder().encode(writeCsv(tableOf(table.name as never), rows[table.name] ?? []));
    await database.load({ name: table.name, create: createTable(table).replaceAll(" NOT NULL", ""), csv });
  };

  it.each(explorables.map((table) => [table.table.name, table] as const))(
    "of %s show what Arquero says, by statements at once and by statements in slices",
    async (_, table) => {
      await load(table);
      const views = await linkCells(table, databaseCells(database), atOnce);
      await fc.assert(
        fc.asyncProperty(filters(table), fc.boolean(), async (filter, rests) => {
          const shown = await told(await views.filter(filter));
          expect(rounded(shown)).toEqual(rounded(await expected(table, filter)));
          if (rests) await views.idle();
        }),
        { numRuns: 5, seed: 9 },
      );
      views.close();
    },
  );

  it("send no statement for any step of a drag once they rest", async () => {
    const table = explorable("issue_report");
    await load(table);
    let statements = 0;
    const views = await linkViews(table, {
      query: (sql) => {
        statements++;
        return database.query(sql);
      },
      inSlices: (sql, signal) => {
        statements++;
        return database.inSlices(sql, signal);
      },
    });
    await views.filter(nothing);
    await views.idle();
    expect(statements).toBeGreaterThan(0);
    const before = statements;
    for (const to of monthsWithin({ from: "2023-02", to: "2024-12" })) {
      await views.filter({ values: {}, months: { from: "2023-01", to } });
    }
    expect(statements).toBe(before);
    views.close();
  });

  it("answer what is asked at once between two slices of what isn't, which can be stopped", async () => {
    const long = "SELECT count(*) FILTER (hash(range) % 7 = 1) AS n FROM range(60000000)";
    const stop = new AbortController();
    let done = false;
    const aside = database.inSlices(long, stop.signal).finally(() => {
      done = true;
    });
    expect(await database.query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
    expect(done).toBe(false);
    stop.abort();
    await expect(aside).rejects.toThrow("canceled");
    expect(await database.inSlices("SELECT 2 AS two", new AbortController().signal)).toEqual([{ two: 2 }]);
  });
});
