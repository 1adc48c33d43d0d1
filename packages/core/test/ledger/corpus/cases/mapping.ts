import type { CorpusCase } from "../corpus-case.ts";
import { textFile } from "../write/text-file.ts";
import { requestRows, requestTable } from "./request-rows.ts";

/** Which table and column a header means: by values, not at all, as confirmed before. */
export const mapping: readonly CorpusCase[] = [
  {
    id: "header-known-by-values",
    file: "header-known-by-values.csv",
    trap: {
      zh: "“研究情况”不是认识的表头，但下面全是通过、未通过、退回：该问，不该猜。",
      en: "研究情况 is no known header, but all below it are decisions: a question, not a guess.",
    },
    expect: { questions: [{ kind: "column", column: "研究情况" }] },
    make: () => textFile([["申请编号", "申请部门", "任务名称", "申请日期", "研究情况"], ...requestRows]),
  },
  {
    id: "header-table-unsure",
    file: "header-table-unsure.csv",
    trap: {
      zh: "只有“编号、居村、日期”：是哪张台账说不准。",
      en: "Only 编号, 居村 and 日期: which ledger it is can't be said.",
    },
    expect: { accepted: {}, rejected: 2, questions: [{ kind: "table" }] },
    make: () =>
      textFile([
        ["编号", "居村", "日期"],
        ["1", "310115005018", "2024-07-02"],
        ["2", "310101002001", "2024-07-03"],
      ]),
  },
  {
    id: "header-no-table",
    file: "header-no-table.csv",
    trap: {
      zh: "一张与台账无关的表：食堂菜单。",
      en: "A table that has nothing to do with ledgers: a canteen's menu.",
    },
    expect: { accepted: {}, issues: [{ code: "no-table", severity: "error" }] },
    make: () =>
      textFile([
        ["星期", "荤菜", "素菜", "汤"],
        ["星期一", "红烧肉", "炒青菜", "番茄蛋汤"],
        ["星期二", "白斩鸡", "麻婆豆腐", "榨菜汤"],
      ]),
  },
  {
    id: "header-without-key",
    file: "header-without-key.csv",
    trap: {
      zh: "没有编号列：编号按内容生成，再导一次不变。",
      en: "No column of IDs: they are made from the content, and the same the second time.",
    },
    expect: {
      accepted: { task_request: 3 },
      rejected: 0,
      rows: { task_request: [{ decision: "approved" }, { decision: "rejected" }, { decision: "returned" }] },
    },
    make: () => textFile(requestTable.map((row) => row.slice(1))),
  },
  {
    id: "header-lacks-needed",
    file: "header-lacks-needed.csv",
    trap: {
      zh: "考核得分表没有权重和评价主体，这样的行说明不了什么。",
      en: "Appraisal scores without weights and assessors: such rows mean nothing.",
    },
    expect: { accepted: {}, rejected: 2 },
    make: () =>
      textFile([
        ["居村编号", "年度", "考核项", "得分"],
        ["310115005018", 2024, "平安建设", 92],
        ["310101002001", 2024, "平安建设", 88],
      ]),
  },
  {
    id: "header-in-hours",
    file: "header-in-hours.csv",
    trap: {
      zh: "时长以小时为单位，单位只写在表头。",
      en: "Durations in hours, said only in the header.",
    },
    expect: {
      accepted: { meeting: 2 },
      rejected: 0,
      rows: {
        meeting: [
          { minutes: 90, travel_minutes: 30 },
          { minutes: 120, travel_minutes: 15 },
        ],
      },
    },
    make: () =>
      textFile([
        ["会议编号", "会议名称", "会议日期", "会议时长（小时）", "路途（分钟）"],
        ["HY-01", "防汛部署会", "2024-07-05", 1.5, 30],
        ["HY-02", "垃圾分类推进会", "2024-07-09", "2", "15"],
      ]),
  },
  {
    id: "saved-mapping-next-month",
    file: "saved-mapping-next-month.csv",
    trap: {
      zh: "八月的表头还是老叫法，七月已经确认过：照用，不再问。",
      en: "August's headers are the old odd ones that were confirmed in July: they are applied, and not asked again.",
    },
    answers: [
      { table: "task_request", column: "流水", read: "流水", value: "request_id" },
      { table: "task_request", column: "研究情况", read: "研究情况", value: "decision" },
      { table: "task_request", column: "心情指数", read: "心情指数", value: null },
      { table: "task_request", column: "decision", read: "原则同意", value: "approved" },
    ],
    expect: {
      accepted: { task_request: 3 },
      rejected: 0,
      rows: {
        task_request: [
          { request_id: "8-01", decision: "approved" },
          { request_id: "8-02", decision: "rejected" },
          { request_id: "8-03", decision: "approved" },
        ],
      },
    },
    make: () =>
      textFile([
        ["流水", "申请部门", "任务名称", "申请日期", "研究情况", "心情指数"],
        ["8-01", "区民政局", "高温慰问", "2024-08-02", "原则同意", "A档"],
        ["8-02", "区文旅局", "文体设施统计", "2024-08-06", "不准入", "B档"],
        ["8-03", "区应急局", "防台检查", "2024-08-09", "同意", "A档"],
      ]),
  },
];
