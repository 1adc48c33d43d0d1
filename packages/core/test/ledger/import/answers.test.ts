import { cellText } from "../../../src/ledger/grid.ts";
import { describe, expect, it } from "vitest";
import { allTables } from "../../../src/index.ts";
import {
  importLedger,
  readDecisions,
  savedMapping,
  type Answer,
  type Decisions,
} from "../../../src/ledger/index.ts";
import { matchTables } from "../../../src/ledger/map-columns.ts";
import type { RawCell } from "../../../src/ledger/sheet.ts";
import { vocabulary } from "../../../src/ledger/vocabulary.ts";
import { workbookOf } from "../decode/workbook-of.ts";
import { fewPlaces, readSheets, sheet } from "./import-sheets.ts";

const header = ["申请编号", "申请部门", "事项名称", "申请日期", "审核结果"];
const row = (id: string, day: RawCell = "2024-07-05", result = "通过"): RawCell[] => [
  id,
  "区民政局",
  "统计",
  day,
  result,
];

/** The answers as they come back from where they were kept. */
function kept(answers: readonly Answer[], mappings: Decisions["mappings"] = []): Decisions {
  const read = readDecisions(JSON.stringify({ mappings, answers }));
  if (read.is === "refused") throw new Error(read.message.en);
  expect(read.decisions).toEqual({ mappings, answers });
  return read.decisions;
}

async function settles(rows: readonly (readonly RawCell[])[], answer: Answer) {
  const sheets = [sheet(rows)];
  const before = await readSheets(sheets);
  expect(before.questions).toHaveLength(1);
  const after = await readSheets(sheets, kept([answer]));
  expect([after.questions, after.rejected]).toEqual([[], []]);
  return { question: before.questions[0], after };
}

