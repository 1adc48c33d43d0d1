import { analysis } from "../../analysis.ts";
import { addDays } from "../../calendar.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count } from "../../measure.ts";
import { monitoringPoint } from "../../tables/subtract/monitoring-point.ts";

/** Of the monitoring points in service at a year's start, the share that left within it. */
export const rotationShare = analysis({
  id: "subtract.rotation-share",
  title: { zh: "监测点年轮换率", en: "Yearly rotation of monitoring points" },
  question: {
    zh: "每年对30%左右的监测点作优化调整，做到了吗？",
    en: "Were about 30 % of the monitoring points replaced in the year?",
  },
  definition: {
    zh: "截至日前一年内退出的监测点 ÷ 这一年开始时在任的监测点；目标约30%，25%—35%之间为达标。",
    en: "Points that left in the year before the day ÷ points in service when that year began; about 30 % is the target, 25–35 % the band.",
  },
  unit: "share",
  noun: { zh: "个年初在任监测点", en: "points in service at the start" },
  direction: "neither",
  source: ["S11"],
  asOf: true,
  parameters: {
    lower: { zh: "目标下限", en: "Lower end of the target", value: 0.25 },
    upper: { zh: "目标上限", en: "Upper end of the target", value: 0.35 },
  },
  queries: {
    points: groupedQuery({
      table: monitoringPoint,
      by: ["valid_from", "valid_to"],
      measures: { points: count() },
    }),
  },
  compute({ points }, { asOf, parameters }) {
    const start = `${Number(asOf.slice(0, 4)) - 1}${asOf.slice(4) === "-02-29" ? "-02-28" : asOf.slice(4)}`;
    const serving = points.filter(
      ({ valid_from, valid_to }) =>
        valid_from !== null && valid_from <= start && (valid_to === null || valid_to > start),
    );
    const left = serving.filter(({ valid_to }) => valid_to !== null && valid_to < addDays(asOf, 1));
    const sum = (rows: typeof points): number => rows.reduce((total, row) => total + (row.points ?? 0), 0);
    const value = sum(serving) > 0 ? sum(left) / sum(serving) : null;
    const outside = value !== null && (value < parameters.lower || value > parameters.upper);
    return {
      value,
      numerator: sum(left),
      denominator: sum(serving),
      used: sum(serving),
      missing: sum(points.filter(({ valid_from }) => valid_from === null)),
      flags: outside ? ["outside_target"] : [],
      detail: { from: start, to: asOf },
    };
  },
  example: {
    ledger: {
      monitoring_point: [
        { point_id: "1", org_id: "a", valid_from: "2023-01-01", valid_to: "2024-06-30" },
        { point_id: "2", org_id: "b", valid_from: "2023-01-01", valid_to: null },
        { point_id: "3", org_id: "c", valid_from: "2023-01-01", valid_to: null },
        { point_id: "4", org_id: "d", valid_from: "2024-07-01", valid_to: null },
        { point_id: "5", org_id: "e", valid_from: "2022-01-01", valid_to: "2023-12-31" },
      ],
    },
    asOf: "2025-01-01",
    value: 1 / 3,
    numerator: 1,
    denominator: 3,
    used: 3,
    missing: 0,
  },
});
