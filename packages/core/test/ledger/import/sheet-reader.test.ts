import { describe, expect, it } from "vitest";
import { readSheets, sheet } from "./import-sheets.ts";

const header = ["申请编号", "申请部门", "事项名称", "申请日期", "审核日期", "审核结果"];
const row = (id: string, result = "不予通过", day = "2024-07-05"): string[] => [
  id,
  "区民政局",
  `统计${id}`,
  day,
  "2024-07-09",
  result,
];

describe("a sheet", () => {
  it("is read into rows that know where they came from, and accounts for every row", async () => {
    const { rows, accounts, issues } = await readSheets([
      sheet([
        ["2024年临时任务申请台账"],
        header,
        row("1"),
        row("2", "未通过"),
        [],
        ["合计", null, "2"],
        ["注：以区专项办为准"],
      ]),
    ]);
    expect(issues).toEqual([]);
    expect(rows["task_request"]).toMatchObject([
      {
        request_id: "1",
        dept_id: "区民政局",
        submitted_on: "2024-07-05",
        decision: "rejected",
        source_row: 3,
      },
      {
        request_id: "2",
        decision: "rejected",
        source_sheet: "台账",
        source_file: "台账.xlsx",
        source_row: 4,
      },
    ]);
    expect(accounts).toMatchObject([
      { read: 7, accepted: 2, rejected: 0, setAside: { title: 1, header: 1, blank: 1, total: 1, note: 1 } },
    ]);
  });

  it("refuses a row whose cell can't be read, with file, sheet, row, column, what was read and what to do", async () => {
    const { rows, rejected, accounts } = await readSheets([
      sheet([header, row("1"), row("2", "通过", "2024-02-30")]),
    ]);
    expect(rows["task_request"]).toHaveLength(1);
    expect(accounts[0]).toMatchObject({ read: 3, accepted: 1, rejected: 1, waiting: 0 });
    expect(rejected[0]).toMatchObject({
      row: 3,
      table: "task_request",
      cells: ["2", "区民政局", "统计2", "2024-02-30", "2024-07-09", "通过"],
      reasons: [
        {
          code: "impossible-date",
          severity: "error",
          file: "台账.xlsx",
          sheet: "台账",
          row: 3,
          column: "申请日期",
          read: "2024-02-30",
        },
      ],
    });
  });

  it("lets a row wait whose cell may mean several things, and reads it once there is an answer", async () => {
    const sheets = [sheet([header, row("1", "退回或驳回"), row("2")])];
    const asked = await readSheets(sheets);
    expect(asked.accounts[0]).toMatchObject({ accepted: 1, rejected: 1, waiting: 1 });
    expect(asked.questions).toMatchObject([
      {
        kind: "value",
        table: "task_request",
        column: "decision",
        readings: [{ read: "退回或驳回", count: 1, rows: [2] }],
      },
    ]);
    const answers = [
      { is: "value", table: "task_request", column: "decision", read: "退回或驳回", value: "returned" },
    ] as const;
    const answered = await readSheets(sheets, { answers });
    expect(answered.accounts[0]).toMatchObject({ accepted: 2, rejected: 0 });
    expect(answered.questions).toEqual([]);
  });

  it("comes to the same in pieces as at once", async () => {
    const rows = Array.from({ length: 57 }, (_, i) => row(String(i + 1), i % 7 === 0 ? "待定的" : "通过"));
    const whole = [sheet([["2024年"], header, ...rows, ["合计"]])];
    const atOnce = await readSheets(whole);
    const inPieces = await readSheets(whole, { pieces: 10 });
    expect(inPieces.accounts).toEqual(atOnce.accounts);
    expect(inPieces.rows).toEqual(atOnce.rows);
    expect(inPieces.rejected).toEqual(atOnce.rejected);
  });

  it("finds units by district, street and name, and asks where a name alone fits several", async () => {
    const head = ["案件编号", "区", "街镇", "居村", "受理日期", "结果"];
    const { rows, questions, accounts } = await readSheets([
      sheet([
        head,
        ["1", "浦东", "陆家嘴街道", "梅园三村", "2024-07-05", "调解成功"],
        ["2", "浦东", "合庆镇", "勤奋村", "2024-07-05", "调解成功"],
        ["3", "浦东", "", "勤奋村", "2024-07-05", "调解成功"],
      ]),
    ]);
    expect(rows["dispute_case"]?.map(({ org_id }) => org_id)).toEqual(["310115005003", "310115104201"]);
    expect(questions).toMatchObject([{ kind: "place", column: "org_id", readings: [{ count: 1 }] }]);
    expect(questions[0]?.readings[0]?.candidates).toHaveLength(2);
    expect(accounts[0]).toMatchObject({ read: 4, accepted: 2, rejected: 1, waiting: 1 });
  });
});

