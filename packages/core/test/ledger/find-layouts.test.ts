import { describe, expect, it } from "vitest";
import { allTables } from "../../src/index.ts";
import { accountRows } from "../../src/ledger/account-rows.ts";
import { findTables, type FoundTable, type FoundTables } from "../../src/ledger/find-tables.ts";
import { grid, transpose } from "../../src/ledger/grid.ts";
import type { MergedRange, RawCell } from "../../src/ledger/sheet.ts";
import { vocabulary } from "../../src/ledger/vocabulary.ts";
import { merge, sheetOf } from "./sheet-of.ts";

const words = vocabulary(allTables);
const find = (rows: RawCell[][], merges: MergedRange[] = []): FoundTables =>
  findTables(grid(sheetOf(rows, merges)), words);
const first = (rows: RawCell[][], merges: MergedRange[] = []): FoundTable | undefined =>
  find(rows, merges).tables[0];
const paths = (table: FoundTable | undefined) => table?.columns.map(({ path }) => path.join("/"));
const reasons = (table: FoundTable | undefined) => table?.setAside.map(({ row, why }) => `${row} ${why}`);

const header = ["申请编号", "申请部门", "任务名称", "申请日期", "审核结果"];
const row = (id: string): RawCell[] => [id, "市级部门甲", "统计", "2024-07-05", "不予通过"];
const team = ["团队编号", "居村编号", "团队名称", "人数"];
const member = (id: string, people: RawCell = 5): RawCell[] => [id, "310101002001", `团队${id}`, people];

describe("titles", () => {
  it("may hold words of the header, and labels with their values", () => {
    const found = find([
      ["2024年7月临时任务申请审核台账"],
      ["填报单位：××街道  填报日期：2024年7月5日"],
      ["填报单位：", "××街道", null, "申请日期：", "2024-07-05"],
      ["审核结果", "任务名称"],
      header,
      row("1"),
    ]);
    expect(found.setAside.map(({ why }) => why)).toEqual(["title", "title", "title", "title"]);
    expect(found.tables.map(({ headerTop, dataRows }) => [headerTop, dataRows])).toEqual([[4, [5]]]);
  });

  it("aren't rows of times before the header comes again", () => {
    const head = ["工单编号", "受理时间", "办结时间", "类型"];
    const ticket = (id: string): RawCell[] => [id, "2024-01-16T09:05:00", "2024-01-16 10:30", null];
    const [table, again] = find([head, ticket("1"), head, ticket("2")]).tables;
    expect([table?.dataRows, again?.dataRows]).toEqual([[1], [3]]);
  });

  it("may be merged across, and stand over a header that begins in a later column", () => {
    const found = find(
      [
        [null, null, "临时任务申请"],
        [null, null, ...header],
        [null, null, ...row("1")],
      ],
      [merge(0, 2, 0, 6)],
    );
    expect(found.setAside).toEqual([{ row: 0, why: "title" }]);
    expect(found.tables[0]?.columns.map(({ column }) => column)).toEqual([2, 3, 4, 5, 6]);
    expect(found.tables[0]?.area).toEqual({ top: 1, left: 0, bottom: 2, right: 6 });
  });
});

describe("headers", () => {
  it("two deep without merges have parents in the first cell only", () => {
    const table = first([
      ["居村编号", "志愿者", null, "服务", null],
      [null, "人数", "时长", "人数", "时长"],
      ["310101002001", 5, 60, 7, 30],
    ]);
    expect(paths(table)).toEqual(["居村编号", "志愿者/人数", "志愿者/时长", "服务/人数", "服务/时长"]);
    expect(table?.dataRows).toEqual([2]);
  });

  it("may be three deep, merged", () => {
    const table = first(
      [
        ["居村编号", "七月", null, null, null],
        [null, "志愿者", null, "服务", null],
        [null, "人数", "小时", "人数", "小时"],
        ["310101002001", 5, 60, 7, 30],
      ],
      [merge(0, 0, 2, 0), merge(0, 1, 0, 4), merge(1, 1, 1, 2), merge(1, 3, 1, 4)],
    );
    expect(paths(table)).toEqual([
      "居村编号",
      "七月/志愿者/人数",
      "七月/志愿者/小时",
      "七月/服务/人数",
      "七月/服务/小时",
    ]);
    expect(table?.dataRows).toEqual([3]);
  });

  it("are not the row under them when that one merely lacks cells", () => {
    const table = first([
      ["申请部门", "任务名称", null, "审核结果"],
      ["甲局", "统计", "另附", "通过"],
      ["乙局", null, null, "退回"],
    ]);
    expect(table?.dataRows).toEqual([1, 2]);
  });

  it("take in the units and the numbers of columns under them", () => {
    const units = first([
      ["团队编号", "团队名称", "人数", "服务时长"],
      [null, null, "（人）", "（小时）"],
      ["1", "甲", 5, 2],
    ]);
    expect(paths(units)).toEqual(["团队编号", "团队名称", "人数（人）", "服务时长（小时）"]);
    expect(units?.dataRows).toEqual([2]);
    expect(first([team, [1, 2, 3, 4], member("1")])?.dataRows).toEqual([2]);
    expect(first([team, ["甲", "乙", "（1）", "（2）"], member("1")])?.dataRows).toEqual([2]);
    expect(first([team, ["①", "②", "③", "④"], member("1")])?.dataRows).toEqual([2]);
  });

  it("and a last row 1 2 3 4, or one that doesn't count, is data", () => {
    expect(first([team, [1, 2, 3, 4]])?.dataRows).toEqual([1]);
    expect(first([team, [1, 2, 2, 4], member("1")])?.dataRows).toEqual([1, 2]);
  });

  it("may hold a stray number or date, spaces and line breaks", () => {
    const table = first([
      [" 申请\n编号", "申 请 部 门", "任务名称　", "审核结果", 2024, { date: "2024-07-01", serial: 45474 }],
      ["1", "甲局", "统计", "通过", 5, 6],
    ]);
    expect(paths(table)?.slice(4)).toEqual(["2024", "2024-07-01"]);
    expect(table?.dataRows).toEqual([1]);
  });

  it("of unknown words are known by the numbers and dates under them", () => {
    const found = find([["某表"], ["甲项", "乙项", "丙项"], ["a", "2024-07-05", 3], ["b", "2024-07-06", 4]]);
    expect(found.tables.map(({ headerTop, dataRows }) => [headerTop, dataRows])).toEqual([[1, [2, 3]]]);
  });

  it("of one column are one known word over the only column", () => {
    const table = first([["团队名称"], ["甲队"], ["乙队"]]);
    expect(table?.dataRows).toEqual([1, 2]);
  });

  it("don't hide columns without one: what has values is a column", () => {
    const table = first([
      ["申请编号", "申请部门", null, "审核结果"],
      ["1", "甲局", "x", "通过"],
    ]);
    expect(table?.columns.map(({ column, path }) => [column, path.length])).toEqual([
      [0, 1],
      [1, 1],
      [2, 0],
      [3, 1],
    ]);
  });
});

