import { analysis } from "../../analysis.ts";
import { timeToEnd } from "../../analyses/time-to-end.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count } from "../../measure.ts";
import { taskRequest } from "../../tables/subtract/task-request.ts";

const { submitted_on } = taskRequest.columns;

/** From a request's submission to its decision. */
export const reviewDays = analysis({
  id: "subtract.review-days",
  title: { zh: "审核时长", en: "Days to review a request" },
  question: { zh: "一项临时任务申请审核多久？", en: "How long does the review of an ad-hoc request take?" },
  definition: {
    zh: "从申请到决定的天数，Kaplan–Meier 中位数及95%区间；未结的按截至日删失，从不当作已结。",
    en: "From a request's submission to its decision. The Kaplan–Meier median with its 95 % limits; what is open is censored at the day and never given a duration.",
  },
  unit: "days",
  noun: { zh: "天", en: "days" },
  direction: "less-is-better",
  source: ["S7"],
  asOf: true,
  queries: {
    cases: groupedQuery({
      table: taskRequest,
      by: ["submitted_on", "decided_on"],
      measures: { cases: count() },
      time: submitted_on,
    }),
  },
  compute: ({ cases }, { asOf }) =>
    timeToEnd(
      cases.map((row) => ({ began: row.submitted_on, ended: row.decided_on, cases: row.cases })),
      asOf,
    ),
  example: {
    ledger: {
      task_request: [
        { request_id: "1", submitted_on: "2024-01-01", decided_on: "2024-01-06" },
        { request_id: "2", submitted_on: "2024-01-01", decided_on: "2024-01-11" },
        { request_id: "3", submitted_on: "2024-01-01", decided_on: null },
        { request_id: "4", submitted_on: "2024-01-01", decided_on: "2023-12-01" },
        { request_id: "5", submitted_on: null, decided_on: null },
      ],
    },
    asOf: "2024-02-01",
    // After 5 days 2 of 3 are left, after 10 days 1 of 3.
    value: 10,
    used: 3,
    missing: 2,
  },
});
