import { describe, expect, it } from "vitest";
import { allTables, completeRows, table, text, type AnyTable, type GivenRow } from "../../src/index.ts";
import { keyIndex } from "../../src/ledger/check/key-index.ts";
import { checkRows, rowChecker, type RowCheckOptions, type RowFault } from "../../src/ledger/check/rows.ts";
import {
  appraisalScore,
  burdenItem,
  deliberation,
  disputeCase,
  fundEntry,
  hotlineTicket,
  issueReport,
  meeting,
  orgUnit,
  proposal,
  satisfactionResponse,
  taskRequest,
  volunteerService,
} from "../../src/tables/index.ts";

function faultsOf(of: AnyTable, rows: readonly GivenRow[], options?: RowCheckOptions): readonly RowFault[] {
  const numbered = completeRows(of, rows).map((cells, i) => ({ row: i + 2, cells }));
  return checkRows(of, numbered, undefined, options);
}

const codes = (of: AnyTable, rows: readonly GivenRow[], options?: RowCheckOptions): string[] =>
  faultsOf(of, rows, options).map(
    ({ row, code, severity, column }) => `${row} ${severity} ${code} ${column}`,
  );

describe("states that can't stand together", () => {
  it("a pending request has no decision's date: an error that says both cells", () => {
    const rows = [{ request_id: "1", decision: "pending", decided_on: "2024-07-05" }];
    const [fault] = faultsOf(taskRequest, rows);
    expect(fault).toMatchObject({
      code: "state-mismatch",
      severity: "error",
      column: "decided_on",
      read: "2024-07-05",
      message: {
        zh: "“审核结果”是“待审”，但“审核日期”是“2024-07-05”；“审核日期”应为空。",
        en: "“Decision” is “pending”, but “Decided on” is “2024-07-05”; “Decided on” should be empty.",
      },
    });
  });

  it("a decided request without a date is kept with a warning", () => {
    for (const decision of ["approved", "rejected"]) {
      expect(codes(taskRequest, [{ request_id: "1", decision }])).toEqual([
        "2 warning state-mismatch decided_on",
      ]);
    }
    expect(codes(taskRequest, [{ request_id: "1", decision: "returned" }])).toEqual([]);
  });

  it("isn't said row by row of a column that the file doesn't have", () => {
    const rows = [{ request_id: "1", decision: "approved" }];
    expect(codes(taskRequest, rows, { given: ["request_id", "decision"] })).toEqual([]);
  });

  it("an ongoing case isn't closed, unless it came back", () => {
    const open = { case_id: "1", org_id: "a", result: "ongoing", closed_on: "2024-03-01" };
    expect(codes(disputeCase, [open])).toEqual(["2 error state-mismatch closed_on"]);
    expect(codes(disputeCase, [{ ...open, reopened_on: "2024-05-01" }])).toEqual([]);
    expect(codes(disputeCase, [{ case_id: "1", org_id: "a", result: "settled" }])).toEqual([
      "2 warning state-mismatch closed_on",
    ]);
  });

  it("an agreement is fulfilled only where there is one; what isn't known isn't doubted", () => {
    const row = { case_id: "1", org_id: "a", closed_on: "2024-03-01", fulfilled: true };
    expect(codes(disputeCase, [{ ...row, result: "failed" }])).toEqual(["2 warning state-mismatch result"]);
    expect(codes(disputeCase, [{ ...row, result: "settled" }])).toEqual([]);
  });

  it("a lead's dates and outcome go with its state", () => {
    const lead = { issue_id: "1", org_id: "a", reported_on: "2024-03-01" };
    expect(codes(issueReport, [{ ...lead, state: "reported", closed_on: "2024-03-05" }])).toEqual([
      "2 error state-mismatch closed_on",
    ]);
    expect(codes(issueReport, [{ ...lead, state: "closed" }])).toEqual([
      "2 warning state-mismatch closed_on",
      "2 warning state-mismatch outcome",
    ]);
    expect(codes(issueReport, [{ ...lead, state: "dismissed", outcome: "corrected" }])).toEqual([
      "2 warning state-mismatch outcome",
    ]);
  });

  it.each<[AnyTable, GivenRow, string]>([
    [burdenItem, { burden_id: "1", kind: "form", replaced_by: "2" }, "warning state-mismatch ended_on"],
    [burdenItem, { burden_id: "1", kind: "form", minutes: 5 }, "warning state-mismatch minutes_basis"],
    [
      proposal,
      { proposal_id: "1", topic: "停车", status: "discussed", decided_on: "2024-03-01" },
      "error state-mismatch decided_on",
    ],
    [proposal, { proposal_id: "1", topic: "停车", status: "adopted" }, "warning state-mismatch decided_on"],
    [hotlineTicket, { ticket_id: "1", satisfied: true }, "warning state-mismatch closed_at"],
    [
      deliberation,
      { step_id: "1", org_id: "a", matter_id: "m", step: "visit", passed: true },
      "warning state-mismatch step",
    ],
    [orgUnit, { org_id: "310101", name: "某区", kind: "district" }, "warning state-mismatch parent_id"],
    [
      fundEntry,
      {
        entry_id: "1",
        org_id: "a",
        fund: "爱心基金",
        account: "love_fund",
        entered_on: "2024-01-01",
        amount_fen: 300,
        direction: "in",
        purpose: "hardship",
      },
      "warning state-mismatch direction",
    ],
  ])("%# of other tables", (of, row, expected) => {
    expect(codes(of, [row])).toEqual([`2 ${expected}`]);
  });
});

