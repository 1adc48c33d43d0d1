import { metric } from "../../metric.ts";
import { sum } from "../../measure.ts";
import { circuitTrial } from "../../tables/divide/circuit-trial.ts";

const { held_on, trials } = circuitTrial.columns;

/** How many cases circuit courts tried in the communities. */
export const trialCount = metric({
  id: "divide.trial-count",
  title: { zh: "巡回审判件数", en: "Circuit trials" },
  question: { zh: "在社区巡回审判了多少件？", en: "How many cases were tried in the communities?" },
  definition: { zh: "审判件数之和。", en: "The sum of trials." },
  unit: "count",
  noun: { zh: "件", en: "trials" },
  direction: "neither",
  source: ["S33", "S34"],
  table: circuitTrial,
  time: held_on,
  measure: sum(trials),
  example: {
    rows: [{}, {}, { trials: 3 }],
    value: 5,
    numerator: null,
    denominator: null,
    used: 3,
    missing: 0,
  },
});
