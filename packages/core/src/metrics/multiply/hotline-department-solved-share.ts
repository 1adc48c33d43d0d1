import { metric } from "../../metric.ts";
import { count, ratio } from "../../measure.ts";
import { equal, known } from "../../predicate.ts";
import { hotlineTicket } from "../../tables/multiply/hotline-ticket.ts";

const { received_on, solved_dept } = hotlineTicket.columns;

/** Of the tickets that a department declared on, the share that it says was solved: its own word for its own work. */
export const hotlineDepartmentSolvedShare = metric({
  id: "multiply.hotline-department-solved-share",
  title: { zh: "热线解决率（部门认定）", en: "Hotline matters solved, says the department" },
  question: { zh: "承办部门说，问题解决了吗？", en: "Does the department say that it was solved?" },
  definition: {
    zh: "部门认定解决 ÷ 部门已认定工单。",
    en: "Solved by the department's word ÷ tickets that the department declared on.",
  },
  unit: "share",
  noun: { zh: "张部门已认定工单", en: "tickets declared on" },
  direction: "more-is-better",
  source: ["S25", "policy-facts §6"],
  table: hotlineTicket,
  time: received_on,
  measure: ratio(count(equal(solved_dept, true)), count(known(solved_dept))),
  interval: "wilson",
  example: {
    rows: [{ solved_dept: true }, { solved_dept: true }, { solved_dept: false }, { solved_dept: null }],
    value: 2 / 3,
    numerator: 2,
    denominator: 3,
    used: 3,
    missing: 1,
  },
});
