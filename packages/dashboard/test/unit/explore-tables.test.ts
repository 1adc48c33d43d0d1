import { describe, expect, it } from "vitest";
import { category, date, evaluate, lookup, metricOf, table, tableOf, text } from "@unburden/core";
import { completeTables, rowsEngine } from "@unburden/core/rows";
import { compareSides } from "../../src/explore/compare-sides.ts";
import { shownCounts, shownResult, shownRows } from "../../src/explore/discreet.ts";
import { explorableNamed, explorableOf, explorables, tablesFor } from "../../src/explore/explorable.ts";
import { listedColumns } from "../../src/explore/listed-rows.ts";
import { monthList } from "../../src/explore/month-list.ts";
import { filterPredicate } from "../../src/explore/predicate.ts";
import { metricRequest, readMetrics } from "../../src/explore/requests.ts";

const disputes = explorableNamed("dispute_case") ?? expect.unreachable("disputes can be explored");

describe("what can be explored", () => {
  it("has at least admission, leads, disputes, hotline, meetings and tasks", () => {
    const names = explorables.map(({ table: { name } }) => name);
    for (const name of [
      "task_request",
      "issue_report",
      "dispute_case",
      "hotline_ticket",
      "meeting",
      "task_assignment",
    ]) {
      expect(names).toContain(name);
    }
  });

  it("follows from a table's declaration alone, so that a new table needs no line here", () => {
    const unit = tableOf("org_unit");
    const district = unit.columns["district_code"] ?? expect.unreachable("units have a district");
    const made = table({
      name: "made_up",
      chapter: "add",
      title: { zh: "新表", en: "New" },
      grain: { zh: "一行", en: "a row" },
      key: ["id"],
      references: { org_id: "org_unit", dept_id: "department" },
      columns: {
        id: text({ title: { zh: "号", en: "ID" } }),
        org_id: text({ title: { zh: "居村", en: "Unit" } }),
        dept_id: text({ title: { zh: "部门", en: "Department" } }),
        kind: category({ title: { zh: "类", en: "Kind" }, values: { one: { zh: "一", en: "one" } } }),
        day: date({ title: { zh: "日", en: "Day" } }),
      },
      lookups: { place: lookup("org_id", district) },
    });
    const found = explorableOf(made);
    expect(found?.time.name).toBe("day");
    expect(found?.dimensions.map(({ id, kind }) => [id, kind])).toEqual([
      ["place", "district"],
      ["dept_id", "department"],
      ["kind", "category"],
    ]);
    expect(found && tablesFor(found)).toEqual(["made_up", "org_unit", "department"]);
  });

  it("goes by the first date that a table declares, of its own before looked-up and derived ones", () => {
    expect(explorableNamed("task_request")?.time.name).toBe("submitted_on");
    expect(explorableNamed("meeting_attendance")?.time.name).toBe("held_on");
    expect(explorableNamed("hotline_ticket")?.time.name).toBe("received_on");
  });

  it("lists no column of numbers that stand for a person", () => {
    const visits = explorableNamed("visit_record") ?? expect.unreachable("visits can be explored");
    expect(listedColumns(visits).map(({ name }) => name)).not.toContain("household_hash");
  });
});

describe("months", () => {
  it("are all there from the first to the last, over the year's end", () => {
    expect(monthList(["2024-02", "2023-11"])).toEqual(["2023-11", "2023-12", "2024-01", "2024-02"]);
    expect(monthList([])).toEqual([]);
    expect(monthList(["1990-01", "2024-02"], 2)).toEqual(["2024-01", "2024-02"]);
  });
});

const rows = Array.from({ length: 60 }, (_, i) => ({
  case_id: `c${i}`,
  org_id: i % 2 === 0 ? "310101001001" : null,
  accepted_on: i % 10 === 9 ? null : `2024-${String((i % 12) + 1).padStart(2, "0")}-15`,
  closed_on: `2024-${String((i % 12) + 1).padStart(2, "0")}-28`,
  type: i % 3 === 0 ? "neighborhood" : null,
  result: i < 30 ? "settled" : "failed",
  judicial_office: true,
  police_station: i % 4 !== 0,
  law_firm: true,
}));
const engine = rowsEngine(
  completeTables([tableOf("org_unit"), tableOf("dispute_case")], { dispute_case: rows }),
);
const counted = async (filter: Parameters<typeof filterPredicate>[1]): Promise<number> => {
  const where = filterPredicate(disputes, filter);
  const [answer] = await engine.aggregate({
    table: disputes.table,
    aggregates: { rows: { op: "count", where: null } },
    by: [],
    where,
  });
  return answer?.values["rows"] ?? NaN;
};

