import { activeReduction, baselineYear } from "../../analyses/active-reduction.ts";
import { analysis } from "../../analysis.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count } from "../../measure.ts";
import { equal } from "../../predicate.ts";
import { burdenItem } from "../../tables/subtract/burden-item.ts";

const { kind } = burdenItem.columns;

/** By what share the assessments became fewer since the baseline; a rise shows as a negative share. */
export const assessmentReductionShare = analysis({
  id: "subtract.assessment-reduction-share",
  title: { zh: "减考核率", en: "Reduction of assessments" },
  question: {
    zh: "考核比基准时少了多少？",
    en: "How many fewer assessments are there than at the baseline?",
  },
  definition: {
    zh: "（基准日在用数 − 现在用数）÷ 基准日在用数；基准为0时无法计算，增加照样显示。",
    en: "(Active at the baseline − active now) ÷ active at the baseline; of a baseline of 0 nothing can be said, and a rise is shown as one.",
  },
  unit: "share",
  noun: { zh: "项基准时的考核", en: "assessments at the baseline" },
  direction: "more-is-better",
  source: ["S1"],
  asOf: true,
  parameters: { baseline_year: baselineYear },
  queries: {
    burdens: groupedQuery({
      table: burdenItem,
      by: ["began_on", "ended_on"],
      measures: { burdens: count() },
      where: equal(kind, "assessment"),
    }),
  },
  compute: ({ burdens }, { asOf, parameters }) =>
    activeReduction(burdens, `${parameters.baseline_year}-01-01`, asOf),
  example: {
    ledger: {
      burden_item: [
        { burden_id: "1", kind: "assessment", began_on: "2020-01-01", ended_on: "2023-06-01" },
        { burden_id: "2", kind: "assessment", began_on: "2020-01-01", ended_on: null },
        { burden_id: "3", kind: "assessment", began_on: "2021-01-01", ended_on: "2024-01-01" },
        { burden_id: "4", kind: "assessment", began_on: "2021-01-01", ended_on: "2024-01-01" },
        { burden_id: "5", kind: "assessment", began_on: "2024-03-01", ended_on: null },
        { burden_id: "6", kind: "assessment", began_on: null, ended_on: "2024-03-01" },
        { burden_id: "7", kind: "other", began_on: "2020-01-01", ended_on: null },
      ],
    },
    asOf: "2025-01-01",
    value: 0.5,
    numerator: 2,
    denominator: 4,
    used: 5,
    missing: 1,
  },
});
