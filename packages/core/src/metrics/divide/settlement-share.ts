import { metric } from "../../metric.ts";
import { count, ratio } from "../../measure.ts";
import { equal, oneOf } from "../../predicate.ts";
import { disputeCase } from "../../tables/divide/dispute-case.ts";

const { closed_on, result } = disputeCase.columns;

/** Of the disputes that came to an end before the mediators, the share settled. */
export const settlementShare = metric({
  id: "divide.settlement-share",
  title: { zh: "化解率", en: "Settlement rate" },
  question: {
    zh: "调解有结果的纠纷，多少调成了？",
    en: "Of the disputes that mediation came to an end with, how many were settled?",
  },
  definition: {
    zh: "调解成功 ÷（调解成功 + 调解不成 + 移送）；撤回、在办另列。",
    en: "Settled ÷ (settled + failed + transferred); withdrawn and ongoing cases stand apart.",
  },
  unit: "share",
  noun: { zh: "件有结果的纠纷", en: "concluded cases" },
  direction: "more-is-better",
  source: ["S30"],
  table: disputeCase,
  time: closed_on,
  measure: ratio(count(equal(result, "settled")), count(oneOf(result, ["settled", "failed", "transferred"]))),
  interval: "wilson",
  example: {
    rows: [
      { result: "settled" },
      { result: "settled" },
      { result: "settled" },
      { result: "failed" },
      { result: "withdrawn" },
      { result: "ongoing" },
      { result: null },
    ],
    value: 0.75,
    numerator: 3,
    denominator: 4,
    used: 4,
    missing: 1,
  },
});
