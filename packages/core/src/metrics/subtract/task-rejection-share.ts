import { metric } from "../../metric.ts";
import { count, ratio } from "../../measure.ts";
import { equal, oneOf } from "../../predicate.ts";
import { taskRequest } from "../../tables/subtract/task-request.ts";

const { decision, decided_on } = taskRequest.columns;

/** Of the ad-hoc requests that were decided, the share that was turned down. */
export const taskRejectionShare = metric({
  id: "subtract.task-rejection-share",
  title: { zh: "临时任务不予通过率", en: "Share of ad-hoc tasks rejected" },
  question: {
    zh: "部门申请临时下派的任务，有多少被挡在门外？",
    en: "Of the ad-hoc tasks that departments asked for, how many were turned down at the gate?",
  },
  definition: {
    zh: "不予通过 ÷（通过 + 不予通过）。退回、撤回、待审另列。",
    en: "Rejected ÷ (approved + rejected). Returned, withdrawn and pending requests stand apart.",
  },
  unit: "share",
  noun: { zh: "项已审申请", en: "decided requests" },
  direction: "neither",
  source: ["S7", "S8"],
  table: taskRequest,
  time: decided_on,
  measure: ratio(count(equal(decision, "rejected")), count(oneOf(decision, ["approved", "rejected"]))),
  interval: "wilson",
  example: {
    rows: [
      { decision: "rejected" },
      { decision: "rejected" },
      { decision: "approved" },
      { decision: "returned" },
      { decision: "pending" },
      { decision: null },
    ],
    value: 2 / 3,
    numerator: 2,
    denominator: 3,
    used: 3,
    missing: 1,
  },
});