describe("steps of one matter", () => {
  const step = (step_id: string, name: string, held_on: string | null, matter_id = "m"): GivenRow => ({
    step_id,
    org_id: "a",
    matter_id,
    step: name,
    held_on,
  });

  it("that run backwards are a warning that names both rows", () => {
    const rows = [step("1", "hearing", "2024-03-01"), step("2", "decision", "2024-02-01")];
    const [fault, ...others] = faultsOf(deliberation, rows);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ row: 3, code: "steps-backwards", severity: "warning", otherRow: 2 });
    expect(fault?.message.zh).toContain("第3行的“决定”（2024-02-01）早于第2行的“听证会”（2024-03-01）");
    expect(fault?.message.en).toContain("row 3");
    expect(fault?.message.en).toContain("row 2");
  });

  it("may come again later, stand in any order, and belong to different matters", () => {
    expect(
      codes(deliberation, [
        step("1", "decision", "2024-05-01"),
        step("2", "visit", "2024-01-01"),
        step("3", "hearing", "2024-04-01"),
        step("4", "visit", "2024-06-01"),
        step("5", "decision", "2023-01-01", "another"),
        step("6", "proposal", null),
      ]),
    ).toEqual([]);
  });
});

describe("a balance", () => {
  const entry = (entry_id: string, direction: string, yuan: number, entered_on: string | null): GivenRow => ({
    entry_id,
    org_id: "a",
    fund: "爱心基金",
    account: "love_fund",
    entered_on,
    amount_fen: yuan * 100,
    direction,
  });

  it("below zero is a warning on the first row of the day, in yuan, whatever the order of the rows", () => {
    const rows = [
      entry("1", "out", 80, "2024-03-02"),
      entry("2", "out", 40.5, "2024-03-02"),
      entry("3", "in", 100, "2024-03-01"),
      entry("4", "in", 50, "2024-03-03"),
    ];
    const faults = faultsOf(fundEntry, rows);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      row: 2,
      code: "negative-balance",
      severity: "warning",
      column: "amount_fen",
      read: "-20.50",
    });
    expect(faults[0]?.message.zh).toBe("a · 爱心基金 · 爱心基金：到2024-03-02为止结余-20.50元，低于零。");
  });

  it("is kept for each fund apart", () => {
    const rows = [
      entry("1", "in", 100, "2024-03-01"),
      { ...entry("2", "out", 10, "2024-03-02"), fund: "另一基金" },
    ];
    expect(codes(fundEntry, rows)).toEqual(["3 warning negative-balance amount_fen"]);
  });

  it("says that entries without a date were left out, once an account", () => {
    const rows = [entry("1", "out", 10, null), entry("2", "out", 20, null)];
    const faults = faultsOf(fundEntry, rows);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ row: 2, code: "balance-undated", severity: "warning" });
    expect(faults[0]?.message.zh).toContain("2笔");
  });
});

