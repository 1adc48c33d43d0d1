import type { CorpusCase } from "../corpus-case.ts";
import { sheetFile, xlsx, type SheetCell } from "../write/workbook.ts";
import { allRequests, requestHeader, requestRows, requestTable } from "./request-rows.ts";

const teamHeader = ["团队编号", "居村编号", "团队名称", "人数"] as const;
const teams: readonly (readonly SheetCell[])[] = [
  ["TD-01", "310115005018", "东昌护邻队", 12],
  ["TD-02", "310115005018", "东昌巡河队", 8],
  ["TD-03", "310101002001", "云中助老队", 20],
  ["TD-04", "310101002002", "龙泉理发队", 5],
];
const teamsRead = {
  accepted: { volunteer_team: 4 },
  rejected: 0,
  rows: {
    volunteer_team: [
      { team_id: "TD-01", org_id: "310115005018", members: 12 },
      { team_id: "TD-02", members: 8 },
      { team_id: "TD-03", members: 20 },
      { team_id: "TD-04", org_id: "310101002002", members: 5 },
    ],
  },
  noIssues: ["total-mismatch"],
} as const;
const [team1 = [], team2 = [], team3 = [], team4 = []] = teams;

const meetings: readonly (readonly SheetCell[])[] = [
  ["会议编号", "居村编号", "会议名称", "召开日期"],
  ["HY-01", "310115005018", "月度例会", "2024-07-01"],
  ["HY-02", "310101002001", "防汛部署会", "2024-07-02"],
];
const besideRead = {
  accepted: { task_request: 3, meeting: 2 },
  rejected: 0,
  rows: { ...allRequests.rows, meeting: [{ meeting_id: "HY-01" }, { meeting_id: "HY-02" }] },
} as const;

/** The right rows beside the left ones, five columns and an empty one in between. */
function beside(
  left: readonly (readonly SheetCell[])[],
  right: readonly (readonly SheetCell[])[],
): (readonly SheetCell[])[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => [
    ...Array.from({ length: 6 }, (_, c) => left[i]?.[c] ?? null),
    ...(right[i] ?? []),
  ]);
}