describe("keys", () => {
  const keyless = header.slice(1);
  it("that the file lacks are made from the rows, the same every time", async () => {
    const sheets = [sheet([keyless, row("1").slice(1), row("2").slice(1), row("3", "通过").slice(1)])];
    const [one, other] = [await readSheets(sheets), await readSheets(sheets)];
    const keys = one.rows["task_request"]?.map(({ request_id }) => request_id);
    expect(new Set(keys).size).toBe(3);
    expect(other.rows["task_request"]?.map(({ request_id }) => request_id)).toEqual(keys);
  });

  it("that repeat are refused after the first", async () => {
    const { accounts, rejected } = await readSheets([sheet([header, row("1"), row("1", "通过")])]);
    expect(accounts[0]).toMatchObject({ accepted: 1, rejected: 1, waiting: 0 });
    expect(rejected[0]?.reasons[0]).toMatchObject({ code: "repeated-key", row: 3 });
  });

  it("of other tables are found by name", async () => {
    const before = { department: [{ dept_id: "D1", name: "区民政局", level: "district" }] };
    const { rows, issues } = await readSheets([sheet([header, row("1")])], { before });
    expect(rows["task_request"]?.[0]?.["dept_id"]).toBe("D1");
    expect(issues).toEqual([]);
  });

  it("of other tables that aren't there are told once", async () => {
    const before = { department: [{ dept_id: "D1", name: "区司法局", level: "district" }] };
    const { issues, accounts } = await readSheets([sheet([header, row("1"), row("2")])], { before });
    expect(accounts[0]).toMatchObject({ accepted: 2 });
    expect(issues).toMatchObject([{ code: "unknown-key", severity: "warning", read: "区民政局" }]);
  });
});

describe("a sheet without a table that is known", () => {
  it("is set aside as notes when it is prose", async () => {
    const { accounts, issues } = await readSheets([sheet([["填表说明"], [], ["一、请按月填写"]])]);
    expect(accounts[0]).toMatchObject({ read: 3, accepted: 0, rejected: 0, setAside: { note: 2, blank: 1 } });
    expect(issues).toMatchObject([{ code: "no-table", severity: "warning" }]);
  });

  it("is refused row by row when it may be a table", async () => {
    const { accounts, rejected } = await readSheets([
      sheet([
        ["甲", "乙"],
        [1, 2],
        [3, 4],
      ]),
    ]);
    expect(accounts[0]).toMatchObject({ read: 3, rejected: 2, setAside: { header: 1 } });
    expect(rejected.map(({ row: at }) => at)).toEqual([2, 3]);
  });
});

describe("tables beside each other with headers in different rows", () => {
  const left = ["申请编号", "申请部门", "任务名称", "申请日期", "审核结果"];
  const right = ["会议编号", "居村编号", "会议名称", "召开日期"];
  const request = (id: string) => [id, "区民政局", "统计", "2024-07-05", "通过", null];
  const meeting = (id: string) => [id, "310115005003", `例会${id}`, "2024-07-01"];
  const rows = [
    [...left, null],
    request("1"),
    [...request("2"), ...right],
    [...request("3"), ...meeting("M1")],
    [...request("4"), ...meeting("M2")],
    [...request("5"), ...meeting("M3")],
  ];

  it.each([Infinity, 4, 5])("are both read, in pieces of %s rows too", async (pieces) => {
    const { rows: read, rejected, accounts } = await readSheets([sheet(rows)], { pieces });
    expect(read["task_request"]?.map((each) => each["request_id"])).toEqual(["1", "2", "3", "4", "5"]);
    expect(read["meeting"]?.map((each) => each["meeting_id"])).toEqual(["M1", "M2", "M3"]);
    expect(rejected).toEqual([]);
    expect(accounts[0]?.accepted).toBe(8);
  });
});
