import { metric } from "../../metric.ts";
import { countDistinct, ratio, sum } from "../../measure.ts";
import { known } from "../../predicate.ts";
import { appraisalScore as table } from "../../tables/multiply/appraisal-score.ts";

const { appraisal, weight, weighted_points, year } = table.columns;

/** A unit's appraisal out of 100; over several units, their mean. */
export const appraisalScore = metric({
  id: "multiply.appraisal-score",
  title: { zh: "考核得分", en: "Appraisal score" },
  question: { zh: "年底考核得了多少分？", en: "How did the year-end appraisal come out?" },
  definition: {
    zh: "Σ 权重 × 得分 ÷ 满分 × 100，除以有得分的权重之和（完整时为1）。",
    en: "Σ weight × score ÷ maximum × 100, over the sum of the weights that have a score (1 when complete).",
  },
  unit: "score",
  noun: { zh: "分", en: "points of 100" },
  direction: "more-is-better",
  source: ["S23"],
  table,
  time: year,
  measure: ratio(sum(weighted_points), sum(weight, known(weighted_points))),
  expectedDenominator: {
    measure: countDistinct(appraisal),
    tolerance: 0.001,
    flag: "weights_do_not_sum_to_one",
  },
  example: {
    rows: [
      { org_id: "a", year: 2024, component: "居民满意度测评", weight: 0.5, score: 45, max_score: 50 },
      { org_id: "a", year: 2024, component: "部门评价", weight: 0.25, score: 16, max_score: 20 },
      { org_id: "a", year: 2024, component: "街镇评价", weight: 0.25, score: 30, max_score: 30 },
    ],
    value: 90,
    numerator: 90,
    denominator: 1,
    used: 3,
    missing: 0,
  },
});
