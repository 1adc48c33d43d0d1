import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answer, interpreter, type Answer, type Reading } from "../../src/assistant/index.ts";
import { arqueroEngine, arqueroTables } from "../../src/engines/arquero.ts";
import { allMetrics, allTables, evaluate, period, type Ledger } from "../../src/index.ts";
import { hotlineOnTimeShare, settlementShare, taskRejectionShare } from "../../src/metrics/index.ts";
import { places } from "./questions/measure.ts";
import { today } from "./questions/question.ts";

const streets = ["310115005", "310115125", "310101002", "310101020", "310104003"];
const units = [...places.byId.values()].filter(
  ({ parent_id, kind }) =>
    streets.includes(parent_id ?? "") && (kind === "neighborhood" || kind === "village"),
);
const orgUnits = [...places.byId.values()].filter(
  (row) => units.includes(row) || streets.includes(row.org_id) || row.kind === "district",
);

/** A small, uneven ledger of disputes: some committees and months have one or two. */
function disputes(): Ledger {
  let state = 7;
  const random = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const cases = Array.from({ length: 700 }, (_, i) => {
    const month = String(1 + Math.min(random(12), random(12))).padStart(2, "0");
    const day = `${random(4) === 0 ? 2023 : 2024}-${month}-15`;
    const unit = units[Math.min(random(units.length), random(units.length), random(units.length))];
    const result = ["settled", "settled", "failed", "transferred", "withdrawn"][random(5)] ?? "settled";
    const type = ["neighbor", "parking", "family", "lease"][Math.min(random(4), random(4))] ?? "other";
    return { case_id: `c${i}`, org_id: unit?.org_id ?? "", accepted_on: day, closed_on: day, type, result };
  });
  const requests = ["rejected", "rejected", "rejected", "approved", "returned"].map((decision, i) => ({
    request_id: `r${i}`,
    decision,
    submitted_on: "2024-07-02",
    decided_on: "2024-07-05",
  }));
  return { org_unit: orgUnits.map((row) => ({ ...row })), dispute_case: cases, task_request: requests };
}

const engine = arqueroEngine(arqueroTables(allTables, disputes()));
const understand = interpreter({ places });
const ask = async (asked: string): Promise<Answer> => {
  const understood = understand(asked, today);
  if (understood.is !== "reading") throw new Error(`${asked}: ${understood.text.en}`);
  return answer(engine, understood.reading, { today, places });
};

describe("an answer", () => {
  it("is core's result, exactly", async () => {
    const given = await ask("2024年上半年各区化解率");
    const wanted = await evaluate(engine, [settlementShare], {
      period: period("2024-01-01", "2024-07-01"),
      by: ["district_code"],
    });
    expect(given.is === "answer" && given.results).toHaveLength(wanted.length);
    if (given.is !== "answer") return;
    given.results.forEach((result, i) => {
      if (result.suppression === null) expect(result).toMatchObject({ ...wanted[i] });
    });
  });

  it("by month has the asked period's months alone, though the ledger has rows of others", async () => {
    const understood = understand("2024年每月化解率", today);
    if (understood.is !== "reading") throw new Error(understood.text.en);
    const given = await answer(engine, understood.reading, { today, places, threshold: 1 });
    if (given.is !== "answer") throw new Error(given.text.en);
    const labels = given.results.map(({ label }) => label.zh);
    expect(labels.length).toBeGreaterThan(3);
    expect(labels.filter((label) => !/^2024-\d{2}$/u.test(label))).toEqual([]);
    expect(given.sentence.zh).toContain(`共${labels.length}组`);
    expect(given.sentence.zh).toMatch(/最低2024-\d{2}：\d/u);
  });

  it("carries its receipt and says its interval", async () => {
    const given = await ask("2024年第三季度临时任务不予通过率");
    expect(given).toMatchObject({
      is: "answer",
      results: [{ metric: taskRejectionShare.id, value: 0.75, numerator: 3, denominator: 4, used: 4 }],
      receipt: {
        figure: taskRejectionShare.id,
        rowsUsed: 4,
        period: { from: "2024-07-01", to: "2024-10-01" },
      },
    });
    if (given.is !== "answer") return;
    expect(given.receipt.sql[0]).toMatch(/'2024-07-01'.* FROM "task_request"/su);
    expect(given.sentence.zh).toBe(
      "2024年第3季度 · 临时任务不予通过率：75%（3 ÷ 4，95%区间30.1%—95.4%，用了4行，样本少，只作参考）。",
    );
    expect(given.sentence.en).toContain("75 % (3 ÷ 4, 95 % interval 30.1 % to 95.4 %, 4 rows used");
  });

  it("of nothing says that there is nothing, never 0", async () => {
    const given = await ask("浦东热线按时办结率");
    expect(given).toMatchObject({ is: "answer", results: [{ metric: hotlineOnTimeShare.id, value: null }] });
    expect(given.is === "answer" && given.sentence.zh).toBe("浦东新区 · 热线按时办结率：没有数据，算不出。");
  });

  it("says when the ledger records no place", async () => {
    expect(await ask("浦东2024年临时任务不予通过率")).toMatchObject({ is: "no-answer", reason: "no-place" });
  });

  it("sets like beside like: the year so far beside the same months", async () => {
    const given = await ask("今年临时任务不予通过率同比");
    expect(given).toMatchObject({
      is: "answer",
      results: [{ period: { from: "2024-01-01", to: "2024-11-01" } }],
      beside: [{ period: { from: "2023-01-01", to: "2023-11-01" } }],
    });
    expect(given.is === "answer" && given.sentence.zh).toMatch(/2023年1—10月为没有数据，算不出/u);
  });

  it("of people by the day is refused", async () => {
    expect(await ask("2024年7月15日化解率")).toMatchObject({ is: "no-answer", reason: "too-fine" });
  });
});

