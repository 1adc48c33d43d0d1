import { metric } from "../../metric.ts";
import { sum } from "../../measure.ts";
import { circuitTrial } from "../../tables/divide/circuit-trial.ts";

const { held_on, outreach_sessions } = circuitTrial.columns;

/** How many legal-education sessions the trials were followed by. */
export const outreachCount = metric({
  id: "divide.outreach-count",
  title: { zh: "普法活动场次", en: "Legal-education sessions" },
  question: {
    zh: "延伸开展了多少次普法活动？",
    en: "How many legal-education sessions followed the trials?",
  },
  definition: { zh: "普法活动场次之和。", en: "The sum of legal-education sessions." },
  unit: "count",
  noun: { zh: "次", en: "sessions" },
  direction: "more-is-better",
  source: ["S34"],
  table: circuitTrial,
  time: held_on,
  measure: sum(outreach_sessions),
  example: {
    rows: [{ outreach_sessions: 1 }, { outreach_sessions: 2 }, { outreach_sessions: null }],
    value: 3,
    numerator: null,
    denominator: null,
    used: 2,
    missing: 1,
  },
});
