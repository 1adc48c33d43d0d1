import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  recordDocument,
  recordScope,
  recordSheets,
  sentencesOf,
  writeRecord,
  type EnteredScope,
  type RecordScope,
  type WorkRecord,
} from "../../src/assistant/index.ts";
import { arqueroEngine, arqueroTables } from "../../src/engines/arquero.ts";
import { allTables, completeLedger, type GivenRow, type Ledger } from "../../src/index.ts";
import { settlementShare } from "../../src/metrics/index.ts";
import { disputeCase, taskRequest, visitRecord } from "../../src/tables/index.ts";
import { places } from "./questions/measure.ts";

const [dongchang, other] = ["310115005018", "310115005003"];
const about = { madeOn: "2024-11-20", provenance: { zh: "自拟", en: "made up" } };
const options = { today: "2024-11-20", places, tables: [visitRecord, disputeCase] } as const;
const frame = [...places.byId.values()].map((row) => ({ ...row }));

let number = 0;
const visits = (count: number, more: Partial<GivenRow>): GivenRow[] =>
  Array.from({ length: count }, () => ({
    visit_id: `v${number++}`,
    org_id: dongchang,
    visited_on: "2024-07-05",
    minutes: 20,
    staff_hash: "s1",
    purpose: "王阿姨要求装扶手",
    ...more,
  }));
const cases = (count: number, more: Partial<GivenRow>): GivenRow[] =>
  Array.from({ length: count }, () => ({
    case_id: `c${number++}`,
    org_id: dongchang,
    accepted_on: "2024-07-02",
    closed_on: "2024-07-20",
    type: "parking",
    result: "settled",
    ...more,
  }));

function ledgerOf(given: Ledger) {
  const rows = completeLedger(allTables, { org_unit: frame, ...given });
  return {
    engine: arqueroEngine(arqueroTables(allTables, { org_unit: frame, ...given })),
    rows,
  };
}

function scopeOf(entered: EnteredScope): RecordScope {
  const found = recordScope(entered, places);
  return found.is === "scope" ? found.scope : expect.unreachable(found.problem.zh);
}

async function record(given: Ledger, entered: EnteredScope, more = {}): Promise<WorkRecord> {
  return writeRecord(ledgerOf(given), scopeOf(entered), { ...options, ...more });
}

const said = (written: WorkRecord): string[] => sentencesOf(written).map(({ text }) => text.zh);

describe("the scope of a record", () => {
  it("is a committee, a street or a district by name or id, and a month, a quarter or a year", () => {
    expect(scopeOf({ place: "浦东新区陆家嘴街道东昌居委会", period: "2024-07" })).toMatchObject({
      place: { org_id: dongchang, level: "unit" },
      person: null,
      period: { from: "2024-07-01", to: "2024-08-01" },
    });
    expect(scopeOf({ place: "浦东新区", period: "2024" })).toMatchObject({ place: { level: "district" } });
    expect(scopeOf({ place: dongchang, period: "2024-Q3" }).period).toEqual({
      from: "2024-07-01",
      to: "2024-10-01",
    });
    expect(scopeOf({})).toEqual({ place: null, person: null, period: null });
  });

  it.each([
    [{ place: "火星居委会" }, /名单里没有“火星居委会”/u],
    [{ period: "2024年7月" }, /读不懂.*2024-07/u],
    [{ period: "2024-13" }, /读不懂/u],
    [{ period: { from: "2024-08-01", to: "2024-07-01" } }, /读不懂/u],
    [{ person: "王小明" }, /不用姓名/u],
  ])("%j is refused with what to do", (entered, problem) => {
    const found = recordScope(entered, places);
    expect(found.is === "refused" && found.problem.zh).toMatch(problem);
    expect(found.is === "refused" && found.problem.en).not.toBe("");
  });

  it("of a name that several places share is asked back", () => {
    const found = recordScope({ place: "光明村村委会" }, places);
    expect(found.is === "refused" && found.candidates.length).toBeGreaterThan(1);
  });
});