describe("rows that are there twice", () => {
  const rows = [
    { request_id: "k1", dept_id: "d", title: "统计", submitted_on: "2024-07-05", reason: "急" },
    { request_id: "k2", dept_id: "d", title: "统计", submitted_on: "2024-07-05", reason: "急" },
  ];

  it("are told of when their key was made up, once a row, the first one named", () => {
    const faults = faultsOf(taskRequest, rows, { madeUpKey: true });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ row: 3, code: "duplicate-row", severity: "warning", otherRow: 2 });
    expect(codes(taskRequest, [rows[0] ?? {}, rows[0] ?? {}], { madeUpKey: true })).toEqual([
      "3 warning duplicate-row request_id",
    ]);
  });

  it("are probably one when only spaces, punctuation and the key differ", () => {
    const second = { ...rows[1], title: "统 计。", reason: null };
    expect(codes(taskRequest, [rows[0] ?? {}, second])).toEqual(["3 warning possible-duplicate title"]);
  });

  it("aren't doubted without a date or a department, or on another day", () => {
    expect(codes(taskRequest, [rows[0] ?? {}, { ...rows[1], submitted_on: "2024-07-06" }])).toEqual([]);
    expect(
      codes(
        taskRequest,
        rows.map((row) => ({ ...row, dept_id: null })),
      ),
    ).toEqual([]);
  });
});

describe("ranges", () => {
  const score = { org_id: "a", year: 2024, component: "1", assessor: "resident", weight: 1 };

  it("a score is at most its maximum", () => {
    const [fault] = faultsOf(appraisalScore, [{ ...score, score: 120, max_score: 100 }]);
    expect(fault).toMatchObject({ code: "wrong-order", severity: "error" });
    expect(fault?.message.zh).toBe("“得分”（120）大于“满分”（100）。");
    const response = { response_id: "1", org_id: "a", mode: "paper", score: 8, scale_max: 5 };
    expect(codes(satisfactionResponse, [response])).toEqual(["2 error wrong-order scale_max"]);
  });

  it("the weights of one appraisal add up to 1", () => {
    const parts = [0.7, 0.2].map((weight, i) => ({ ...score, component: String(i), weight }));
    const [fault] = faultsOf(appraisalScore, parts);
    expect(fault).toMatchObject({ row: 2, code: "wrong-sum", severity: "warning", read: "0.9" });
    expect(codes(appraisalScore, [...parts, { ...score, component: "2", weight: 0.1005 }])).toEqual([]);
    expect(codes(appraisalScore, [...parts, { ...score, component: "2", weight: 0.102 }])).toHaveLength(1);
  });

  it("a year is one of ours, a meeting isn't longer than a day, and both ends are allowed", () => {
    expect(codes(appraisalScore, [{ ...score, year: 24 }])).toEqual(["2 error out-of-range year"]);
    expect(codes(meeting, [{ meeting_id: "1", minutes: 1441 }])).toEqual(["2 error out-of-range minutes"]);
    expect(codes(meeting, [{ meeting_id: "1", minutes: 1440 }])).toEqual(["2 warning unusual-value minutes"]);
    expect(codes(meeting, [{ meeting_id: "1", minutes: 720 }])).toEqual([]);
  });

  it("more than 366 times a year is looked at, absurd numbers are refused", () => {
    const item = { burden_id: "1", kind: "form" };
    expect(codes(burdenItem, [{ ...item, frequency_per_year: 366 }])).toEqual([]);
    expect(codes(burdenItem, [{ ...item, frequency_per_year: 730 }])).toEqual([
      "2 warning unusual-value frequency_per_year",
    ]);
    expect(codes(burdenItem, [{ ...item, frequency_per_year: 4000 }])).toEqual([
      "2 error out-of-range frequency_per_year",
    ]);
  });

  it("a date before 1990 is doubted, but not a committee's founding", () => {
    expect(codes(taskRequest, [{ request_id: "1", submitted_on: "1900-01-05" }])).toEqual([
      "2 warning date-long-ago submitted_on",
    ]);
    const unit = { org_id: "1", name: "某居委", kind: "city", valid_from: "1954-12-31" };
    expect(codes(orgUnit, [unit])).toEqual([]);
  });

  it("a date after today is doubted where the thing has happened, not where it is planned", () => {
    const today = "2024-07-05";
    const request = { request_id: "1", submitted_on: "2024-07-06" };
    expect(codes(taskRequest, [request], { today })).toEqual(["2 warning date-ahead submitted_on"]);
    expect(codes(taskRequest, [{ ...request, submitted_on: today }], { today })).toEqual([]);
    expect(codes(taskRequest, [request])).toEqual([]);
    expect(codes(meeting, [{ meeting_id: "1", held_on: "2024-08-01" }], { today })).toEqual([]);
    const ticket = { ticket_id: "1", received_at: "2024-07-05T23:00:00", due_at: "2024-07-09T12:00:00" };
    expect(codes(hotlineTicket, [ticket], { today })).toEqual([]);
  });
});

