import { describe, expect, it } from "vitest";
import { allTables } from "../../../src/index.ts";
import {
  exportRejects,
  importLedger,
  type Answer,
  type LedgerImport,
  type SavedMapping,
} from "../../../src/ledger/index.ts";
import { merge } from "../sheet-of.ts";
import { fewPlaces, readSheets, sheet } from "./import-sheets.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Decided {
  readonly answers?: readonly Answer[];
  readonly mappings?: readonly SavedMapping[];
}

function importText(
  name: string,
  text: string,
  { answers = [], mappings = [] }: Decided = {},
): Promise<LedgerImport> {
  return importLedger([{ name, bytes: utf8(text) }], {
    tables: allTables,
    places: fewPlaces,
    salt: "sixteen letters or more",
    decisions: { answers, mappings },
  });
}

/** The rejected rows of a sheet as the one file that they are exported to. */
function exported(rejected: Parameters<typeof exportRejects>[0]) {
  const [file, ...others] = exportRejects(rejected);
  expect(others).toEqual([]);
  if (!file) throw new Error("nothing was exported");
  return file;
}

const header = ["申请编号", "申请部门", "事项名称", "申请日期", "审核日期", "审核结果"];
const row = (id: string, title = "统计", day = "2024-07-05") => [
  id,
  "区民政局",
  title,
  day,
  "2024-07-09",
  "通过",
];

