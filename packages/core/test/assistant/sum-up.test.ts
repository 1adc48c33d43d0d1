import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answer, sentencesOf, sumUp, workRecord } from "../../src/assistant/index.ts";
import { arqueroEngine, arqueroTables } from "../../src/engines/arquero.ts";
import { allTables, completeRows, period, yearOf, type GivenRow, type LooseRow } from "../../src/index.ts";
import { disputeCase, taskRequest, visitRecord } from "../../src/tables/index.ts";
import { places } from "./questions/measure.ts";

const visits = (count: number, minutes: (i: number) => number | null): readonly LooseRow[] =>
  completeRows(
    visitRecord,
    Array.from({ length: count }, (_, i): GivenRow => ({
      visit_id: `v${i}`,
      org_id: "u1",
      visited_on: "2024-07-05",
      minutes: minutes(i),
    })),
  );
const committee = {
  place: { zh: "甲居委会", en: "Committee A" },
  places: ["u1"],
  period: period("2024-07-01", "2024-08-01"),
};

describe("a summary", () => {
  it("says how many and how long, each sentence with its rows", () => {
    const summary = sumUp(
      visitRecord,
      visits(6, () => 20),
      committee,
    );
    expect(summary.title).toEqual({
      zh: "甲居委会 · 2024年7月 · 走访记录",
      en: "Committee A · July 2024 · Visit record",
    });
    expect(summary.sentences.map(({ text }) => text.zh)).toEqual([
      "走访记录共6件。",
      "记录了用时的6件共2小时。",
    ]);
    expect(summary.sentences[0]?.rows).toEqual([
      "visit_record/v0",
      "visit_record/v1",
      "visit_record/v2",
      "visit_record/v3",
      "visit_record/v4",
      "visit_record/v5",
    ]);
  });

  it("leaves out other places, other months and undated rows, and says of the last", () => {
    const rows = [
      { request_id: "a", decision: "approved", submitted_on: "2024-07-01" },
      { request_id: "b", decision: "rejected", submitted_on: "2024-08-01" },
      { request_id: "c", decision: "rejected", submitted_on: null },
    ];
    const scope = { place: null, places: null, period: committee.period };
    const { sentences } = sumUp(taskRequest, completeRows(taskRequest, rows), scope);
    expect(sentences.map(({ text }) => text.zh)).toEqual([
      "临时任务申请共1件；另有1行没有日期，没有算入。",
      "按审核结果：通过1件。",
    ]);
    expect(sentences[0]?.rows).toEqual(["task_request/a"]);
  });

  it("withholds a few people, with their rows", () => {
    expect(
      sumUp(
        visitRecord,
        visits(4, () => 20),
        committee,
      ),
    ).toMatchObject({
      sentences: [{ text: { zh: "走访记录：人数太少，不公布。" }, rows: [] }],
      tables: [],
    });
  });

  it("gives no time where a few visits could be told by it", () => {
    const { sentences } = sumUp(
      visitRecord,
      visits(8, (i) => (i < 6 ? 20 : null)),
      committee,
    );
    expect(sentences.map(({ text }) => text.en)).toEqual(["Visit record: 8 in all."]);
  });

  it("of nothing says that there is nothing", () => {
    expect(sumUp(visitRecord, [], committee).sentences).toEqual([
      { text: { zh: "走访记录：没有记录。", en: "Visit record: no rows." }, rows: [], filter: null },
    ]);
  });

  it("never shows a small cell, nor lets one be subtracted from the total", () => {
    const kind = fc.constantFrom("neighbor", "parking", "family", "lease", null);
    const result = fc.constantFrom("settled", "failed", "withdrawn", null);
    fc.assert(
      fc.property(fc.array(fc.record({ type: kind, result }), { maxLength: 40 }), (cases) => {
        const rows = cases.map((each, i): GivenRow => ({
          ...each,
          case_id: `c${i}`,
          org_id: "u1",
          accepted_on: "2024-07-05",
        }));
        const { tables } = sumUp(disputeCase, completeRows(disputeCase, rows), committee);
        for (const table of tables) {
          for (const { count, rows: keys } of table.rows) {
            expect(count === null ? keys.length === 0 : count >= 5 && keys.length === count).toBe(true);
          }
          expect(table.rows.filter(({ count }) => count === null).length).not.toBe(1);
        }
      }),
    );
  });
});

describe("a work record", () => {
  it("puts summaries and computed figures together and leaves out what couldn't be computed", async () => {
    const requests = [
      { request_id: "a", decision: "rejected", submitted_on: "2024-07-01", decided_on: "2024-07-02" },
    ];
    const engine = arqueroEngine(arqueroTables(allTables, { task_request: requests }));
    const reading = {
      metric: "subtract.rejected-task-count",
      places: [],
      period: yearOf(2024),
      by: [],
      comparison: "none",
    } as const;
    const answers = [
      await answer(engine, reading, { today: "2025-01-05", places }),
      await answer(engine, { ...reading, metric: "no.such-figure" }, { today: "2025-01-05", places }),
    ];
    const record = workRecord(
      { zh: "2024年工作记录", en: "Record of 2024" },
      [
        sumUp(
          visitRecord,
          visits(6, () => 20),
          committee,
        ),
      ],
      answers,
    );
    expect(record.figures).toEqual([
      {
        figure: reading.metric,
        text: {
          zh: "2024年 · 不予通过的临时任务数：1（用了1行）。",
          en: "2024 · Ad-hoc tasks rejected: 1 (1 rows used).",
        },
      },
    ]);
    expect(sentencesOf(record)).toHaveLength(2);
  });
});