describe("an answer", () => {
  it("says what a text means, however it is spaced", async () => {
    const answer = {
      is: "value",
      table: "task_request",
      column: "decision",
      read: "退回或驳回",
      value: "returned",
    } as const;
    const { question, after } = await settles([header, row("1", "2024-07-05", "退回 或驳回")], { ...answer });
    expect(question).toMatchObject({ kind: "value", column: "decision" });
    expect(after.rows["task_request"]).toMatchObject([{ decision: "returned" }]);
  });

  it("leaves a cell empty", async () => {
    const answer = {
      is: "value",
      table: "task_request",
      column: "decision",
      read: "退回或驳回",
      value: null,
    } as const;
    const { after } = await settles([header, row("1", "2024-07-05", "退回或驳回")], answer);
    expect(after.rows["task_request"]).toMatchObject([{ decision: null }]);
  });

  it("picks the same reading for every doubt of a kind", async () => {
    const answer = {
      is: "reading",
      table: "task_request",
      column: "submitted_on",
      code: "two-digit-year",
      pick: 0,
    } as const;
    const { question, after } = await settles([header, row("1", "24.7.5"), row("2", "23.11.30")], answer);
    expect(question).toMatchObject({ code: "two-digit-year" });
    expect(after.rows["task_request"]).toMatchObject([
      { submitted_on: "2024-07-05" },
      { submitted_on: "2023-11-30" },
    ]);
  });

  it("says what a header stands for, or leaves it out", async () => {
    const rows = [
      [...header, "心情"],
      [...row("1"), "今天尚可"],
      [...row("2"), "好"],
    ];
    const named = await settles(rows, {
      is: "header",
      table: "task_request",
      header: "心情",
      column: "reason",
    });
    expect(named.question).toMatchObject({ kind: "column", readings: [{ read: "心情" }] });
    expect(named.after.rows["task_request"]).toMatchObject([{ reason: "今天尚可" }, { reason: "好" }]);
    await settles(rows, { is: "header", table: "task_request", header: "心情", column: null });
  });

  it("leaves out a column that has no header", async () => {
    const rows = [
      [...header, null],
      [...row("1"), "x"],
      [...row("2"), "y"],
    ];
    await settles(rows, { is: "header", table: "task_request", header: "", column: null });
  });

  it("says that a header stands for a part of a place", async () => {
    const rows = [
      ["案件编号", "受理日期", "纠纷类型", "地方"],
      ["1", "2024-07-05", "邻里", "梅园三村居委会"],
      ["2", "2024-07-06", "邻里", "梅园三村居委会"],
    ];
    const line = "案件编号 | 受理日期 | 纠纷类型 | 地方";
    const given = kept([
      { is: "table", read: line, table: "dispute_case" },
      { is: "header", table: "dispute_case", header: "地方", column: "org_id.name" },
    ]);
    const { rows: read, rejected } = await readSheets([sheet(rows, "矛盾纠纷")], given);
    expect(rejected).toEqual([]);
    expect(read["dispute_case"]).toMatchObject([{ org_id: "310115005003" }, { org_id: "310115005003" }]);
  });

  it("says which unit a name means", async () => {
    const rows = [
      ["案件编号", "居村", "受理日期", "结果"],
      ["1", "勤奋村", "2024-07-05", "调解成功"],
    ];
    const answer = {
      is: "value",
      table: "dispute_case",
      column: "org_id",
      read: "勤奋村",
      value: "310115105201",
    } as const;
    const { question, after } = await settles(rows, answer);
    expect(question?.kind).toBe("place");
    expect(after.rows["dispute_case"]).toMatchObject([{ org_id: "310115105201" }]);
  });

  it("says of which year a file's dates are", async () => {
    const answer = { is: "year", file: "台账.xlsx", year: 2023 } as const;
    const { question, after } = await settles([header, row("1", "7月5日")], answer);
    expect(question).toMatchObject({ kind: "year", code: "no-year" });
    expect(after.rows["task_request"]).toMatchObject([{ submitted_on: "2023-07-05" }]);
  });

  it("says which table it is, by headers of any length", async () => {
    const long = "很长的说明".repeat(50);
    const rows = [
      ["编号", "日期", long],
      ["1", "2024-07-05", "x"],
      ["2", "2024-07-06", "y"],
    ];
    const asked = await readSheets([sheet(rows)]);
    const question = asked.questions.find(({ kind }) => kind === "table");
    const [reading] = question?.readings ?? [];
    expect(reading?.candidates.map(({ value }) => value)).toContain("meeting");
    const answers = [{ is: "table", read: reading?.read ?? "", table: "meeting" }] as const;
    const { rows: read } = await readSheets([sheet(rows)], kept(answers));
    expect(read["meeting"]).toMatchObject([{ held_on: "2024-07-05" }, { held_on: "2024-07-06" }]);
  });

  it("that a column can't hold is passed over, and the question stays", async () => {
    const rows = [header, row("1", "24.7.5", "退回或驳回")];
    const wrong: Answer[] = [
      { is: "value", table: "task_request", column: "decision", read: "退回或驳回", value: "constructor" },
      { is: "value", table: "task_request", column: "submitted_on", read: "24.7.5", value: 7 },
      { is: "reading", table: "task_request", column: "submitted_on", code: "two-digit-year", pick: 9 },
    ];
    const { questions, rejected } = await readSheets([sheet(rows)], kept(wrong));
    expect(questions).toHaveLength(2);
    expect(rejected).toHaveLength(1);
  });

  it("says whether a hidden sheet is read", async () => {
    const cells = (of: readonly RawCell[]): string =>
      `<row>${of.map((cell) => `<c t="inlineStr"><is><t>${cellText(cell)}</t></is></c>`).join("")}</row>`;
    const rows = (...of: readonly (readonly RawCell[])[]): string => of.map(cells).join("");
    const bytes = workbookOf({
      sheets: [
        { name: "七月", rows: rows(header, row("1")) },
        { name: "旧表", rows: rows(header, row("1"), row("2")), state: "hidden" },
      ],
    });
    const importing = (answers: readonly Answer[]) =>
      importLedger([{ name: "台账.xlsx", bytes }], {
        tables: allTables,
        places: fewPlaces,
        salt: "sixteen letters or more",
        decisions: kept(answers),
      });
    const asked = await importing([]);
    expect(asked.accounts).toMatchObject([
      { accepted: 1 },
      { sheet: "旧表", read: 3, rejected: 3, waiting: 3 },
    ]);
    const read = await importing([{ is: "hidden-sheet", sheet: "旧表", read: true }]);
    expect(read.accounts).toMatchObject([
      { accepted: 1 },
      { accepted: 1, setAside: { header: 1, repeat: 1 } },
    ]);
    const left = await importing([{ is: "hidden-sheet", sheet: "旧表", read: false }]);
    expect(left.accounts).toMatchObject([
      { accepted: 1 },
      { accepted: 0, rejected: 0, setAside: { note: 3 } },
    ]);
    expect([read.questions, left.questions]).toEqual([[], []]);
  });
});

describe("a mapping made from one month's import", () => {
  it("is applied to next month's file", async () => {
    const july = ["单号", "甲", "乙", "申请日期"].map((word, column) => ({ column, path: [word] }));
    const [match] = matchTables(july, vocabulary(allTables), {
      version: 1,
      table: "task_request",
      headers: { 单号: "request_id" },
    });
    if (!match) throw new Error("no table matched");
    const mapping = savedMapping(
      match,
      new Map([
        [1, "title"],
        [2, null],
      ]),
    );
    const august = sheet([
      ["2024年8月"],
      ["申请日期", "单号", "甲", "乙"],
      ["8月5日", "A1", "统计", "x"],
      ["8月6日", "A2", "排查", "y"],
    ]);
    const { rows, questions, rejected } = await readSheets([august], kept([], [mapping]));
    expect([questions, rejected]).toEqual([[], []]);
    expect(rows["task_request"]).toMatchObject([
      { request_id: "A1", title: "统计", submitted_on: "2024-08-05" },
      { request_id: "A2", title: "排查", submitted_on: "2024-08-06" },
    ]);
  });
});
