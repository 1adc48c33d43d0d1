import type { CorpusCase } from "../corpus-case.ts";
import { textFile } from "../write/text-file.ts";
import { requestHeader } from "./request-rows.ts";

const unit = "310115005018";
const eventHeader = ["活动编号", "居村编号", "举办日期", "参与商户数", "参与人次"];
const events = [
  eventHeader,
  ["HD-01", unit, "2024-07-05", 12, 300],
  ["HD-02", unit, "2024-08-05", "无", 260],
];

/** Words that only a person can decide about. */
export const doubts: readonly CorpusCase[] = [
  {
    id: "bare-community",
    file: "bare-community.csv",
    trap: {
      zh: "类型只写“社区”：居委会还是别的说不准，等人确认。",
      en: "A kind that says only 社区: it may be several things, so it waits for a person.",
    },
    expect: {
      accepted: { org_unit: 1 },
      rejected: 1,
      rows: { org_unit: [{ org_id: "310101002001", kind: "neighborhood" }] },
      questions: [{ kind: "value", column: "kind", read: "社区" }],
    },
    make: () =>
      textFile([
        ["单元编号", "上级单元编号", "名称", "类型"],
        ["310101002001", "310101002", "云南中路居委会", "居委会"],
        ["310101002002", "310101002", "龙泉园路", "社区"],
      ]),
  },
  {
    id: "bare-community-answered",
    file: "bare-community-answered.csv",
    trap: {
      zh: "上月已确认“社区”指居民区：这月照用。",
      en: "Last month somebody said that 社区 means a residential neighborhood: it is applied.",
    },
    answers: [{ table: "org_unit", column: "kind", read: "社区", value: "neighborhood" }],
    expect: {
      accepted: { org_unit: 2 },
      rejected: 0,
      rows: { org_unit: [{ kind: "neighborhood" }, { org_id: "310101002002", kind: "neighborhood" }] },
    },
    make: () =>
      textFile([
        ["单元编号", "上级单元编号", "名称", "类型"],
        ["310101002001", "310101002", "云南中路居委会", "居委会"],
        ["310101002002", "310101002", "龙泉园路", "社区"],
      ]),
  },
  {
    id: "decision-with-conditions",
    file: "decision-with-conditions.csv",
    trap: {
      zh: "“原则同意”“同意（需补充材料）”不是干脆的同意；“绿灯”没人认识。",
      en: "原则同意 and 同意（需补充材料） are no plain consent; 绿灯 is no known word.",
    },
    expect: {
      accepted: { task_request: 1 },
      rejected: 3,
      rows: { task_request: [{ request_id: "T-01", decision: "approved" }] },
      questions: [
        { kind: "value", column: "decision", read: "原则同意" },
        { kind: "value", column: "decision", read: "同意(需补充材料)" },
      ],
      issues: [{ code: "unknown-word", row: 5, column: "decision", severity: "error" }],
    },
    make: () =>
      textFile([
        requestHeader,
        ["T-01", "区民政局", "独居老人走访", "2024-07-05", "已同意"],
        ["T-02", "区文旅局", "文体设施统计", "2024-07-08", "原则同意"],
        ["T-03", "区应急局", "防汛物资盘点", "2024-07-10", "同意（需补充材料）"],
        ["T-04", "区民政局", "高龄津贴核对", "2024-07-11", "绿灯"],
      ]),
  },
  {
    id: "none-in-a-count",
    file: "none-in-a-count.csv",
    trap: {
      zh: "参与商户数填“无”：是零家还是不知道，要问。",
      en: "无 in a count of merchants: none, or not known? It is asked.",
    },
    expect: {
      accepted: { volunteer_event: 1 },
      rejected: 1,
      questions: [{ kind: "value", column: "merchants", read: "无", candidates: 2 }],
    },
    make: () => textFile(events),
  },
  {
    id: "none-in-a-count-answered",
    file: "none-in-a-count-answered.csv",
    trap: { zh: "已确认这一列的“无”是零。", en: "Somebody said that 无 is zero in this column." },
    answers: [{ table: "volunteer_event", column: "merchants", read: "无", value: 0 }],
    expect: {
      accepted: { volunteer_event: 2 },
      rejected: 0,
      rows: { volunteer_event: [{ merchants: 12 }, { merchants: 0, visitors: 260 }] },
    },
    make: () => textFile(events),
  },
  {
    id: "none-means-three-things",
    file: "none-means-three-things.csv",
    trap: {
      zh: "同一行里“无”的意思不同：理由照录；审核日期是还没有，结果是不知道，都要问。",
      en: "无 in one row means different things: as a reason it is text; as a date and as a decision it is asked about.",
    },
    expect: {
      accepted: { task_request: 1 },
      rejected: 2,
      rows: { task_request: [{ request_id: "T-01", reason: "无" }] },
      questions: [
        { kind: "value", column: "decided_on", read: "无" },
        { kind: "value", column: "decision", read: "无" },
      ],
    },
    make: () =>
      textFile([
        ["申请编号", "任务名称", "申请日期", "审核日期", "审核结果", "理由"],
        ["T-01", "独居老人走访", "2024-07-05", "2024-07-08", "通过", "无"],
        ["T-02", "文体设施统计", "2024-07-08", "无", "待审", ""],
        ["T-03", "防汛物资盘点", "2024-07-10", "2024-07-12", "无", ""],
      ]),
  },
];
