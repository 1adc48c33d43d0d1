import { metric } from "../../metric.ts";
import { count, ratio } from "../../measure.ts";
import { equal, known } from "../../predicate.ts";
import { visitRecord } from "../../tables/multiply/visit-record.ts";

const { repeated, visited_on } = visitRecord.columns;

/** Of the visits to homes, the share that repeated an errand within 30 days. */
export const repeatVisitShare = metric({
  id: "multiply.repeat-visit-share",
  title: { zh: "重复走访占比", en: "Share of repeat visits" },
  question: { zh: "有多少走访是为同一件事又跑一趟？", en: "How many visits were the same errand twice?" },
  definition: {
    zh: "30天内同一事由的重复走访 ÷ 走访。",
    en: "Visits that repeat one within 30 days for the same purpose ÷ visits.",
  },
  unit: "share",
  noun: { zh: "次走访", en: "visits" },
  direction: "less-is-better",
  source: ["S26", "S41"],
  table: visitRecord,
  time: visited_on,
  measure: ratio(count(equal(repeated, true)), count(known(repeated))),
  interval: "wilson",
  example: {
    rows: [
      { visit_id: "1", visited_on: "2024-07-01", purpose: "燃气" },
      { visit_id: "2", visited_on: "2024-07-20", purpose: "燃气", duplicate_of: "1" },
      { visit_id: "3", visited_on: "2024-09-20", purpose: "燃气", duplicate_of: "1" },
      { visit_id: "4", visited_on: "2024-09-20", purpose: "燃气", duplicate_of: "lost" },
    ],
    value: 1 / 3,
    numerator: 1,
    denominator: 3,
    used: 3,
    missing: 1,
  },
});
