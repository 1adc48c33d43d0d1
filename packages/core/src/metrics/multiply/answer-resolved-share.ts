import { metric } from "../../metric.ts";
import { count, ratio } from "../../measure.ts";
import { equal, known } from "../../predicate.ts";
import { assistantQuery } from "../../tables/multiply/assistant-query.ts";

const { asked_on, self_served } = assistantQuery.columns;

/** Of the rated answers of the assistant, the share that settled the matter without a person. */
export const answerResolvedShare = metric({
  id: "multiply.answer-resolved-share",
  title: { zh: "助手自助解决率", en: "Answers that settled the matter" },
  question: {
    zh: "问了AI社工，有多少当场解决？",
    en: "Of the questions put to the assistant, how many did it settle?",
  },
  definition: {
    zh: "已解决且未转人工 ÷ 有评价的提问；未评价的另列。",
    en: "Resolved and not escalated ÷ rated queries; unrated ones stand apart.",
  },
  unit: "share",
  noun: { zh: "次有评价的提问", en: "rated queries" },
  direction: "more-is-better",
  source: ["S26"],
  table: assistantQuery,
  time: asked_on,
  measure: ratio(count(equal(self_served, true)), count(known(self_served))),
  interval: "wilson",
  example: {
    rows: [
      { resolved: true, escalated: false },
      { resolved: true, escalated: true },
      { resolved: false },
      { resolved: true, escalated: null },
      { resolved: null },
    ],
    value: 1 / 3,
    numerator: 1,
    denominator: 3,
    used: 3,
    missing: 2,
  },
});
