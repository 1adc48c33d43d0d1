import { metric } from "../../metric.ts";
import { ratio, sum } from "../../measure.ts";
import { known } from "../../predicate.ts";
import { circuitTrial } from "../../tables/divide/circuit-trial.ts";
import { resolvedCount } from "./resolved-count.ts";

const { held_on, resolved_linked, trials } = circuitTrial.columns;

/** How many cases each trial took along with it. */
export const resolvedPerTrial = metric({
  id: "divide.resolved-per-trial",
  title: { zh: "每案带动化解件数", en: "Cases resolved per trial" },
  question: { zh: "审判一件，化解几件？", en: "Trying one case, how many are resolved?" },
  definition: {
    zh: "带动化解案件数 ÷ 审判件数，只算两者都知道的。",
    en: "Linked cases resolved ÷ trials, of the rows where both are known.",
  },
  unit: "per",
  noun: { zh: "件每案", en: "cases a trial" },
  direction: "more-is-better",
  source: ["S34", "S35"],
  table: circuitTrial,
  time: held_on,
  measure: ratio(sum(resolved_linked), sum(trials, known(resolved_linked))),
  caveats: resolvedCount.caveats,
  example: {
    rows: [{ resolved_linked: 9 }, { trials: 3, resolved_linked: 11 }, { resolved_linked: null }],
    value: 5,
    numerator: 20,
    denominator: 4,
    used: 2,
    missing: 1,
  },
});
