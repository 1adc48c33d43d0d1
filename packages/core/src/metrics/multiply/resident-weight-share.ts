import { metric } from "../../metric.ts";
import { countDistinct, ratio, sum } from "../../measure.ts";
import { equal } from "../../predicate.ts";
import { appraisalScore } from "../../tables/multiply/appraisal-score.ts";

const { appraisal, assessor, weight, year } = appraisalScore.columns;

/** How much of a year-end appraisal the residents decide. */
export const residentWeightShare = metric({
  id: "multiply.resident-weight-share",
  title: { zh: "居民测评占比", en: "Weight of residents' satisfaction" },
  question: {
    zh: "年底考核里，居民说了算的有多少？",
    en: "How much of the year-end appraisal do residents decide?",
  },
  definition: {
    zh: "评价主体为居民的权重之和 ÷ 全部权重之和；每份考核的权重之和须为1（±0.001）。",
    en: "Weights assessed by residents ÷ all weights; each appraisal's weights must add up to 1 (± 0.001).",
  },
  unit: "share",
  noun: { zh: "考核权重", en: "appraisal weight" },
  direction: "neither",
  source: ["S23"],
  table: appraisalScore,
  time: year,
  measure: ratio(sum(weight, equal(assessor, "resident")), sum(weight)),
  expectedDenominator: {
    measure: countDistinct(appraisal),
    tolerance: 0.001,
    flag: "weights_do_not_sum_to_one",
  },
  example: {
    rows: [
      { org_id: "a", year: 2024, component: "居民满意度测评", assessor: "resident", weight: 0.7 },
      { org_id: "a", year: 2024, component: "部门评价", assessor: "department", weight: 0.2 },
      { org_id: "a", year: 2024, component: "街镇评价", assessor: "subdistrict", weight: 0.1 },
    ],
    value: 0.7,
    numerator: 0.7,
    denominator: 1,
    used: 3,
    missing: 0,
  },
});
