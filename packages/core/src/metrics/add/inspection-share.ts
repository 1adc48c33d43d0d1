import { metric } from "../../metric.ts";
import { count, ratio } from "../../measure.ts";
import { known, oneOf } from "../../predicate.ts";
import { homeInspection } from "../../tables/add/home-inspection.ts";

const { planned_on, result } = homeInspection.columns;

/** Of the home inspections planned, the share carried out. */
export const inspectionShare = metric({
  id: "add.inspection-share",
  title: { zh: "入户检查率", en: "Inspections carried out" },
  question: {
    zh: "计划的入户检查，查到了多少？",
    en: "Of the home inspections planned, how many took place?",
  },
  definition: {
    zh: "（合格 + 隐患 + 已整改）÷ 计划；空关、拒检从不算查到。按是否有志愿者陪同分开看。",
    en: "(Pass + hazard + fixed) ÷ planned; no access and refusals never count. Look at it by escorted or not.",
  },
  unit: "share",
  noun: { zh: "次计划检查", en: "inspections planned" },
  direction: "more-is-better",
  source: ["S45"],
  table: homeInspection,
  time: planned_on,
  measure: ratio(count(oneOf(result, ["pass", "hazard", "fixed"])), count(known(result))),
  interval: "wilson",
  example: {
    rows: [
      { result: "pass" },
      { result: "hazard" },
      { result: "no_access" },
      { result: "refused" },
      { result: null },
    ],
    value: 0.5,
    numerator: 2,
    denominator: 4,
    used: 4,
    missing: 1,
  },
});
