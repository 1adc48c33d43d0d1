import { analysis } from "../../analysis.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count } from "../../measure.ts";
import { compare, known } from "../../predicate.ts";
import { wilsonInterval } from "../../statistics/wilson-interval.ts";
import { satisfactionResponse } from "../../tables/multiply/satisfaction-response.ts";

const { answered_on, score_share } = satisfactionResponse.columns;

/** Of the rated answers, the share that is satisfied or very satisfied, within one mode. */
export const topTwoShare = analysis({
  id: "multiply.top-two-share",
  title: { zh: "满意率", en: "Share satisfied or very satisfied" },
  question: { zh: "有多少居民是满意的？", en: "How many residents are satisfied?" },
  definition: {
    zh: "评分不低于满分80%（5分制的4分、5分）÷ 有评分的评价；几种方式并存时分别给出，不合并。",
    en: "Scores of at least 80 % of the scale (4 and 5 of 5) ÷ rated answers; several modes are shown apart and not pooled.",
  },
  unit: "share",
  noun: { zh: "份有评分的评价", en: "rated answers" },
  direction: "more-is-better",
  source: ["S24"],
  queries: {
    modes: groupedQuery({
      table: satisfactionResponse,
      by: ["mode"],
      measures: {
        responses: count(),
        rated: count(known(score_share)),
        top: count(compare(score_share, "ge", 0.8)),
      },
      time: answered_on,
    }),
  },
  compute({ modes }) {
    const rated = modes.filter((row) => (row.rated ?? 0) > 0);
    const used = rated.reduce((total, row) => total + (row.rated ?? 0), 0);
    const responses = modes.reduce((total, row) => total + (row.responses ?? 0), 0);
    const byMode = rated.map(({ mode, rated: n, top }) => ({
      mode,
      rated: n ?? 0,
      top: top ?? 0,
      share: (top ?? 0) / (n ?? 1),
      interval: wilsonInterval(top ?? 0, n ?? 1),
    }));
    const [only] = byMode.length === 1 ? byMode : [];
    const flags = only ? (only.rated < 30 ? ["small_n"] : []) : used > 0 ? ["modes_not_pooled"] : [];
    return {
      value: only?.share ?? null,
      numerator: only?.top ?? null,
      denominator: only?.rated ?? null,
      used,
      missing: responses - used,
      interval: only ? { ...only.interval, confidence: 0.95, method: "wilson" } : null,
      flags,
      detail: byMode,
    };
  },
  example: {
    ledger: {
      satisfaction_response: [
        { response_id: "1", org_id: "a", mode: "door_to_door", score: 5 },
        { response_id: "2", org_id: "a", mode: "door_to_door", score: 4 },
        { response_id: "3", org_id: "a", mode: "door_to_door", score: 3 },
        { response_id: "4", org_id: "a", mode: "door_to_door", score: 9, scale_max: 10 },
        { response_id: "5", org_id: "a", mode: "door_to_door", score: null },
      ],
    },
    value: 0.75,
    numerator: 3,
    denominator: 4,
    used: 4,
    missing: 1,
  },
});
