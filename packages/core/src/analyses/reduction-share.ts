import { analysis, type Analysis } from "../analysis.ts";
import { groupedQuery } from "../grouped-query.ts";
import { count } from "../measure.ts";
import { equal } from "../predicate.ts";
import { burdenItem } from "../tables/subtract/burden-item.ts";
import type { Text } from "../text.ts";
import { activeReduction, baselineYear, type Reduction } from "./active-reduction.ts";

const { kind: kindColumn } = burdenItem.columns;

/** One of the four reductions: of what kind of burden, and what that is called. */
export interface ReductionSpec<Id extends `subtract.${string}`> {
  readonly id: Id;
  readonly kind: "certificate" | "system" | "plaque" | "assessment";
  /** 证明, certificates. */
  readonly called: Text;
  /** What stands behind the denominator: 项基准时的证明, certificates at the baseline. */
  readonly noun: Text;
}

/** The analysis of how much fewer burdens of a kind there are than at the baseline; a rise shows as a negative share. */
/* @__NO_SIDE_EFFECTS__ */
export function reductionShare<const Id extends `subtract.${string}`>({
  id,
  kind,
  called,
  noun,
}: ReductionSpec<Id>): Analysis<Id, Reduction> {
  return analysis({
    id,
    title: { zh: `减${called.zh}率`, en: `Reduction of ${called.en}` },
    question: {
      zh: `${called.zh}比基准时少了多少？`,
      en: `How many fewer ${called.en} are there than at the baseline?`,
    },
    definition: {
      zh: "（基准日在用数 − 现在用数）÷ 基准日在用数；基准为0时无法计算，增加照样显示。",
      en: "(Active at the baseline − active now) ÷ active at the baseline; of a baseline of 0 nothing can be said, and a rise is shown as one.",
    },
    unit: "share",
    noun,
    direction: "more-is-better",
    source: ["S1"],
    asOf: true,
    parameters: { baseline_year: baselineYear },
    queries: {
      burdens: groupedQuery({
        table: burdenItem,
        by: ["began_on", "ended_on"],
        measures: { burdens: count() },
        where: equal(kindColumn, kind),
      }),
    },
    compute: ({ burdens }, { asOf, parameters }) =>
      activeReduction(burdens, `${parameters.baseline_year}-01-01`, asOf),
    example: {
      ledger: {
        burden_item: [
          { burden_id: "1", kind, began_on: "2020-01-01", ended_on: "2023-06-01" },
          { burden_id: "2", kind, began_on: "2020-01-01", ended_on: null },
          { burden_id: "3", kind, began_on: "2021-01-01", ended_on: "2024-01-01" },
          { burden_id: "4", kind, began_on: "2021-01-01", ended_on: "2024-01-01" },
          { burden_id: "5", kind, began_on: "2024-03-01", ended_on: null },
          { burden_id: "6", kind, began_on: null, ended_on: "2024-03-01" },
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
}
