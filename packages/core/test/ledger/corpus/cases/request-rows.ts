import type { TextCell } from "../write/text-file.ts";

/** The header of a ledger of ad-hoc task requests, as most clerks write it. */
export const requestHeader = ["申请编号", "申请部门", "任务名称", "申请日期", "审核结果"] as const;

/** Three of its rows, plain: a pass, a refusal, a return. */
export const requestRows: readonly (readonly TextCell[])[] = [
  ["T-01", "区民政局", "独居老人走访", "2024-07-05", "通过"],
  ["T-02", "区文旅局", "文体设施统计", "2024-07-08", "未通过"],
  ["T-03", "区应急局", "防汛物资盘点", "2024-07-10", "退回"],
];

/** Header and rows. */
export const requestTable = [requestHeader, ...requestRows];

/** What the three rows are once imported. */
export const requestsRead = [
  { request_id: "T-01", title: "独居老人走访", submitted_on: "2024-07-05", decision: "approved" },
  { request_id: "T-02", title: "文体设施统计", submitted_on: "2024-07-08", decision: "rejected" },
  { request_id: "T-03", title: "防汛物资盘点", submitted_on: "2024-07-10", decision: "returned" },
] as const;

/** The expectation that the three rows come in whole under one header. */
export const allRequests = {
  accepted: { task_request: 3 },
  rejected: 0,
  setAside: { header: 1 },
  rows: { task_request: requestsRead },
} as const;