describe("a record of a committee's month", () => {
  it("sums up visits and cases, and tells the figures of these ledgers", async () => {
    const written = await record(
      { visit_record: visits(12, {}), dispute_case: cases(10, {}) },
      { place: dongchang, period: "2024-07" },
    );
    expect(written.title.zh).toBe("浦东新区 · 陆家嘴街道 · 东昌居委会 · 2024年7月 · 工作记录");
    expect(said(written)).toEqual(["走访记录共12件。", "记录了用时的12件共4小时。", "矛盾纠纷共10件。"]);
    expect(written.figures.find(({ figure }) => figure === settlementShare.id)?.text.zh).toContain(
      "100%（10 ÷ 10",
    );
    expect(JSON.stringify(written)).not.toContain("王阿姨");
  });

  it("links every sentence to its rows, by keys and by a filter that finds the same", async () => {
    const given = {
      visit_record: [
        ...visits(12, {}),
        ...visits(9, { org_id: other }),
        ...visits(6, { visited_on: "2024-08-01" }),
      ],
    };
    const { rows } = ledgerOf(given);
    const [sentence] = sentencesOf(await record(given, { place: dongchang, period: "2024-07" }));
    const { places: where, period } = sentence?.filter ?? expect.unreachable("no filter");
    const found = (rows["visit_record"] ?? []).filter((row) => {
      const day = String(row[period?.column ?? ""]);
      return (
        where?.ids.includes(String(row[where.column])) &&
        day >= (period?.from ?? "") &&
        day < (period?.to ?? "")
      );
    });
    expect(found.map((row) => `visit_record/${String(row["visit_id"])}`)).toEqual(sentence?.rows);
    expect(sentence?.rows).toHaveLength(12);
  });

  it("of an empty month says that there is nothing, and no figure is made up", async () => {
    const written = await record({ visit_record: visits(12, {}) }, { place: dongchang, period: "2024-02" });
    expect(said(written)).toEqual(["走访记录：没有记录。", "矛盾纠纷：没有记录。"]);
    expect(written.figures.every(({ text }) => /算不出/u.test(text.zh))).toBe(true);
  });

  it("withholds fewer than five, with their rows; the keeper's own eyes may see them and are told", async () => {
    const given = { dispute_case: cases(3, {}) };
    const written = await record(given, { place: dongchang, period: "2024-07" }, { tables: [disputeCase] });
    expect(said(written)).toEqual(["矛盾纠纷：人数太少，不公布。"]);
    expect(sentencesOf(written)[0]).toMatchObject({ rows: [], filter: null });
    expect(JSON.stringify(written.figures)).not.toMatch(/3 ÷|用了3行/u);
    const own = await record(
      given,
      { place: dongchang, period: "2024-07" },
      { tables: [disputeCase], threshold: 1 },
    );
    expect(said(own)[0]).toBe("矛盾纠纷共3件。");
    expect(own.notes[0]?.zh).toContain("不得公开");
  });

  it("withholds a number from which a neighbour's small one could be subtracted", async () => {
    const given = { visit_record: [...visits(12, {}), ...visits(2, { org_id: other })] };
    expect(said(await record(given, { place: dongchang, period: "2024-07" }))[0]).toBe(
      "走访记录：人数太少，不公布。",
    );
    expect(said(await record(given, { place: "陆家嘴街道", period: "2024-07" }))[0]).toBe("走访记录共14件。");
  });

  it("isn't written for days, which are too fine", async () => {
    const period = { from: "2024-07-03", to: "2024-07-10" };
    expect(said(await record({ visit_record: visits(12, {}) }, { place: dongchang, period }))[0]).toContain(
      "只按整月",
    );
  });

  it("of a ledger that isn't about people shows every number", async () => {
    const task_request = [{ request_id: "a", decision: "rejected", submitted_on: "2024-07-01" }];
    const written = await record({ task_request }, { period: "2024-07" }, { tables: [taskRequest] });
    expect(said(written)).toEqual(["临时任务申请共1件。", "按审核结果：不予通过1件。"]);
  });
});

describe("a record of a year", () => {
  it("tells the months, and of a district the kinds", async () => {
    const given = {
      dispute_case: [
        ...cases(20, {}),
        ...cases(15, { accepted_on: "2024-03-04", type: "neighbor" }),
        ...cases(40, { org_id: "310104014001" }),
      ],
    };
    const written = await record(given, { place: "浦东新区", period: "2024" }, { tables: [disputeCase] });
    const [months, kinds] = written.parts[0]?.tables ?? [];
    expect(months?.rows.map(({ label, count }) => [label.zh, count])).toEqual([
      ["2024-03", 15],
      ["2024-07", 20],
    ]);
    expect(kinds?.rows.map(({ label, count }) => [label.zh, count])).toEqual([
      ["停车", 20],
      ["邻里", 15],
    ]);
    expect(months?.rows[0]?.filter?.cell).toEqual({ column: "month", value: "2024-03" });
  });
});

