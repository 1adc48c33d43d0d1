import { metric } from "../../metric.ts";
import { count, ratio } from "../../measure.ts";
import { equal, known } from "../../predicate.ts";
import { assistantQuery } from "../../tables/multiply/assistant-query.ts";

const { asked_on, flagged_wrong } = assistantQuery.columns;

/** Of the assistant's answers that somebody checked, the share marked wrong. */
export const wrongAnswerShare = metric({
  id: "multiply.wrong-answer-share",
  title: { zh: "助手答错率", en: "Share of wrong answers" },
  question: { zh: "AI社工答错了多少？", en: "How often was the assistant wrong?" },
  definition: {
    zh: "标为错误 ÷ 对错已标的提问。",
    en: "Flagged wrong ÷ queries whose answer somebody checked.",
  },
  unit: "share",
  noun: { zh: "次已核对的提问", en: "checked queries" },
  direction: "less-is-better",
  source: ["S26", "S27"],
  table: assistantQuery,
  time: asked_on,
  measure: ratio(count(equal(flagged_wrong, true)), count(known(flagged_wrong))),
  interval: "wilson",
  example: {
    rows: [
      { flagged_wrong: true },
      { flagged_wrong: false },
      { flagged_wrong: false },
      { flagged_wrong: null },
    ],
    value: 1 / 3,
    numerator: 1,
    denominator: 3,
    used: 3,
    missing: 1,
  },
});
