import { metric } from "../../metric.ts";
import { sum } from "../../measure.ts";
import { circuitTrial } from "../../tables/divide/circuit-trial.ts";

const { held_on, resolved_linked } = circuitTrial.columns;

/** How many further cases were resolved because of the trials. */
export const resolvedCount = metric({
  id: "divide.resolved-count",
  title: { zh: "巡回审判带动化解件数", en: "Cases resolved with circuit trials" },
  question: {
    zh: "审判带动化解了多少件？",
    en: "How many cases were resolved along with the trials?",
  },
  definition: { zh: "带动化解案件数之和。", en: "The sum of linked cases resolved." },
  unit: "count",
  noun: { zh: "件", en: "cases" },
  direction: "more-is-better",
  source: ["S34"],
  table: circuitTrial,
  time: held_on,
  measure: sum(resolved_linked),
  caveats: [
    {
      flag: "linked_undefined",
      zh: "来源没有说明怎样才算“带动化解”。",
      en: "The source doesn't say when a resolved case counts as linked to a trial.",
    },
  ],
  example: {
    rows: [{ resolved_linked: 9 }, { resolved_linked: 11 }, { resolved_linked: null }],
    value: 20,
    numerator: null,
    denominator: null,
    used: 2,
    missing: 1,
  },
});