describe("a record of a person", () => {
  const given = {
    visit_record: [
      ...visits(12, {}),
      ...visits(9, { staff_hash: "s2" }),
      ...visits(7, { visited_on: "2024-09-02" }),
    ],
    dispute_case: cases(6, {}),
  };

  it("is of the rows that carry the person's hash, month or year", async () => {
    const month = await record(
      given,
      { place: dongchang, person: "s1", period: "2024-07" },
      { tables: [visitRecord] },
    );
    expect(month.title.zh).toContain("s1 · 2024年7月");
    expect(said(month)).toEqual(["走访记录共12件。", "记录了用时的12件共4小时。"]);
    const year = await record(given, { person: "s1", period: "2024" }, { tables: [visitRecord] });
    expect(said(year)[0]).toBe("走访记录共19件。");
    expect(year.figures.map(({ text }) => text.zh).join()).toContain("s1 · 2024年 · 重复走访占比：0%");
  });

  it("says where a ledger doesn't record whose work it was, and where a person has none", async () => {
    const tasks = await record(given, { person: "s1", period: "2024" }, { tables: [taskRequest] });
    expect(said(tasks)).toEqual(["临时任务申请：没有记是谁办的，不能按人汇总。"]);
    expect(said(await record(given, { person: "s9", period: "2024" }))[0]).toBe("走访记录：没有记录。");
  });

  it("withholds a few rows, and what would give them away", async () => {
    const few = {
      visit_record: [
        ...visits(12, {}),
        ...visits(9, { staff_hash: "s3" }),
        ...visits(3, { staff_hash: "s2" }),
      ],
    };
    const of = async (person: string | null) =>
      said(await record(few, { place: dongchang, person, period: "2024-07" }, { tables: [visitRecord] }))[0];
    expect(await of("s2")).toBe("走访记录：人数太少，不公布。");
    expect(await of(null)).toBe("走访记录共24件。");
    expect([await of("s1"), await of("s3")]).toContain("走访记录：人数太少，不公布。");
  });

  it("never shows a small number, whatever the ledger", async () => {
    const row = fc.record({
      org_id: fc.constantFrom(dongchang, other),
      staff_hash: fc.constantFrom("s1", "s2", "s3", null),
      visited_on: fc.constantFrom("2024-07-05", "2024-08-09", "2023-02-01", null),
    });
    const entered = fc.record({
      place: fc.constantFrom(dongchang, "陆家嘴街道", "浦东新区", null),
      person: fc.constantFrom("s1", "s2", null),
      period: fc.constantFrom("2024-07", "2024", null),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 60 }), entered, async (rows, scope) => {
        const visit_record = rows.map((each, i) => ({ ...each, visit_id: `v${i}` }));
        const written = await record({ visit_record }, scope, { tables: [visitRecord] });
        for (const { text, rows: keys } of sentencesOf(written)) {
          for (const [, count] of text.zh.matchAll(/(\d+)件/gu))
            expect(Number(count)).toBeGreaterThanOrEqual(5);
          expect(keys.length === 0 || keys.length >= 5).toBe(true);
        }
        for (const { count } of written.parts.flatMap(({ tables }) => tables.flatMap((table) => table.rows)))
          expect(count === null || count >= 5).toBe(true);
      }),
      { numRuns: 60, seed: 3 },
    );
  });
});

describe("a record as a document", () => {
  const given = { visit_record: visits(60, {}), dispute_case: cases(3, {}) };

  it("is text in one language whose sentences name their sources", async () => {
    const written = await record(given, { place: "浦东新区", period: "2024" });
    const paper = recordDocument(written, "zh", about);
    expect(paper.lines).toEqual(["制作日期：2024-11-20", "数据来源：自拟"]);
    expect(paper.sections[0]?.sentences[0]).toEqual({ text: "走访记录共60件。", sources: [1] });
    expect(paper.sources[0]?.text).toMatch(
      /^visit_record（district_code = 310115，2024-01-01 ≤ visited_on < 2025-01-01）：v\d+、.*……另10行$/u,
    );
    expect(paper.sections.find(({ heading }) => heading.endsWith("矛盾纠纷"))?.sentences).toEqual([
      { text: "矛盾纠纷：人数太少，不公布。", sources: [] },
    ]);
    const numbers = paper.sections.flatMap(({ sentences }) => sentences.flatMap(({ sources }) => sources));
    expect(new Set(numbers)).toEqual(new Set(paper.sources.map((source) => source.number)));
    const english = recordDocument(written, "en", about);
    expect(english.sections[0]?.heading).toContain("2024");
    expect(english.sections.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join()).not.toMatch(
      /[\u4e00-\u9fff]{2}/u,
    );
  });

  it("has sheets with numbers as numbers and withheld ones empty", async () => {
    const written = await record(
      { dispute_case: [...cases(20, {}), ...cases(2, { type: "lease" }), ...cases(9, { type: "family" })] },
      { period: "2024" },
      { tables: [disputeCase] },
    );
    const [sentences, tables, sources] = recordSheets(written, "zh", about);
    expect(sentences?.rows[0]).toEqual(["部分", "内容", "出处编号"]);
    expect(tables?.rows.some((row) => row[3] === 20)).toBe(true);
    expect(tables?.rows.some((row) => row[2] === "租赁" && row[3] === null)).toBe(true);
    expect(sources?.rows[1]?.[0]).toBe(1);
  });
});
