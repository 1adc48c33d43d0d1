import { metric } from "../../metric.ts";
import { ratio, sum } from "../../measure.ts";
import { known } from "../../predicate.ts";
import { circuitTrial } from "../../tables/divide/circuit-trial.ts";

const { held_on, outreach_sessions, trials } = circuitTrial.columns;

/** How many legal-education sessions came with each trial. */
export const outreachPerTrial = metric({
  id: "divide.outreach-per-trial",
  title: { zh: "每案普法场次", en: "Legal-education sessions per trial" },
  question: { zh: "审判一件，普法几次？", en: "Trying one case, how many sessions follow?" },
  definition: {
    zh: "普法活动场次 ÷ 审判件数，只算两者都知道的。",
    en: "Legal-education sessions ÷ trials, of the rows where both are known.",
  },
  unit: "per",
  noun: { zh: "次每案", en: "sessions a trial" },
  direction: "more-is-better",
  source: ["S34", "S35"],
  table: circuitTrial,
  time: held_on,
  measure: ratio(sum(outreach_sessions), sum(trials, known(outreach_sessions))),
  example: {
    rows: [{ outreach_sessions: 1 }, { trials: 3, outreach_sessions: 5 }, { outreach_sessions: null }],
    value: 1.5,
    numerator: 6,
    denominator: 4,
    used: 2,
    missing: 1,
  },
});
