import { metric } from "../../metric.ts";
import { count, ratio } from "../../measure.ts";
import { equal, known } from "../../predicate.ts";
import { monthlyReturn } from "../../tables/subtract/monthly-return.ts";

const { due_on, on_time } = monthlyReturn.columns;

/** Of the monthly returns that were due, the share that came in time. */
export const returnOnTimeShare = metric({
  id: "subtract.return-on-time-share",
  title: { zh: "月报按时率", en: "Monthly returns on time" },
  question: { zh: "监测月报按时报了吗？", en: "Did the monthly returns come in time?" },
  definition: {
    zh: "按时报送 ÷ 应报；没有报送的算迟报。",
    en: "Submitted by the due date ÷ due; a return that never came is late.",
  },
  unit: "share",
  noun: { zh: "份应报月报", en: "returns due" },
  direction: "more-is-better",
  source: ["S16"],
  table: monthlyReturn,
  time: due_on,
  measure: ratio(count(equal(on_time, true)), count(known(on_time))),
  interval: "wilson",
  caveats: [
    {
      flag: "return_is_a_burden",
      zh: "填月报本身也要花时间，那段时间另计入负担。",
      en: "Filling in the return takes time too; that time counts among the burdens.",
    },
  ],
  example: {
    rows: [
      { due_on: "2024-07-05", submitted_on: "2024-07-05" },
      { due_on: "2024-07-05", submitted_on: "2024-07-06" },
      { due_on: "2024-08-05", submitted_on: null },
      { due_on: null, submitted_on: "2024-08-01" },
    ],
    value: 1 / 3,
    numerator: 1,
    denominator: 3,
    used: 3,
    missing: 1,
  },
});
