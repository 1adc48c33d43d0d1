import { metric } from "../../metric.ts";
import { count, ratio } from "../../measure.ts";
import { and, equal, known } from "../../predicate.ts";
import { disputeCase } from "../../tables/divide/dispute-case.ts";

const { closed_on, fulfilled, result } = disputeCase.columns;

/** Of the settlements whose outcome is known, the share that was kept. */
export const fulfilmentShare = metric({
  id: "divide.fulfilment-share",
  title: { zh: "协议履行率", en: "Settlements fulfilled" },
  question: { zh: "达成的协议，履行了吗？", en: "Were the settlements kept?" },
  definition: {
    zh: "已履行 ÷ 履行情况已知的调解成功纠纷。",
    en: "Fulfilled ÷ settled cases whose fulfilment is known.",
  },
  unit: "share",
  noun: { zh: "份协议", en: "settlements" },
  direction: "more-is-better",
  source: ["S30"],
  table: disputeCase,
  time: closed_on,
  measure: ratio(
    count(and(equal(result, "settled"), equal(fulfilled, true))),
    count(and(equal(result, "settled"), known(fulfilled))),
  ),
  interval: "wilson",
  example: {
    rows: [
      { result: "settled", fulfilled: true },
      { result: "settled", fulfilled: false },
      { result: "failed", fulfilled: null },
      { result: "settled", fulfilled: null },
    ],
    value: 0.5,
    numerator: 1,
    denominator: 2,
    used: 2,
    missing: 1,
  },
});