describe("rejected rows, exported, corrected and dropped in again", () => {
  it("are accepted, and the columns that were added are left out without a question", async () => {
    const { rejected } = await readSheets([sheet([header, row("1"), row("2", "排查", "2024-02-30")])]);
    const { name, text } = exported(rejected);
    expect(text).toContain("未导入原因,怎么办,原工作表,原行号");
    const again = await importText(name, text.replace("2024-02-30", "2024-02-29"));
    expect(again.rejected).toEqual([]);
    expect(again.questions).toEqual([]);
    expect(again.issues).toEqual([]);
    expect(again.rows["task_request"]).toMatchObject([{ request_id: "2", submitted_on: "2024-02-29" }]);
  });

  it("are rejected for the same reasons when nothing was corrected", async () => {
    const { rejected } = await readSheets([sheet([header, row("2", "排查", "2024-02-30")])]);
    const { name, text } = exported(rejected);
    const again = await importText(name, text);
    expect(again.rejected.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
      ["impossible-date"],
    ]);
    const twice = exported(again.rejected);
    expect(twice.rows).toBe(1);
  });

  it("keep a header of two rows, with each parent over each of its columns", async () => {
    const deep = {
      ...sheet([
        ["团队编号", "居村", "团队名称", "志愿者", null],
        [null, null, null, "人数", "成立日期"],
        ["T1", "310115005003", "护河队", 12, "2024-07-05"],
        ["T2", "310115005003", "助老队", "好些", "2024-07-05"],
      ]),
      merges: [merge(0, 3, 0, 4), merge(0, 0, 1, 0), merge(0, 1, 1, 1), merge(0, 2, 1, 2)],
    };
    const { rejected } = await readSheets([deep]);
    const { name, text } = exported(rejected);
    const again = await importText(name, text.replace("好些", "15"));
    expect([again.rejected, again.questions]).toEqual([[], []]);
    expect(again.rows["volunteer_team"]).toMatchObject([{ team_id: "T2", name: "助老队", members: 15 }]);
  });

  it.each([
    '=HYPERLINK("http://x.cn","看")',
    "+1组",
    "@全体",
    "-附件",
    "＝1+1",
    "'=1",
    '"=1+1',
    "一; 二",
    " 甲\t乙",
  ])("that say %j stay text for Excel, and come in as they would have", async (title) => {
    const wrong = await readSheets([sheet([header, row("2", title, "2024-02-30")])]);
    const right = await readSheets([sheet([header, row("2", title, "2024-02-29")])]);
    const { name, text } = exported(wrong.rejected);
    expect(text).not.toMatch(/(?:^|,|\n)"?[=+@＝-](?!\d)/u);
    const again = await importText(name, text.replace("2024-02-30", "2024-02-29"));
    expect(again.rows["task_request"]?.map((each) => each["title"])).toEqual(
      right.rows["task_request"]?.map((each) => each["title"]),
    );
  });

  it("keep dashes that say nothing: they don't become faults", async () => {
    const { rejected } = await readSheets([
      sheet([
        [...header, "涉及居村数"],
        ["2", "-", "－", "2024-02-30", "-", "-", "-"],
      ]),
    ]);
    const { name, text } = exported(rejected);
    const again = await importText(name, text.replace("2024-02-30", "2024-02-29"));
    expect(again.rejected).toEqual([]);
    expect(again.rows["task_request"]).toMatchObject([
      { dept_id: null, title: null, decision: null, target_units: null },
    ]);
  });

  it("keep the year that the sheet's titles say, and the table", async () => {
    const { rejected } = await readSheets([
      sheet([["2023年临时任务申请台账"], header, row("1", "统计", "7月5日"), row("2", "排查", "2月30日")]),
    ]);
    const { name, text } = exported(rejected);
    const again = await importText(name, text.replace("2月30日", "2月28日"));
    expect([again.rejected, again.questions]).toEqual([[], []]);
    expect(again.rows["task_request"]).toMatchObject([{ submitted_on: "2023-02-28" }]);
  });

  it("keep the year that the sheet's or the file's name says", async () => {
    for (const [file, name] of [
      ["2022年台账.csv", "2022年台账-未导入.csv"],
      ["台账-2022年3月.csv", "台账-2022年3月-未导入.csv"],
    ] as const) {
      const text = [header.join(","), row("2", "排查", "2月30日").join(",")].join("\n");
      const { rejected } = await importText(file, text);
      const export_ = exported(rejected);
      expect(export_.name).toBe(name);
      const again = await importText(export_.name, export_.text.replace("2月30日", "2月28日"));
      expect(again.rows["task_request"]).toMatchObject([{ submitted_on: "2022-02-28" }]);
    }
  });

  it("keep district, street and name in columns of their own", async () => {
    const head = ["案件编号", "区", "街镇", "居村", "受理日期", "结果"];
    const { rejected } = await readSheets([
      sheet([
        head,
        ["1", "浦东", "合庆镇", "勤奋村", "2024-07-05", "调解成功"],
        ["2", "浦东", "", "勤奋村", "2024-07-05", "调解成功"],
      ]),
    ]);
    const { name, text } = exported(rejected);
    const again = await importText(name, text.replace("浦东,,勤奋村", "浦东,唐镇,勤奋村"));
    expect([again.rejected, again.questions]).toEqual([[], []]);
    expect(again.rows["dispute_case"]).toMatchObject([{ case_id: "2", org_id: "310115105201" }]);
  });

  it("are understood by the mapping that was kept for the file they came from", async () => {
    const mapping: SavedMapping = {
      version: 1,
      table: "task_request",
      headers: { 甲: "request_id", 乙: "submitted_on", 丙: "title" },
    };
    const given = { mappings: [mapping] };
    const { rejected } = await readSheets(
      [
        sheet([
          ["甲", "乙", "丙"],
          ["1", "2024-02-30", "统计"],
          ["2", "2024-02-28", "走访"],
        ]),
      ],
      given,
    );
    const { name, text } = exported(rejected);
    const again = await importText(name, text.replace("2024-02-30", "2024-02-29"), given);
    expect(again.rejected).toEqual([]);
    expect(again.rows["task_request"]).toMatchObject([
      { request_id: "1", submitted_on: "2024-02-29", title: "统计" },
    ]);
  });

  it("say a date that Excel holds as a bare number as the date that was read", async () => {
    const head = ["案件编号", "居村编号", "受理时间", "结果", "结案日期"];
    const { rejected } = await readSheets([
      sheet([head, ["1", "310115005003", 45420.5, "调解成功", "2024-02-30"]]),
    ]);
    const { name, text } = exported(rejected);
    expect(text).toContain(",2024-05-08");
    expect(text).not.toContain("45420");
    const again = await importText(name, text.replace("2024-02-30", "2024-06-29"));
    expect([again.rejected, again.questions]).toEqual([[], []]);
    expect(again.rows["dispute_case"]?.[0]?.["accepted_on"]).toContain("2024-05-08");
  });

  it("have a merged title above them once", async () => {
    const titled = {
      ...sheet([["2024年临时任务申请台账"], header, row("2", "排查", "2024-02-30")]),
      merges: [merge(0, 0, 0, 5)],
    };
    const { rejected } = await readSheets([titled]);
    expect(exported(rejected).text.split("台账\r\n")).toHaveLength(2);
    const again = await importText("台账.csv", exported(rejected).text);
    expect(again.understood.map(({ headerRow }) => headerRow)).toEqual([2]);
  });

  it("get no second apostrophe when they are exported again", async () => {
    const { rejected } = await readSheets([sheet([header, row("2", "'-2+3", "2024-02-30")])]);
    const { name, text } = exported(rejected);
    expect(text).toContain(",'-2+3,");
    const again = await importText(name, text);
    expect(exported(again.rejected).text).toContain(",'-2+3,");
  });
});
