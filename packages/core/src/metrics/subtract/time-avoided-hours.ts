import { metric } from "../../metric.ts";
import { constant, ratio, sum } from "../../measure.ts";
import { equal } from "../../predicate.ts";
import { taskRequest } from "../../tables/subtract/task-request.ts";

const { decided_on, decision, requested_minutes } = taskRequest.columns;

/** The hours that rejected requests would have cost: avoided, never returned, for nobody had spent them yet. */
export const timeAvoidedHours = metric({
  id: "subtract.time-avoided-hours",
  title: { zh: "避免的时间", en: "Time avoided" },
  question: {
    zh: "挡住的任务，本来要花多少时间？",
    en: "How much time would the rejected tasks have taken?",
  },
  definition: {
    zh: "Σ 每居村预计用时 × 涉及居村数 ÷ 60，只算不予通过的申请；是避免，不是归还。",
    en: "Σ estimated minutes a unit × units addressed ÷ 60, of rejected requests only; avoided, not returned.",
  },
  unit: "hours",
  noun: { zh: "小时", en: "hours" },
  direction: "more-is-better",
  source: ["S3", "S8"],
  table: taskRequest,
  time: decided_on,
  measure: ratio(sum(requested_minutes, equal(decision, "rejected")), constant(60)),
  example: {
    rows: [
      { decision: "rejected", target_units: 100, est_minutes: 30 },
      { decision: "rejected", target_units: null, est_minutes: 30 },
      { decision: "approved", target_units: 100, est_minutes: 30 },
    ],
    value: 50,
    numerator: null,
    denominator: null,
    used: 1,
    missing: 1,
  },
});
