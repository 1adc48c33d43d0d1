import type { CorpusCase } from "../corpus-case.ts";
import { textFile } from "../write/text-file.ts";
import { sheetFile } from "../write/workbook.ts";
import { allRequests, requestHeader, requestRows } from "./request-rows.ts";

const twice = [
  ["申请编号", "申请日期", "审核结果", "审核结果", "任务名称"],
  ["T-01", "2024-07-05", "退回", "通过", "统计"],
  ["T-02", "2024-07-08", "退回", "未通过", "走访"],
] as const;

/** Headers: how deep, how written, how sure. */
export const headers: readonly CorpusCase[] = [
  {
    id: "header-twice",
    file: "header-twice.csv",
    trap: {
      zh: "“审核结果”写了两列：问用哪一列，行先等着，不能收成空的。",
      en: "审核结果 stands over two columns: which one counts is asked, and the rows wait; they don't come in empty.",
    },
    expect: {
      accepted: {},
      rejected: 2,
      questions: [
        { kind: "column", read: "审核结果（C列）", candidates: 1 },
        { kind: "column", read: "审核结果（D列）", candidates: 1 },
      ],
    },
    make: () => textFile(twice),
  },
  {
    id: "header-twice-answered",
    file: "header-twice-answered.csv",
    trap: {
      zh: "同上，已答复用D列：照收，不再问。",
      en: "The same, answered with the second column: the rows come in, and nothing is asked again.",
    },
    answers: [
      { table: "task_request", column: "审核结果（C列）", read: "审核结果（C列）", value: null },
      { table: "task_request", column: "审核结果（D列）", read: "审核结果（D列）", value: "decision" },
    ],
    expect: {
      accepted: { task_request: 2 },
      rejected: 0,
      rows: { task_request: [{ decision: "approved" }, { decision: "rejected" }] },
      noIssues: ["repeated-header"],
    },
    make: () => textFile(twice),
  },
  {
    id: "header-all-twice",
    file: "header-all-twice.csv",
    trap: {
      zh: "“申请编号”和“审核结果”都写了两次：是认识的表，要问，不能说没有认识的列名。",
      en: "Both headers stand there twice: the table is known and asked about, not called unknown.",
    },
    expect: { accepted: {}, rejected: 1, noIssues: ["no-table"] },
    make: () =>
      textFile([
        ["申请编号", "申请编号", "审核结果", "审核结果"],
        ["T-01", "T-01", "通过", "通过"],
      ]),
  },
  {
    id: "header-two-deep",
    file: "header-two-deep.xlsx",
    trap: {
      zh: "表头两行，上行合并，单位写在上行。",
      en: "A header of two rows with merged cells, the unit in the upper one.",
    },
    expect: {
      accepted: { meeting: 2 },
      rejected: 0,
      setAside: { header: 2 },
      rows: {
        meeting: [
          { meeting_id: "HY-01", held_on: "2024-07-05", minutes: 90, travel_minutes: 40 },
          { meeting_id: "HY-02", held_on: "2024-07-09", minutes: 45, travel_minutes: 0 },
        ],
      },
    },
    make: () =>
      sheetFile(
        "会议",
        [
          ["会议编号", "会议名称", "会议日期", "用时（分钟）"],
          [null, null, null, "时长", "路途"],
          ["HY-01", "防汛部署会", "2024-07-05", 90, 40],
          ["HY-02", "垃圾分类推进会", "2024-07-09", 45, 0],
        ],
        ["A1:A2", "B1:B2", "C1:C2", "D1:E1"],
      ),
  },
  {
    id: "header-repeated-subheads",
    file: "header-repeated-subheads.xlsx",
    trap: {
      zh: "“志愿者”和“服务对象”下都有“人数、小时”：团队人数只能取志愿者的。",
      en: "人数 and 小时 stand under two parents each: the team's members are the volunteers, not the people served.",
    },
    expect: {
      accepted: { volunteer_team: 2 },
      rejected: 0,
      setAside: { header: 2 },
      rows: {
        volunteer_team: [
          { team_id: "TD-01", members: 12 },
          { team_id: "TD-02", members: 8 },
        ],
      },
      questions: [{ kind: "column", column: "服务对象/人数" }],
    },
    make: () =>
      sheetFile(
        "志愿团队",
        [
          ["团队编号", "居村编号", "团队名称", "服务对象", null, "志愿者", null],
          [null, null, null, "人数", "小时", "人数", "小时"],
          ["TD-01", "310115005018", "东昌护邻队", 340, 25, 12, 96],
          ["TD-02", "310101002001", "云中助老队", 75, 18, 8, 40],
        ],
        ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1"],
      ),
  },
  {
    id: "header-three-deep",
    file: "header-three-deep.xlsx",
    trap: { zh: "表头三行，层层合并。", en: "A header of three rows, merged level by level." },
    expect: {
      accepted: { dispute_case: 2 },
      rejected: 0,
      setAside: { header: 3 },
      rows: {
        dispute_case: [
          {
            case_id: "JF-01",
            judicial_office: true,
            police_station: false,
            law_firm: true,
            result: "settled",
          },
          {
            case_id: "JF-02",
            judicial_office: true,
            police_station: true,
            law_firm: true,
            result: "ongoing",
          },
        ],
      },
    },
    make: () =>
      sheetFile(
        "纠纷调解",
        [
          ["案件编号", "居村编号", "受理日期", "办理情况", null, null, null],
          [null, null, null, "三所联动", null, null, "结果"],
          [null, null, null, "司法所", "派出所", "律所", null],
          ["JF-01", "310115005018", "2024-07-02", "√", "×", "√", "调解成功"],
          ["JF-02", "310101002001", "2024-07-04", "√", "√", "√", "调解中"],
        ],
        ["A1:A3", "B1:B3", "C1:C3", "D1:G1", "D2:F2", "G2:G3"],
      ),
  },
  {
    id: "header-stray-spaces",
    file: "header-stray-spaces.xlsx",
    trap: {
      zh: "表头里有空格、全角空格、换行、冒号、星号和序号。",
      en: "Headers with spaces, ideographic spaces, line breaks, colons, stars and numbering.",
    },
    expect: allRequests,
    make: () =>
      sheetFile("台账", [
        ["申请\n编号 ", "　申请部门", "任务 名称：", "*申请日期", "5.审核结果"],
        ...requestRows,
      ]),
  },
  {
    id: "header-synonyms",
    file: "header-synonyms.csv",
    trap: { zh: "表头全是别的说法。", en: "Every header is another word for the column." },
    expect: allRequests,
    make: () => textFile([["申请号", "申报单位", "工作任务", "申报日期", "准入结果"], ...requestRows]),
  },
  {
    id: "header-unknown",
    file: "header-unknown.csv",
    trap: {
      zh: "多出一列没人认识的“心情指数”：问一句，其余照收。",
      en: "A column that nobody knows, 心情指数: it is asked about, the rest is taken.",
    },
    expect: { ...allRequests, questions: [{ kind: "column", column: "心情指数", candidates: 0 }] },
    make: () =>
      textFile([
        [...requestHeader, "心情指数"],
        ...requestRows.map((row, i) => [...row, `${"ABC"[i] ?? ""}档`]),
      ]),
  },
  {
    id: "header-shared-word",
    file: "header-shared-word.csv",
    trap: {
      zh: "只写“日期”，旁边另有“结案日期”：剩下的那个日期是受理日期。",
      en: "A bare 日期 beside a 结案日期: the date that is left is the day of acceptance.",
    },
    expect: {
      accepted: { dispute_case: 1 },
      rejected: 0,
      rows: { dispute_case: [{ accepted_on: "2024-07-02", closed_on: "2024-07-20", result: "settled" }] },
    },
    make: () =>
      textFile([
        ["案件编号", "居村编号", "日期", "结案日期", "调解结果"],
        ["JF-01", "310115005018", "2024-07-02", "2024-07-20", "达成协议"],
      ]),
  },
];