describe("a filter", () => {
  it("of nothing leaves all rows, dated or not", async () => {
    expect(filterPredicate(disputes, { values: {}, months: null })).toBeNull();
  });

  it("of months takes whole months, the last one included, and leaves out rows without a date", async () => {
    const dated = rows.map(({ accepted_on, closed_on }) => ({ accepted_on, closed_on }));
    const name = disputes.time.name as "accepted_on" | "closed_on";
    const expected = dated.filter((row) =>
      ["2024-11", "2024-12"].includes(String(row[name]).slice(0, 7)),
    ).length;
    expect(await counted({ values: {}, months: { from: "2024-11", to: "2024-12" } })).toBe(expected);
  });

  it("of values takes any of them, and null is the row that says nothing", async () => {
    expect(await counted({ values: { type: ["neighborhood"] }, months: null })).toBe(20);
    expect(await counted({ values: { type: [null] }, months: null })).toBe(40);
    expect(
      await counted({ values: { type: ["neighborhood", null], result: ["settled"] }, months: null }),
    ).toBe(30);
  });
});

describe("a metric's request", () => {
  it("is one statement, and core makes the result of its answer", async () => {
    const metric = metricOf("divide.joint-share");
    const request = await metricRequest(metric);
    const [direct] = await evaluate(engine, [metric]);
    const [answer] = await engine.aggregate(request);
    const names = new Map(
      Object.entries(request.aggregates).map(([name, each]) => [JSON.stringify(each), name]),
    );
    const found = await readMetrics([metric], (aggregate) => {
      const name = names.get(JSON.stringify(aggregate)) ?? expect.unreachable("core asks the same again");
      return answer?.values[name] ?? null;
    });
    expect(found).toEqual([direct]);
  });
});

describe("comparing two sides", () => {
  it("calls a share different only where the interval leaves out 0, and widens it for the number of figures", async () => {
    const compared = await compareSides(
      engine,
      disputes,
      { values: {}, months: null },
      { by: "result", a: "settled", b: "failed" },
    );
    expect(compared.rows).toEqual({ a: 30, b: 30 });
    const by = new Map(compared.figures.map((figure) => [figure.metric, figure]));
    expect(by.get(null)?.distinguishable).toBeNull();
    expect(by.get("divide.settlement-share")?.distinguishable).toBe(true);
    expect(by.get("divide.joint-share")?.distinguishable).toBe(false);
    expect(compared.confidence).toBeCloseTo(1 - 0.05 / 4, 12);
  });

  it("takes a side's own value instead of the filter's, and keeps the rest of the filter", async () => {
    const compared = await compareSides(
      engine,
      disputes,
      { values: { result: ["withdrawn"], type: ["neighborhood"] }, months: null },
      { by: "result", a: "settled", b: "failed" },
    );
    expect(compared.rows).toEqual({ a: 10, b: 10 });
  });

  it("counts rows of periods over the months that each has", async () => {
    const months = { from: "2024-01", to: "2024-02" };
    const { figures } = await compareSides(
      engine,
      disputes,
      { values: {}, months },
      { by: "months", a: { from: "2024-01", to: "2024-06" }, b: { from: "2024-07", to: "2024-09" } },
    );
    expect(figures[0]?.apart?.value).toBeCloseTo(Number(figures[0]?.a) / 6 / (Number(figures[0]?.b) / 3), 12);
  });
});

describe("small counts of people", () => {
  const counts = [
    { value: "a", count: 40 },
    { value: "b", count: 3 },
    { value: "c", count: 12 },
    { value: "d", count: 0 },
  ];

  it("are hidden together with what would give them away; a count of nobody isn't", () => {
    expect(shownCounts(counts, true).map(({ count }) => count)).toEqual([40, null, null, 0]);
    expect(shownCounts(counts, false)).toEqual(counts);
    expect(shownRows(4, true)).toBeNull();
    expect(shownRows(0, true)).toBe(0);
    expect(shownRows(4, false)).toBe(4);
  });

  it("leave no number in a figure", async () => {
    const where = filterPredicate(disputes, { values: {}, months: { from: "2024-01", to: "2024-01" } });
    const [result] = await evaluate(engine, [metricOf("divide.joint-share")], {
      where: {
        op: "and",
        of: [
          where ?? expect.unreachable(),
          { op: "equal", column: disputes.table.columns["case_id"] ?? expect.unreachable(), value: "c0" },
        ],
      },
    });
    const shown = shownResult(result ?? expect.unreachable(), true);
    expect([shown.value, shown.numerator, shown.denominator, shown.used]).toEqual([null, null, null, null]);
  });
});
