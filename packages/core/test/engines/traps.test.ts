import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arqueroEngine, arqueroTable } from "../../src/engines/arquero.ts";
import { sqlEngine } from "../../src/engines/sql.ts";
import {
  and,
  compare,
  count,
  countDistinct,
  equal,
  evaluate,
  integer,
  known,
  max,
  mean,
  metric,
  min,
  minus,
  not,
  number,
  or,
  plus,
  quantile,
  ratio,
  sum,
  table,
  text,
  timestamp,
  times,
  undecided,
  type CellValue,
  type Measure,
} from "../../src/index.ts";
import { openDatabase, type TestDatabase } from "../duckdb.ts";

const title = { zh: "试", en: "trial" };
const trial = table({
  name: "trial",
  chapter: "reference",
  title,
  grain: title,
  key: ["id"],
  columns: {
    id: text({ title }),
    x: integer({ title, unit: "none", nullable: true }),
    y: number({ title, unit: "none", nullable: true }),
    at: timestamp({ title, nullable: true }),
  },
});
const { id, x, y, at } = trial.columns;

let database: TestDatabase;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => {
  database.close();
});

type TrialRow = Partial<Record<"id" | "x" | "y" | "at", CellValue | null>>;

/** The measure's value in Arquero and in DuckDB. */
async function both(measure: Measure<"trial">, rows: readonly TrialRow[]): Promise<(number | null)[]> {
  const probe = metric({
    id: "add.probe",
    title,
    question: title,
    definition: title,
    unit: "count",
    noun: title,
    direction: "neither",
    source: [],
    table: trial,
    time: null,
    measure,
    example: { rows: [], value: null, numerator: null, denominator: null, used: 0, missing: 0 },
  });
  await database.load(trial, rows);
  const engines = [arqueroEngine({ trial: arqueroTable(trial, rows) }), sqlEngine(database.run)];
  const results = await Promise.all(engines.map((engine) => evaluate(engine, [probe])));
  return results.map(([result]) => result?.value ?? null);
}

const ofX = (...values: (number | null)[]): TrialRow[] =>
  values.map((value, i) => ({ id: `${i}`, x: value }));
const ofY = (...values: (number | null)[]): TrialRow[] =>
  values.map((value, i) => ({ id: `${i}`, y: value }));

describe("where engines differ, core says the same", () => {
  it("a quantile lies between its neighbours: 0.4 of 1, 2, 3, 10 is 2.2", async () => {
    expect(await both(quantile(x, 0.4), ofX(1, 2, 3, 10))).toEqual([2.2, 2.2]);
  });

  it("null plus a number is null", async () => {
    expect(await both(plus(sum(x), count()), ofX(null))).toEqual([null, null]);
  });

  it("NaN and infinity are not known, so a mean passes over them", async () => {
    expect(await both(mean(y), ofY(1, NaN, 2, Infinity))).toEqual([1.5, 1.5]);
  });

  it("null is not one more distinct value", async () => {
    expect(await both(countDistinct(x), ofX(1, null, 1))).toEqual([1, 1]);
    expect(await both(countDistinct(x), ofX(null, null))).toEqual([0, 0]);
  });

  it("0 ÷ 0 and 1 ÷ 0 are null", async () => {
    expect(await both(ratio(sum(x), minus(sum(x), sum(x))), ofX(0))).toEqual([null, null]);
    expect(await both(ratio(sum(x), minus(sum(x), sum(x))), ofX(1))).toEqual([null, null]);
  });

  it("of an empty table counts are 0 and the rest is null", async () => {
    expect(await both(count(), [])).toEqual([0, 0]);
    expect(await both(countDistinct(x), [])).toEqual([0, 0]);
    for (const measure of [sum(x), mean(x), min(x), max(x), quantile(x, 0.5)]) {
      expect(await both(measure, [])).toEqual([null, null]);
    }
  });

  it("sums of whole numbers come back as numbers", async () => {
    expect(await both(times(sum(x), sum(x)), ofX(2 ** 30, 2 ** 30))).toEqual([2 ** 62, 2 ** 62]);
  });
});

describe("conditions are true, false or unknown", () => {
  const rows = [...ofX(1, 5, null)];

  it("the opposite of unknown is unknown", async () => {
    expect(await both(count(not(equal(x, 1))), rows)).toEqual([1, 1]);
    expect(await both(count(undecided(not(equal(x, 1)))), rows)).toEqual([1, 1]);
  });

  it("false and unknown is false; true or unknown is true", async () => {
    expect(await both(count(undecided(and(equal(x, 1), equal(id, "absent")))), rows)).toEqual([0, 0]);
    expect(await both(count(undecided(equal(x, 1))), rows)).toEqual([1, 1]);
    expect(await both(count(or(equal(x, 1), not(known(x)))), rows)).toEqual([2, 2]);
  });

  it("comparisons take numbers, dates and times in their order", async () => {
    expect(await both(count(compare(x, "ge", 1)), rows)).toEqual([2, 2]);
    const timed = [{ at: "2024-07-05T08:00:00" }, { at: "2024-07-05T18:00:00" }, { at: null }];
    expect(await both(count(compare(at, "lt", "2024-07-05T12:00:00")), timed)).toEqual([1, 1]);
  });

  it("a value is never read as SQL or as an expression", async () => {
    const nasty = `'); DROP TABLE trial; -- "\\`;
    expect(await both(count(equal(id, nasty)), [{ id: nasty }, { id: "a" }])).toEqual([1, 1]);
  });
});