describe("small cells", () => {
  const of = (list: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...list);
  const phrasing = fc
    .record({
      place: of([
        "",
        "浦东",
        "黄浦区",
        "徐汇",
        "陆家嘴街道",
        "张江镇",
        "五里桥街道",
        "浦东和黄浦",
        ...units.slice(0, 40).map(({ name }) => name),
      ]),
      when: of([
        "",
        "2024年",
        "去年",
        "2024年第三季度",
        "2023年2月",
        "2024年7月",
        "上半年",
        "近三个月",
        "2023年12月",
      ]),
      what: of(["化解率", "受理化解率", "结案比", "纠纷复发率", "三所联动参与率", "纠纷化解要多久"]),
      how: of(["", "各区", "各街镇", "按居村", "按月", "按年", "按纠纷类型", "同比", "环比"]),
    })
    .map(({ place, when, what, how }) => `${place}${when}${what}${how === "" ? "" : `，${how}`}`);

  it("stay suppressed through every phrasing", async () => {
    let [shown, hidden] = [0, 0];
    await fc.assert(
      fc.asyncProperty(phrasing, async (asked) => {
        const understood = understand(asked, today);
        if (understood.is !== "reading") return;
        const given = await answer(engine, understood.reading, { today, places });
        if (given.is !== "answer") return;
        for (const result of [...given.results, ...(given.beside ?? [])]) {
          if (result.suppression === null) {
            shown++;
            expect(result.used === 0 || (result.used ?? 0) >= 5, asked).toBe(true);
          } else {
            hidden++;
            const { value, numerator, denominator, used, missing, interval } = result;
            expect([value, numerator, denominator, used, missing, interval]).toEqual(Array(6).fill(null));
          }
        }
        if (given.results.some(({ suppression }) => suppression !== null))
          expect(given.receipt.rowsUsed).toBeNull();
      }),
      { numRuns: 120, seed: 8 },
    );
    expect(shown).toBeGreaterThan(50);
    expect(hidden).toBeGreaterThan(50);
  });

  const used = async (reading: Partial<Reading>): Promise<number | null> => {
    const whole: Reading = {
      metric: settlementShare.id,
      places: [],
      period: null,
      by: [],
      comparison: "none",
      ...reading,
    };
    const given = await answer(engine, whole, { today, places });
    if (given.is !== "answer") throw new Error(given.text.en);
    return given.results[0]?.used ?? (given.results.length === 0 ? 0 : null);
  };
  const placeOf = (id: string, level: "district" | "street" | "unit") => ({
    org_id: id,
    level,
    name: { zh: id, en: id },
  });

  it("can't be had by asking for the whole and for all the others, place by place", async () => {
    for (const street of streets.slice(0, 3)) {
      for (const when of [
        null,
        period("2024-01-01", "2025-01-01"),
        period("2024-03-01", "2024-04-01"),
        period("2024-01-01", "2024-07-01"),
      ]) {
        const whole = await used({ places: [placeOf(street, "street")], period: when });
        const parts = await Promise.all(
          units
            .filter(({ parent_id }) => parent_id === street)
            .map(({ org_id }) => used({ places: [placeOf(org_id, "unit")], period: when })),
        );
        const missing = parts.filter((part) => part === null).length;
        expect(
          whole === null || missing !== 1,
          `${street} ${when?.from ?? "all"}: ${parts.join(" ")} of ${whole ?? "?"}`,
        ).toBe(true);
      }
    }
  });

  it("can't be had by asking for a year and for its other months", async () => {
    const months = Array.from({ length: 12 }, (_, i) =>
      [i + 1, i + 2].map((month) =>
        month > 12 ? "2025-01-01" : `2024-${String(month).padStart(2, "0")}-01`,
      ),
    );
    for (const place of [
      ...streets.map((id) => placeOf(id, "street")),
      ...units.slice(0, 6).map(({ org_id }) => placeOf(org_id, "unit")),
    ]) {
      const whole = await used({ places: [place], period: period("2024-01-01", "2025-01-01") });
      const parts = await Promise.all(
        months.map(([from = "", to = ""]) => used({ places: [place], period: period(from, to) })),
      );
      const firstHalf = await used({ places: [place], period: period("2024-01-01", "2024-07-01") });
      expect(whole === null || parts.filter((part) => part === null).length !== 1).toBe(true);
      expect(firstHalf === null || parts.slice(0, 6).filter((part) => part === null).length !== 1).toBe(true);
    }
  });

  it("are none where rows aren't people", async () => {
    expect(allMetrics.some(({ id }) => id === taskRejectionShare.id)).toBe(true);
    expect(await ask("临时任务不予通过率")).toMatchObject({
      is: "answer",
      results: [{ used: 4, suppression: null }],
    });
  });
});
