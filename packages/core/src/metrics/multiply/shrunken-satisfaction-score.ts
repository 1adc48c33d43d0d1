import { analysis } from "../../analysis.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count, sum } from "../../measure.ts";
import { equal, known } from "../../predicate.ts";
import { shrinkage } from "../../statistics/shrinkage.ts";
import { satisfactionResponse } from "../../tables/multiply/satisfaction-response.ts";

const { answered_on, mode, score_share, score_share_squared } = satisfactionResponse.columns;

/** Units' satisfaction made comparable: small units' scores are drawn towards the mean as far as chance explains them. */
export const shrunkenSatisfactionScore = analysis({
  id: "multiply.shrunken-satisfaction-score",
  title: { zh: "满意度（小样本收缩）", en: "Satisfaction, small units shrunk" },
  question: {
    zh: "评价份数少的居村，排名靠前靠后是不是碰巧？",
    en: "Do units with few answers lead or trail the ranking by chance?",
  },
  definition: {
    zh: "只用扫码评价；各居村平均分按经验贝叶斯向总平均收缩，份数越少收得越多。数值为总平均，明细为各居村收缩后的分数。",
    en: "QR answers only; each unit's mean is drawn towards the grand mean by empirical Bayes, the more the fewer its answers. The value is the grand mean; the detail has each unit's shrunken score.",
  },
  unit: "score",
  noun: { zh: "分", en: "points of 100" },
  direction: "more-is-better",
  source: ["S24"],
  queries: {
    units: groupedQuery({
      table: satisfactionResponse,
      by: ["org_id"],
      measures: {
        answers: count(),
        rated: count(known(score_share)),
        total: sum(score_share),
        squares: sum(score_share_squared),
      },
      where: equal(mode, "qr_self"),
      time: answered_on,
    }),
  },
  compute({ units }) {
    const rated = units.filter((row) => (row.rated ?? 0) > 0 && row.total !== null && row.squares !== null);
    const summaries = rated.map((row) => {
      const [size, total, squares] = [row.rated ?? 0, row.total ?? 0, row.squares ?? 0];
      const mean = total / size;
      return {
        size,
        mean,
        variance: size > 1 ? Math.max(0, (squares - size * mean * mean) / (size - 1)) : null,
      };
    });
    const shrunk = shrinkage(summaries);
    const used = summaries.reduce((all, { size }) => all + size, 0);
    const answers = units.reduce((all, row) => all + (row.answers ?? 0), 0);
    return {
      value: shrunk && 100 * shrunk.grandMean,
      used,
      missing: answers - used,
      flags: shrunk?.betweenVariance === 0 ? ["units_not_told_apart"] : [],
      detail: rated.map(({ org_id }, i) => ({
        org_id,
        answers: summaries[i]?.size ?? 0,
        score: 100 * (summaries[i]?.mean ?? 0),
        shrunken: shrunk && 100 * (shrunk.groups[i]?.mean ?? shrunk.grandMean),
        reliability: shrunk?.groups[i]?.reliability ?? null,
      })),
    };
  },
  example: {
    ledger: {
      satisfaction_response: [
        { response_id: "1", org_id: "a", mode: "qr_self", score: 5 },
        { response_id: "2", org_id: "a", mode: "qr_self", score: 3 },
        { response_id: "3", org_id: "b", mode: "qr_self", score: 3 },
        { response_id: "4", org_id: "b", mode: "qr_self", score: 5 },
        { response_id: "5", org_id: "b", mode: "qr_self", score: null },
        { response_id: "6", org_id: "b", mode: "door_to_door", score: 1 },
      ],
    },
    // Both units have the mean 0.8: nothing tells them apart.
    value: 80,
    used: 4,
    missing: 1,
  },
});
