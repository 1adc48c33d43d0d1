import { metric } from "../../metric.ts";
import { count } from "../../measure.ts";
import { equal } from "../../predicate.ts";
import { taskRequest } from "../../tables/subtract/task-request.ts";

const { decision, decided_on } = taskRequest.columns;

/** How many ad-hoc requests were turned down. */
export const rejectedTaskCount = metric({
  id: "subtract.rejected-task-count",
  title: { zh: "不予通过的临时任务数", en: "Ad-hoc tasks rejected" },
  question: {
    zh: "挡住了多少项临时任务？",
    en: "How many ad-hoc tasks were kept away from the committees?",
  },
  definition: { zh: "审核结果为不予通过的申请数。", en: "Requests whose decision is rejected." },
  unit: "count",
  noun: { zh: "项", en: "requests" },
  direction: "neither",
  source: ["S8"],
  table: taskRequest,
  time: decided_on,
  measure: count(equal(decision, "rejected")),
  example: {
    rows: [{ decision: "rejected" }, { decision: "rejected" }, { decision: "returned" }, { decision: null }],
    value: 2,
    numerator: null,
    denominator: null,
    used: 2,
    missing: 1,
  },
});
