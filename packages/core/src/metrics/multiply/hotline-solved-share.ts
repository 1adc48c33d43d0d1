import { metric } from "../../metric.ts";
import { count, ratio } from "../../measure.ts";
import { equal, known } from "../../predicate.ts";
import { hotlineTicket } from "../../tables/multiply/hotline-ticket.ts";

const { received_on, solved_citizen } = hotlineTicket.columns;

/** Of the tickets whose caller was called back, the share that the caller says was solved. */
export const hotlineSolvedShare = metric({
  id: "multiply.hotline-solved-share",
  title: { zh: "热线解决率（市民认定）", en: "Hotline matters solved, says the citizen" },
  question: { zh: "打过热线的人说，问题解决了吗？", en: "Do those who called say that it was solved?" },
  definition: {
    zh: "市民认定解决 ÷ 已回访工单；部门认定的另计，两者不混。",
    en: "Solved by the citizen's word ÷ tickets called back; the department's word is another figure, never mixed.",
  },
  unit: "share",
  noun: { zh: "张已回访工单", en: "tickets called back" },
  direction: "more-is-better",
  source: ["S25", "policy-facts §6"],
  table: hotlineTicket,
  time: received_on,
  measure: ratio(count(equal(solved_citizen, true)), count(known(solved_citizen))),
  interval: "wilson",
  example: {
    rows: [
      { solved_citizen: true },
      { solved_citizen: true },
      { solved_citizen: false },
      { solved_citizen: null },
    ],
    value: 2 / 3,
    numerator: 2,
    denominator: 3,
    used: 3,
    missing: 1,
  },
});
