import { metric } from "../../metric.ts";
import { count, ratio } from "../../measure.ts";
import { equal, known } from "../../predicate.ts";
import { hotlineTicket } from "../../tables/multiply/hotline-ticket.ts";

const { received_on, satisfied } = hotlineTicket.columns;

/** Of the tickets whose caller rated them, the share that is satisfied. */
export const hotlineSatisfiedShare = metric({
  id: "multiply.hotline-satisfied-share",
  title: { zh: "热线满意率", en: "Hotline callers satisfied" },
  question: { zh: "打过热线的人满意吗？", en: "Are those who called satisfied?" },
  definition: { zh: "满意 ÷ 有满意度评价的工单。", en: "Satisfied ÷ tickets whose caller rated them." },
  unit: "share",
  noun: { zh: "张有评价工单", en: "tickets rated" },
  direction: "more-is-better",
  source: ["S25", "policy-facts §6"],
  table: hotlineTicket,
  time: received_on,
  measure: ratio(count(equal(satisfied, true)), count(known(satisfied))),
  interval: "wilson",
  example: {
    rows: [{ satisfied: true }, { satisfied: true }, { satisfied: false }, { satisfied: null }],
    value: 2 / 3,
    numerator: 2,
    denominator: 3,
    used: 3,
    missing: 1,
  },
});
