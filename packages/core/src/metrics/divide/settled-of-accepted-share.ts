import { metric } from "../../metric.ts";
import { count, ratio } from "../../measure.ts";
import { equal, known } from "../../predicate.ts";
import { disputeCase } from "../../tables/divide/dispute-case.ts";

const { accepted_on, result } = disputeCase.columns;

/** Of all the disputes accepted, the share settled so far: the conservative twin of the settlement rate. */
export const settledOfAcceptedShare = metric({
  id: "divide.settled-of-accepted-share",
  title: { zh: "受理化解率", en: "Settled of accepted" },
  question: {
    zh: "受理的纠纷，到现在调成了多少？",
    en: "Of the disputes accepted, how many are settled by now?",
  },
  definition: {
    zh: "调解成功 ÷ 受理（结果已登记的）；撤回和在办都在分母里，是保守的算法。",
    en: "Settled ÷ accepted with a recorded result; withdrawn and ongoing cases are in the denominator: the conservative figure.",
  },
  unit: "share",
  noun: { zh: "件受理纠纷", en: "accepted cases" },
  direction: "more-is-better",
  source: ["S30"],
  table: disputeCase,
  time: accepted_on,
  measure: ratio(count(equal(result, "settled")), count(known(result))),
  interval: "wilson",
  example: {
    rows: [
      { result: "settled" },
      { result: "failed" },
      { result: "withdrawn" },
      { result: "ongoing" },
      { result: null },
    ],
    value: 0.25,
    numerator: 1,
    denominator: 4,
    used: 4,
    missing: 1,
  },
});