describe("totals", () => {
  it("are known by the whole cell, in any column, with spaces, colons and numbers in it", () => {
    const rows = [
      team,
      ["合计", null, null, 10],
      member("1"),
      ["陆家嘴街道", "合计", null, 5],
      [null, null, "总　计", 5],
      ["合计：12"],
      ["本页小计", null, null, 5],
      ["陆家嘴街道小计", "-", null, "5人"],
      ["Total", null, null, 5],
    ];
    expect(first(rows)?.dataRows).toEqual([2]);
    expect(first(rows)?.totalRows).toEqual([1, 3, 4, 5, 6, 7, 8]);
  });

  it("are not rows whose name begins with a total's word, nor records that have the word among their texts", () => {
    const names = ["累计时长", "总工会", "合计镇居委会", "小计算家", "总数据组", "合计"];
    const rows = [
      ["申请编号", "申请部门", "任务名称", "申请日期", "审核结果"],
      ...names.map((name, i): RawCell[] => [String(i), "甲局", name, "2024-07-05", "通过"]),
      ["总工会", null, null, null, null],
      ["累计时长", 5, null, null, null],
    ];
    expect(first(rows)?.dataRows).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe("notes", () => {
  it("are known by their first word, their length, their full stop or their merge", () => {
    const rows = [
      header,
      row("1"),
      ["注：退回的不计"],
      ["说明：一、口径同上"],
      ["备注：无"],
      ["制表人：某", null, "审核人：某", null, "日期：2024-07-05"],
      ["填表人：", "某", "联系电话：", "不填"],
      ["（此表一式两份）"],
      ["以上数据截至七月底。"],
      ["各街镇须于每月五日前报送"],
      ["第1页，共3页"],
    ];
    const table = first(rows, [merge(9, 0, 9, 4)]);
    expect(table?.dataRows).toEqual([1]);
    expect(table?.setAside.filter(({ why }) => why === "note")).toHaveLength(9);
  });

  it("are not records of which only the name is known, nor names that begin with such a word", () => {
    const rows = [team, ["1"], [null, null, "注册登记队"], ["说明会"], ["备注员", "a", "乙", 5], member("2")];
    expect(first(rows)?.dataRows).toEqual([1, 2, 3, 4, 5]);
  });

  it("blank rows and headings between the rows are neither data nor notes", () => {
    const rows = [team, member("1"), [], ["二、镇级团队"], member("2"), ["（续）"], member("3")];
    expect(reasons(first(rows))).toEqual(["0 header", "2 blank", "3 title", "5 title"]);
  });
});

describe("merged data cells", () => {
  it("carry their value to every row, and don't make the rows notes", () => {
    const table = first(
      [
        ["街镇", ...team],
        ["陆家嘴街道", ...member("1")],
        [null, ...member("2")],
        [null, "3", null, null, null],
      ],
      [merge(1, 0, 3, 0)],
    );
    expect(table?.dataRows).toEqual([1, 2, 3]);
  });
});

describe("tables side by side", () => {
  const left = ["团队编号", "居村编号", "人数"];
  const beside = (a: RawCell[], b: RawCell[], gap: RawCell[] = []): RawCell[] => [...a, ...gap, ...b];

  it.each([
    ["an empty column", [null]],
    ["no column", []],
  ])("with %s between are two, each with its own rows, whatever their heights", (_, gap) => {
    const found = find([
      beside(left, left, gap),
      beside(["1", "a", 5], ["4", "d", 1], gap),
      beside(["2", "b", 6], ["合计", null, 1], gap),
      beside(["3", "c", 7], [null, null, null], gap),
      beside(["合计", null, 18], [null, null, null], gap),
    ]);
    expect(found.tables.map(({ dataRows }) => dataRows)).toEqual([[1, 2, 3], [1]]);
    expect(found.tables.map(({ totalRows }) => totalRows)).toEqual([[4], [2]]);
    expect(reasons(found.tables[1])).toEqual(["0 header", "2 total", "3 blank", "4 blank"]);
    expect(found.tables[1]?.continues).toBe(0);
    expect(found.setAside).toEqual([]);
  });

  it("of different kinds are two; one table with an empty column in it is one", () => {
    expect(
      find([
        ["申请编号", "审核结果", null, "会议编号", "会议名称"],
        ["1", "通过", null, "2", "例会"],
      ]).tables,
    ).toHaveLength(2);
    expect(
      find([
        ["申请编号", "申请部门", null, "任务名称", "审核结果"],
        ["1", "甲局", null, "统计", "通过"],
      ]).tables,
    ).toHaveLength(1);
  });

  it("are accounted for piece by piece", () => {
    const cells = grid(
      sheetOf([
        ["志愿团队"],
        beside(left, left, [null]),
        beside(["1", "a", 5], ["4", "d", 1], [null]),
        ["2", "b", 6],
      ]),
    );
    expect(accountRows(findTables(cells, words), cells)).toEqual({
      read: 7,
      data: 3,
      setAside: { title: 1, header: 2, total: 0, note: 0, blank: 1 },
    });
  });
});

describe("continued tables", () => {
  it("repeat their header further down, with or without a title", () => {
    const found = find([header, row("1"), [], ["临时任务申请（续）"], header, row("2"), header, row("3")]);
    expect(found.tables.map(({ dataRows, continues }) => [dataRows, continues])).toEqual([
      [[1], null],
      [[5], 0],
      [[7], 0],
    ]);
    expect(found.setAside).toEqual([
      { row: 2, why: "blank" },
      { row: 3, why: "title" },
    ]);
  });

  it("may be another table under the first, after a break", () => {
    const found = find([
      team,
      member("1"),
      [],
      ["会议台账"],
      ["会议编号", "会议名称", "召集部门"],
      ["1", "例会", "甲局"],
    ]);
    expect(found.tables.map(({ dataRows, continues }) => [dataRows, continues])).toEqual([
      [[1], null],
      [[5], null],
    ]);
  });

  it("of another kind may follow a small one at once, which isn't its title then", () => {
    const found = find([["团队编号", "团队名称"], ["1", "甲"], [], header, row("1")]);
    expect(found.tables.map(({ dataRows }) => dataRows)).toEqual([[1], [4]]);
  });

  it("are not begun by a record whose texts happen to be header words", () => {
    expect(
      first([header, row("1"), ["2", "部门", "任务", "2024-07-06", "通过"], row("3")])?.dataRows,
    ).toEqual([1, 2, 3]);
  });
});

describe("transposed sheets", () => {
  const rows: RawCell[][] = [
    ["申请编号", "1", "2"],
    ["申请部门", "甲局", "乙局"],
    ["任务名称", "统计", "会议"],
    ["审核结果", "通过", "退回"],
  ];

  it("are said to be so, and are read when turned", () => {
    const found = find(rows);
    expect([found.transposed, found.tables.length]).toEqual([true, 0]);
    const turned = findTables(transpose(grid(sheetOf(rows))), words);
    expect([turned.transposed, turned.tables[0]?.dataRows]).toEqual([false, [1, 2]]);
  });

  it("are not tables with several header words in the first column", () => {
    expect(find([header, ["任务", "部门", "结果", "2024-07-05", "通过"], row("1")]).transposed).toBe(false);
  });
});

describe("parents over some of the columns", () => {
  it("are part of the header, and a remark at its end isn't", () => {
    const merged = first(
      [
        [null, null, "服务", null],
        ["团队编号", "团队名称", "人数", "时长"],
        ["1", "甲", 5, 60],
      ],
      [merge(0, 2, 0, 3)],
    );
    expect(paths(merged)).toEqual(["团队编号", "团队名称", "服务/人数", "服务/时长"]);
    const remark = find([[null, null, null, "单位：人"], team, member("1")]);
    expect(remark.setAside).toEqual([{ row: 0, why: "title" }]);
  });
});

describe("several hundred empty formatted rows", () => {
  it("within the table are blank rows, one by one", () => {
    const empty = Array.from({ length: 300 }, (): RawCell[] => header.map(() => " "));
    const table = first([header, row("1"), ...empty, row("2")]);
    expect(table?.dataRows).toEqual([1, 302]);
    expect(table?.setAside.filter(({ why }) => why === "blank")).toHaveLength(300);
  });
});
