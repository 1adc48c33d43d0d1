import { allTables, type Ledger } from "@unburden/core";
import { arqueroEngine, arqueroTables } from "@unburden/core/arquero";
import { completeTables, rowsEngine } from "@unburden/core/rows";
import { beforeAll, describe, expect, it } from "vitest";
import { readShippedTables } from "../../build/read-data.ts";
import { sampleLedger } from "../../build/sample.ts";
import { pageData } from "../../src/page/page-data.ts";
import { tablesOf } from "../../src/page/page-spec.ts";
import { initialScope, type PageScope } from "../../src/page/scope.ts";
import { specOf, pageSpecs, type DataPageId } from "../../src/page-specs.ts";
import { divideSpec } from "../../src/pages/divide/asks.ts";
import { multiplySpec } from "../../src/pages/multiply/asks.ts";
import { subtractSpec } from "../../src/pages/subtract/asks.ts";

const tables = tablesOf(subtractSpec);
let sample: Ledger;
beforeAll(() => {
  sample = sampleLedger(tables.map(({ name }) => name));
});

/** As JSON, with sums to 12 digits: engines may add in another order. */
function comparable(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, each: unknown) =>
      typeof each === "number" ? Number(each.toPrecision(12)) : each,
    ),
  ) as unknown;
}

const scopes: readonly PageScope[] = [
  initialScope,
  { source: "sample", district: "310113", period: "2023" },
  { source: "sample", district: null, period: "2024-q3" },
  { source: "sample", district: "310101", period: "all" },
];

describe("a page's data", () => {
  it.each(scopes)("is the same in Arquero and row by row: $district $period", async (scope) => {
    const inMemory = await pageData(arqueroEngine(arqueroTables(tables, sample)), subtractSpec, scope);
    const byRows = await pageData(rowsEngine(completeTables(tables, sample)), subtractSpec, scope);
    expect(comparable(byRows)).toEqual(comparable(inMemory));
  });

  it("survives being written as JSON: nothing in it is infinite, undefined or a class", async () => {
    const data = await pageData(rowsEngine(completeTables(tables, sample)), subtractSpec, initialScope);
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  });

  it("compares all districts whichever is chosen, and says that it isn't narrowed", async () => {
    const scope = { ...initialScope, district: "310101" };
    const { answers } = await pageData(rowsEngine(completeTables(tables, sample)), subtractSpec, scope);
    expect(answers.offListByDistrict.results).toHaveLength(16);
    expect(answers.offListByDistrict.narrowed.district).toBe(false);
    expect(answers.leads.narrowed).toEqual({ district: true, period: true });
  });

  it("leaves out what fewer than five cases would show", async () => {
    const one = { issue_id: "1", org_id: "a", reported_on: "2024-02-01" };
    const engine = rowsEngine(completeTables(tables, { issue_report: [one] }));
    const { answers } = await pageData(engine, subtractSpec, initialScope);
    expect(answers.leads).toMatchObject({ hidden: true, results: [] });
  });

  it("over a ledger without rows says nothing rather than 0", async () => {
    const engine = rowsEngine(completeTables(allTables, {}));
    const { answers } = await pageData(engine, subtractSpec, initialScope);
    expect(answers.rejection.results[0]?.value).toBeNull();
    expect(answers.offListByMonth.months).toEqual([]);
  });

  it("over what is published has its 59 planned tasks and 6 of 6 requests", async () => {
    const engine = rowsEngine(completeTables(tables, readShippedTables()));
    const scope = { source: "published", district: null, period: "all" } as const;
    const { answers } = await pageData(engine, subtractSpec, scope);
    expect(answers.planned.results.map(({ value }) => value)).toEqual([59]);
    expect(answers.rejection.results[0]).toMatchObject({ numerator: 6, denominator: 6 });
  });
});

const others = (Object.keys(pageSpecs) as DataPageId[]).filter((id) => id !== "subtract");

describe.each(others)("the data of %s", (id) => {
  const spec = specOf(id);
  const asked = tablesOf(spec);
  let rows: Ledger;
  beforeAll(() => {
    rows = sampleLedger(asked.map(({ name }) => name));
  });

  it.each([
    { source: "sample", district: "310107", period: "2024-q4" },
    { source: "sample", district: null, period: "all" },
  ] as const)(
    "is the same in Arquero and row by row, and survives being JSON: $district $period",
    async (scope) => {
      const inMemory = await pageData(arqueroEngine(arqueroTables(asked, rows)), spec, scope);
      const byRows = await pageData(rowsEngine(completeTables(asked, rows)), spec, scope);
      expect(comparable(byRows)).toEqual(comparable(inMemory));
      expect(JSON.parse(JSON.stringify(byRows))).toEqual(byRows);
    },
  );

  it("over a ledger without rows is had, and says nothing rather than 0", async () => {
    const data = await pageData(rowsEngine(completeTables(allTables, {})), spec, initialScope);
    const values = Object.values(data.answers).flatMap((answer) =>
      "results" in answer ? answer.results : [],
    );
    expect(values.filter(({ value, used }) => value !== null && value !== 0 && used === 0)).toEqual([]);
  });
});

describe("rows that are dated by year only", () => {
  it("stand for the whole year that a quarter lies in, and that is said", async () => {
    const rows = [2023, 2024].flatMap((year) =>
      (["resident", "department"] as const).map((assessor) => ({
        org_id: "310101001001",
        year,
        component: assessor,
        assessor,
        weight: assessor === "resident" ? (year === 2024 ? 0.7 : 0.5) : year === 2024 ? 0.3 : 0.5,
        score: 90,
      })),
    );
    const engine = rowsEngine(completeTables(tablesOf(multiplySpec), { appraisal_score: rows }));
    const { answers } = await pageData(engine, multiplySpec, { ...initialScope, period: "2024-q3" });
    expect(answers.weight.results[0]?.value).toBeCloseTo(0.7);
    expect(answers.weight.narrowed).toEqual({ district: false, period: true, byYear: true });
  });
});

describe("small groups", () => {
  it("are hidden: four joint cases show neither their share nor their curve, nor the others' to subtract from all", async () => {
    const rows = Array.from({ length: 12 }, (_, i) => ({
      case_id: String(i),
      org_id: "a",
      accepted_on: "2024-02-01",
      closed_on: "2024-03-01",
      result: "settled",
      judicial_office: i < 4,
      police_station: true,
      law_firm: true,
    }));
    const engine = rowsEngine(completeTables(tablesOf(divideSpec), { dispute_case: rows }));
    const { answers } = await pageData(engine, divideSpec, initialScope);
    const joint = answers.settlementByJoint.results.find(({ group }) => group["joint"] === true);
    expect(joint).toMatchObject({ value: null, used: null, flags: ["suppressed"] });
    expect(answers.days).toMatchObject({ hidden: true, results: [] });
  });
});
