import type { CorpusCase } from "../corpus-case.ts";
import { textFile } from "../write/text-file.ts";
import { sheetFile, xlsx } from "../write/workbook.ts";
import { requestHeader, requestRows, requestTable } from "./request-rows.ts";

const unit = "310115005018";
const teamHeader = ["团队编号", "居村编号", "团队名称", "人数"];
const disputeHeader = ["案件编号", "居村编号", "受理日期", "结案日期", "结果"];
const [first = [], second = [], third = []] = requestRows;

/** What is wrong between cells that are each well written. */
export const checks: readonly CorpusCase[] = [
  {
    id: "total-does-not-add-up",
    file: "total-does-not-add-up.xlsx",
    trap: { zh: "合计写26，各行加起来是25。", en: "The total says 26, the rows add up to 25." },
    expect: {
      accepted: { volunteer_team: 2 },
      rejected: 0,
      setAside: { header: 1, total: 1 },
      issues: [{ code: "total-mismatch", row: 4, column: "members", severity: "warning" }],
    },
    make: () =>
      sheetFile("志愿团队", [
        teamHeader,
        ["TD-01", unit, "东昌护邻队", 12],
        ["TD-02", unit, "东昌巡河队", 13],
        ["合计", null, null, 26],
      ]),
  },
  {
    id: "repeated-key",
    file: "repeated-key.csv",
    trap: {
      zh: "同一个编号用了两次，内容不同：留第一行。",
      en: "One ID stands twice with different content: the first row is kept.",
    },
    expect: {
      accepted: { task_request: 3 },
      rejected: 1,
      rows: {
        task_request: [
          { request_id: "T-01", decision: "approved" },
          { request_id: "T-02" },
          { request_id: "T-03" },
        ],
      },
      issues: [{ code: "repeated-key", row: 4, severity: "error" }],
    },
    make: () =>
      textFile([
        requestHeader,
        first,
        second,
        ["T-01", "区民政局", "独居老人走访", "2024-07-05", "退回"],
        third,
      ]),
  },
  {
    id: "duplicate-rows-without-key",
    file: "duplicate-rows-without-key.csv",
    trap: {
      zh: "没有编号，两行一模一样：可能真有两次，都留下，提醒一声。",
      en: "No IDs, and two rows wholly alike: there may have been two, both are kept, with a warning.",
    },
    expect: {
      accepted: { task_request: 4 },
      rejected: 0,
      issues: [{ code: "duplicate-row", row: 5, severity: "warning" }],
    },
    make: () => textFile([requestHeader, first, second, third, first].map((row) => row.slice(1))),
  },
  {
    id: "key-missing-in-a-row",
    file: "key-missing-in-a-row.csv",
    trap: { zh: "有编号列，其中一行没填。", en: "There is a column of IDs, and one row has none." },
    expect: {
      accepted: { task_request: 2 },
      rejected: 1,
      issues: [{ code: "required", row: 3, column: "request_id", severity: "error" }],
    },
    make: () => textFile([requestHeader, first, ["", ...second.slice(1)], third]),
  },
  {
    id: "unknown-foreign-key",
    file: "unknown-foreign-key.xlsx",
    trap: {
      zh: "线索指向的任务RW-99不在同一本的任务表里：保留，提醒。",
      en: "A lead names task RW-99, which the same workbook's tasks don't hold: kept, with a warning.",
    },
    expect: {
      accepted: { task_assignment: 1, issue_report: 2 },
      rejected: 0,
      issues: [{ code: "unknown-key", row: 3, column: "task_id", severity: "warning" }],
    },
    make: () =>
      xlsx({
        sheets: [
          {
            name: "下派任务",
            rows: [
              ["任务编号", "居村编号", "任务名称", "接收日期", "任务来源"],
              ["RW-01", unit, "门牌核对", "2024-07-01", "清单外"],
            ],
          },
          {
            name: "问题线索",
            rows: [
              ["线索编号", "居村编号", "涉及任务", "上报日期", "上报渠道", "状态"],
              ["XS-01", unit, "RW-01", "2024-07-02", "扫码", "已上报"],
              ["XS-02", unit, "RW-99", "2024-07-03", "电话", "核查中"],
            ],
          },
        ],
      }),
  },
  {
    id: "dates-out-of-order",
    file: "dates-out-of-order.csv",
    trap: { zh: "结案早于受理。", en: "A case that was closed before it was accepted." },
    expect: {
      accepted: { dispute_case: 1 },
      rejected: 1,
      issues: [{ code: "wrong-order", row: 3, column: "closed_on", severity: "error" }],
    },
    make: () =>
      textFile([
        disputeHeader,
        ["JF-01", unit, "2024-07-02", "2024-07-20", "调解成功"],
        ["JF-02", unit, "2024-07-22", "2024-07-02", "调解成功"],
      ]),
  },
  {
    id: "state-that-cannot-be",
    file: "state-that-cannot-be.csv",
    trap: {
      zh: "结果还是“调解中”，却已有结案日期。",
      en: "The result is still “in mediation”, yet there is a day on which it was closed.",
    },
    expect: {
      accepted: { dispute_case: 2 },
      rejected: 1,
      rows: {
        dispute_case: [{ case_id: "JF-01" }, { case_id: "JF-03", result: "ongoing", closed_on: null }],
      },
      issues: [{ code: "state-mismatch", row: 3, severity: "error" }],
    },
    make: () =>
      textFile([
        disputeHeader,
        ["JF-01", unit, "2024-07-02", "2024-07-20", "调解成功"],
        ["JF-02", unit, "2024-07-04", "2024-07-21", "调解中"],
        ["JF-03", unit, "2024-07-05", "", "调解中"],
      ]),
  },
  {
    id: "numbers-out-of-range",
    file: "numbers-out-of-range.csv",
    trap: { zh: "会议时长是负数。", en: "A meeting of minus thirty minutes." },
    expect: {
      accepted: { meeting: 1 },
      rejected: 1,
      issues: [{ code: "out-of-range", row: 3, column: "minutes", severity: "error" }],
    },
    make: () =>
      textFile([
        ["会议编号", "会议名称", "会议日期", "时长（分钟）"],
        ["HY-01", "防汛部署会", "2024-07-05", 90],
        ["HY-02", "垃圾分类推进会", "2024-07-09", -30],
      ]),
  },
  {
    id: "same-rows-in-two-sheets",
    file: "same-rows-in-two-sheets.xlsx",
    trap: {
      zh: "同一批申请在“7月”和“汇总”两页各有一份：只收一份。",
      en: "The same requests stand in two sheets, the month's and the summary's: they are taken once.",
    },
    expect: {
      accepted: { task_request: 3 },
      rejected: 0,
      setAside: { header: 2, repeat: 3 },
    },
    make: () =>
      xlsx({
        sheets: [
          { name: "2024年7月", rows: requestTable },
          { name: "汇总", rows: requestTable },
        ],
      }),
  },
];
