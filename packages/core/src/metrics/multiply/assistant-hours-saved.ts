import { metric } from "../../metric.ts";
import { constant, ratio, sum } from "../../measure.ts";
import { assistantQuery } from "../../tables/multiply/assistant-query.ts";

const { asked_on, minutes_saved } = assistantQuery.columns;

/** The hours that the assistant is estimated to have saved: a line of its own, never part of time returned. */
export const assistantHoursSaved = metric({
  id: "multiply.assistant-hours-saved",
  title: { zh: "助手节省时间（估计）", en: "Hours saved by the assistant, estimated" },
  question: { zh: "AI社工大约省下多少时间？", en: "About how much time did the assistant save?" },
  definition: { zh: "Σ 估计节省分钟 ÷ 60。", en: "Σ estimated minutes saved ÷ 60." },
  unit: "hours",
  noun: { zh: "小时", en: "hours" },
  direction: "more-is-better",
  source: ["S27"],
  table: assistantQuery,
  time: asked_on,
  measure: ratio(sum(minutes_saved), constant(60)),
  caveats: [
    {
      flag: "estimated_minutes",
      zh: "节省时间是估计的，不计入还给群众与干部的时间。",
      en: "The minutes are estimates and are no part of time returned.",
    },
  ],
  example: {
    rows: [{ minutes_saved: 30 }, { minutes_saved: 15 }, { minutes_saved: null }],
    value: 0.75,
    numerator: null,
    denominator: null,
    used: 2,
    missing: 1,
  },
});