describe("a row that refers to itself", () => {
  it.each<[AnyTable, GivenRow, string]>([
    [orgUnit, { org_id: "1", name: "某", kind: "town", parent_id: "1" }, "parent_id"],
    [hotlineTicket, { ticket_id: "1", repeat_of: "1" }, "repeat_of"],
    [burdenItem, { burden_id: "1", kind: "form", ended_on: "2024-01-01", replaced_by: "1" }, "replaced_by"],
  ])("%# is refused", (of, row, column) => {
    expect(codes(of, [row])).toEqual([`2 error refers-to-itself ${column}`]);
  });
});

describe("a stream of rows", () => {
  it("gives the same faults as an array, the last of them at the end", () => {
    const service = (service_id: string, minutes: number): GivenRow => ({
      service_id,
      team_id: "t",
      person_hash: "p",
      served_on: "2024-12-05",
      minutes,
    });
    const rows = completeRows(volunteerService, [service("1", 600), service("2", 500), service("1", 1)]);
    const numbered = rows.map((cells, i) => ({ row: i + 2, cells }));
    const checker = rowChecker(volunteerService);
    const streamed = numbered.map((row) => checker.check(row));
    expect(streamed.map((faults) => faults.map(({ code }) => code))).toEqual([[], [], ["repeated-key"]]);
    expect([...streamed.flat(), ...checker.finish()]).toEqual(checkRows(volunteerService, numbered));
    expect(checkRows(volunteerService, numbered).at(-1)?.row).toBe(4);
  });

  it("tells keys apart that are nearly alike", () => {
    const index = keyIndex();
    const keys = [["a", "b"], ["ab", ""], ["a", null], ["a", "null"], [1], ["1"], [true], ["true"], ["a"]];
    expect(keys.map((key) => index.numberOf(key))).toEqual(keys.map((_, i) => i));
    expect(keys.map((key) => index.numberOf(key))).toEqual(keys.map((_, i) => i));
  });

  it("knows 300 000 keys again", () => {
    const index = keyIndex();
    for (let i = 0; i < 300_000; i++) index.numberOf([`工单-${i}`]);
    expect(index.size).toBe(300_000);
    expect(index.numberOf(["工单-271828"])).toBe(271_828);
  });
});

describe("a rule", () => {
  it("that names a column which isn't there is refused when the table is declared", () => {
    const declare = (): AnyTable =>
      table({
        name: "wrong",
        chapter: "add",
        title: { zh: "错", en: "Wrong" },
        grain: { zh: "一行", en: "a row" },
        key: ["id"],
        columns: { id: text({ title: { zh: "编号", en: "ID" } }) },
        // @ts-expect-error -- the column isn't declared
        likeness: { text: "title", with: [] },
      });
    expect(declare).toThrow("table wrong: likeness column title is not declared");
  });

  it("names values that its category has, on every table", () => {
    for (const each of allTables) {
      for (const { when, then } of each.states) {
        for (const [column, state] of [...Object.entries(when), ...Object.entries(then)]) {
          if (typeof state === "string" || state === undefined) continue;
          const { kind, values } = each.columns[column] ?? { kind: "text", values: {} };
          for (const value of state) {
            expect(kind === "boolean" || String(value) in values, `${each.name} ${column}`).toBe(true);
          }
        }
      }
    }
  });
});
