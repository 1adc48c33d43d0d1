import { analysis } from "../../analysis.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count, ratio, sum } from "../../measure.ts";
import { known } from "../../predicate.ts";
import { satisfactionResponse } from "../../tables/multiply/satisfaction-response.ts";

const { answered_on, design_weight, score_share, weighted_share } = satisfactionResponse.columns;

/** How satisfied residents are, out of 100: pooled over modes only by design weights, and the gap between modes. */
export const satisfactionScore = analysis({
  id: "multiply.satisfaction-score",
  title: { zh: "满意度", en: "Satisfaction score" },
  question: { zh: "居民给社区打了多少分？", en: "How do residents rate their community?" },
  definition: {
    zh: "Σ 权重·得分÷满分 ÷ Σ 权重 × 100。扫码与入户没有设计权重就不合并，只分别给出和给出差距。",
    en: "Σ weight · score ÷ scale ÷ Σ weight × 100. Without design weights, QR and door-to-door answers are never pooled: each stands alone, with the gap.",
  },
  unit: "score",
  noun: { zh: "分", en: "points of 100" },
  direction: "more-is-better",
  source: ["S24"],
  queries: {
    modes: groupedQuery({
      table: satisfactionResponse,
      by: ["mode"],
      measures: {
        responses: count(),
        scored: count(known(score_share)),
        plain: ratio(sum(score_share), count(known(score_share))),
        weighted_sum: sum(weighted_share),
        weights: sum(design_weight, known(weighted_share)),
        weighted: count(known(weighted_share)),
      },
      time: answered_on,
    }),
  },
  compute({ modes }) {
    const scored = modes.filter((row) => (row.scored ?? 0) > 0);
    const used = scored.reduce((total, row) => total + (row.scored ?? 0), 0);
    const responses = modes.reduce((total, row) => total + (row.responses ?? 0), 0);
    const fullyWeighted = scored.every((row) => row.weighted === row.scored && (row.weights ?? 0) > 0);
    const weights = scored.reduce((total, row) => total + (row.weights ?? 0), 0);
    const pooled = scored.reduce((total, row) => total + (row.weighted_sum ?? 0), 0);
    const byMode = scored.map(({ mode, plain, scored: n, weighted_sum, weights: w }) => ({
      mode,
      responses: n,
      score: fullyWeighted && weighted_sum !== null && w ? (100 * weighted_sum) / w : plain && 100 * plain,
    }));
    const of = (mode: string): number | null => byMode.find((row) => row.mode === mode)?.score ?? null;
    const [qr, door] = [of("qr_self"), of("door_to_door")];
    const single = byMode.length === 1 ? (byMode[0]?.score ?? null) : null;
    const value = fullyWeighted && weights > 0 ? (100 * pooled) / weights : single;
    return {
      value,
      used,
      missing: responses - used,
      flags: value === null && used > 0 ? ["modes_not_pooled"] : used > 0 && used < 30 ? ["small_n"] : [],
      detail: { modes: byMode, mode_gap: qr !== null && door !== null ? qr - door : null },
    };
  },
  example: {
    ledger: {
      satisfaction_response: [
        { response_id: "1", org_id: "a", mode: "qr_self", score: 5, design_weight: 1 },
        { response_id: "2", org_id: "a", mode: "qr_self", score: 4, design_weight: 1 },
        { response_id: "3", org_id: "a", mode: "door_to_door", score: 3, design_weight: 2 },
        { response_id: "4", org_id: "a", mode: "door_to_door", score: null, design_weight: 2 },
      ],
    },
    value: 75,
    used: 3,
    missing: 1,
  },
});
