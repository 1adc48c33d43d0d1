import { activeReduction, baselineYear } from "../../analyses/active-reduction.ts";
import { analysis } from "../../analysis.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count } from "../../measure.ts";
import { equal } from "../../predicate.ts";
import { burdenItem } from "../../tables/subtract/burden-item.ts";

const { kind } = burdenItem.columns;

/** By what share the certificates became fewer since the baseline; a rise shows as a negative share. */
export const certificateReductionShare = analysis({
  id: "subtract.certificate-reduction-share",
  title: { zh: "减证明率", en: "Reduction of certificates" },
  question: {
    zh: "证明比基准时少了多少？",
    en: "How many fewer certificates are there than at the baseline?",
  },
  definition: {
    zh: "（基准日在用数 − 现在用数）÷ 基准日在用数；基准为0时无法计算，增加照样显示。",
    en: "(Active at the baseline − active now) ÷ active at the baseline; of a baseline of 0 nothing can be said, and a rise is shown as one.",
  },
  unit: "share",
  noun: { zh: "项基准时的证明", en: "certificates at the baseline" },
  direction: "more-is-better",
  source: ["S1"],
  asOf: true,
  parameters: { baseline_year: baselineYear },
  queries: {
    burdens: groupedQuery({
      table: burdenItem,
      by: ["began_on", "ended_on"],
      measures: { burdens: count() },
      where: equal(kind, "certificate"),
    }),
  },
  compute: ({ burdens }, { asOf, parameters }) =>
    activeReduction(burdens, `${parameters.baseline_year}-01-01`, asOf),
  example: {
    ledger: {
      burden_item: [
        { burden_id: "1", kind: "certificate", began_on: "2020-01-01", ended_on: "2023-06-01" },
        { burden_id: "2", kind: "certificate", began_on: "2020-01-01", ended_on: null },
        { burden_id: "3", kind: "certificate", began_on: "2021-01-01", ended_on: "2024-01-01" },
        { burden_id: "4", kind: "certificate", began_on: "2021-01-01", ended_on: "2024-01-01" },
        { burden_id: "5", kind: "certificate", began_on: "2024-03-01", ended_on: null },
        { burden_id: "6", kind: "certificate", began_on: null, ended_on: "2024-03-01" },
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