/** Where the rows are: titles, totals, notes, blanks, merged and repeated tables. */
export const structure: readonly CorpusCase[] = [
  {
    id: "title-rows",
    file: "title-rows.xlsx",
    trap: {
      zh: "表头上面有合并的大标题和“填报单位”一行。",
      en: "A merged title and a line with the reporting office stand above the header.",
    },
    expect: { ...allRequests, setAside: { title: 2, header: 1 } },
    make: () =>
      sheetFile(
        "台账",
        [["某区临时任务申请台账"], ["填报单位：某区专项办", null, null, "密级：内部"], ...requestTable],
        ["A1:E1"],
      ),
  },
  {
    id: "table-not-in-the-corner",
    file: "table-not-in-the-corner.xlsx",
    trap: { zh: "表从第四行C列开始。", en: "The table begins in row 4, column C." },
    expect: { accepted: { task_request: 3 }, rejected: 0, rows: allRequests.rows },
    make: () => sheetFile("台账", [[], [], [], ...requestTable.map((row) => [null, null, ...row])]),
  },
  {
    id: "merged-data-cells",
    file: "merged-data-cells.xlsx",
    trap: {
      zh: "同一居村的几行，居村编号合并成一格。",
      en: "Rows of one unit share a merged cell with its ID.",
    },
    expect: {
      accepted: { task_assignment: 4 },
      rejected: 0,
      rows: {
        task_assignment: [
          { task_id: "RW-01", org_id: "310115005018" },
          { task_id: "RW-02", org_id: "310115005018" },
          { task_id: "RW-03", org_id: "310115005018" },
          { task_id: "RW-04", org_id: "310101002001" },
        ],
      },
    },
    make: () =>
      sheetFile(
        "下派任务",
        [
          ["居村编号", "任务编号", "任务名称", "接收日期"],
          ["310115005018", "RW-01", "门牌核对", "2024-07-01"],
          [null, "RW-02", "台账补录", "2024-07-02"],
          [null, "RW-03", "防汛值守", "2024-07-03"],
          ["310101002001", "RW-04", "门牌核对", "2024-07-01"],
        ],
        ["A2:A4"],
      ),
  },
  {
    id: "grand-total-below",
    file: "grand-total-below.xlsx",
    trap: { zh: "最下面一行是合计，不是数据。", en: "The last row is a grand total, not data." },
    expect: { ...teamsRead, setAside: { header: 1, total: 1 } },
    make: () => sheetFile("志愿团队", [teamHeader, ...teams, ["合计", null, null, 45]]),
  },
  {
    id: "grand-total-above",
    file: "grand-total-above.xlsx",
    trap: { zh: "总计排在数据上面。", en: "The grand total stands above the data." },
    expect: { ...teamsRead, setAside: { header: 1, total: 1 } },
    make: () => sheetFile("志愿团队", [teamHeader, ["总计", null, null, 45], ...teams]),
  },
  {
    id: "subtotals-between",
    file: "subtotals-between.xlsx",
    trap: {
      zh: "数据中间夹着小计，最后还有合计：小计不能再加一遍。",
      en: "Subtotals stand between the data, a grand total at the end: nothing may be counted twice.",
    },
    expect: { ...teamsRead, setAside: { header: 1, total: 3 } },
    make: () =>
      sheetFile("志愿团队", [
        teamHeader,
        team1,
        team2,
        ["小计", null, null, 20],
        team3,
        team4,
        ["小计", null, null, 25],
        ["合 计", null, null, 45],
      ]),
  },
  {
    id: "side-by-side",
    file: "side-by-side.xlsx",
    trap: {
      zh: "同一张表分左右两栏，中间空一列。",
      en: "One table in two halves beside each other, an empty column between.",
    },
    expect: { ...teamsRead, rows: { volunteer_team: [1, 3, 2, 4].map((n) => ({ team_id: `TD-0${n}` })) } },
    make: () =>
      sheetFile("志愿团队", [
        [...teamHeader, null, ...teamHeader],
        [...team1, null, ...team3],
        [...team2, null, ...team4],
      ]),
  },
  {
    id: "side-by-side-unequal",
    file: "side-by-side-unequal.xlsx",
    trap: {
      zh: "左右两张不同的表，行数不一样。",
      en: "Two different tables beside each other, one longer than the other.",
    },
    expect: {
      accepted: { task_request: 3, volunteer_team: 1 },
      rejected: 0,
      rows: { task_request: allRequests.rows.task_request, volunteer_team: [{ team_id: "TD-01" }] },
    },
    make: () =>
      sheetFile("台账", [
        [...requestHeader, null, ...teamHeader],
        ...requestRows.map((row, i) => (i === 0 ? [...row, null, ...team1] : row)),
      ]),
  },
  {
    id: "continued-below",
    file: "continued-below.xlsx",
    trap: {
      zh: "表在下面接着写：“（续）”标题，表头再来一遍。",
      en: "The table goes on further down: a title with （续）, and the header once more.",
    },
    expect: { ...teamsRead, setAside: { header: 2, blank: 1 } },
    make: () =>
      sheetFile("志愿团队", [
        ["志愿团队登记表"],
        teamHeader,
        team1,
        team2,
        [],
        ["志愿团队登记表（续）"],
        teamHeader,
        team3,
        team4,
      ]),
  },
  {
    id: "notes-under-the-table",
    file: "notes-under-the-table.xlsx",
    trap: {
      zh: "表下面有“注：”、填表说明和签字栏。",
      en: "Notes, instructions and a line for signatures stand under the table.",
    },
    expect: { ...allRequests, setAside: { header: 1, note: 3 } },
    make: () =>
      sheetFile("台账", [
        ...requestTable,
        ["注：退回修改的申请不计入不予通过。"],
        ["说明：本表每月5日前报送。"],
        ["填表人：", null, null, "审核人："],
      ]),
  },
  {
    id: "blank-rows",
    file: "blank-rows.xlsx",
    trap: { zh: "数据之间有空行，有的只有空格。", en: "Blank rows between the data, some with mere spaces." },
    expect: { ...allRequests, setAside: { header: 1, blank: 3 } },
    make: () => {
      const [one = [], two = [], three = []] = requestRows;
      return sheetFile("台账", [requestHeader, one, [], [" ", "　", null], two, [], three]);
    },
  },
  {
    id: "two-tables-in-two-sheets",
    file: "two-tables-in-two-sheets.xlsx",
    trap: {
      zh: "一本工作簿里两张不同的表，另有一页全是文字说明。",
      en: "Two different tables in one workbook, and a sheet of nothing but prose.",
    },
    expect: {
      accepted: { task_request: 3, volunteer_team: 4 },
      rejected: 0,
      rows: { ...allRequests.rows, ...teamsRead.rows },
      issues: [{ code: "no-table", severity: "warning" }],
    },
    make: () =>
      xlsx({
        sheets: [
          { name: "填报说明", rows: [["一、每月5日前报送。"], ["二、退回的申请改好后重新编号。"]] },
          { name: "临时任务", rows: requestTable },
          { name: "志愿团队", rows: [teamHeader, ...teams] },
        ],
      }),
  },
  {
    id: "data-that-says-total",
    file: "data-that-says-total.xlsx",
    trap: {
      zh: "任务名称就叫“合计数核对”：它是数据，不是合计行。",
      en: "A task is called 合计数核对 (“checking of totals”): it is data, not a total.",
    },
    expect: {
      accepted: { task_request: 4 },
      rejected: 0,
      setAside: { header: 1, total: 0 },
      rows: { task_request: [{}, {}, {}, { request_id: "T-04", title: "合计数核对" }] },
    },
    make: () =>
      sheetFile("台账", [...requestTable, ["T-04", "区统计局", "合计数核对", "2024-07-11", "同意"]]),
  },
  {
    id: "side-by-side-other-rows",
    file: "side-by-side-other-rows.xlsx",
    trap: {
      zh: "左右两张表，右边的表头比左边的低两行。",
      en: "Two tables beside each other; the right one's header stands two rows lower.",
    },
    expect: { ...besideRead, noIssues: ["cells-beside-table"] },
    make: () => sheetFile("台账", beside(requestTable, [[], [], ...meetings])),
  },
  {
    id: "side-by-side-captions",
    file: "side-by-side-captions.xlsx",
    trap: {
      zh: "左右两张表各有标题，右边的表头比左边的低一行。",
      en: "Two tables beside each other, each under its caption; the right one's header stands a row lower.",
    },
    expect: { ...besideRead, noIssues: ["cells-beside-table"] },
    make: () => sheetFile("台账", beside([["申请台账"], ...requestTable], [["会议台账"], [], ...meetings])),
  },
  {
    id: "cells-beside-table",
    file: "cells-beside-table.xlsx",
    trap: {
      zh: "表格右边的空白处记了两行字，没有表头：要提醒，不能不作声。",
      en: "Two rows of jottings beside the table, without a header: they are told about, not passed over.",
    },
    expect: {
      ...allRequests,
      issues: [{ code: "cells-beside-table", row: 3, column: "H、I", severity: "warning" }],
    },
    make: () => sheetFile("台账", beside(requestTable, [[], [], [null, "已电话核实", 3], [null, "已上门"]])),
  },
];
