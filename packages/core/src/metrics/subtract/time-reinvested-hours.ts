import { baselineYear } from "../../analyses/active-reduction.ts";
import { beforeAndNow } from "../../analyses/before-and-now.ts";
import { inYear } from "../../analyses/time-returned.ts";
import { analysis } from "../../analysis.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count, sum } from "../../measure.ts";
import { known } from "../../predicate.ts";
import { visitRecord } from "../../tables/multiply/visit-record.ts";

const { minutes } = visitRecord.columns;

/** Where workers' time went: how many more hours they spend on visits than in the baseline year. */
export const timeReinvestedHours = analysis({
  id: "subtract.time-reinvested-hours",
  title: { zh: "用回服务的时间", en: "Time put back into service" },
  question: { zh: "省下的时间，有多少用到走访上？", en: "Of the time saved, how much went into visits?" },
  definition: {
    zh: "本期走访小时 − 基准年同期走访小时；用时不详的走访不计，另列缺失。省下而未见去处的，就是未能说明的部分。",
    en: "Hours of visits in the period − in the same period of the baseline year; visits of unknown length are missing. What was saved and isn't seen here is unaccounted for.",
  },
  unit: "hours",
  noun: { zh: "小时", en: "hours" },
  direction: "more-is-better",
  source: ["S3", "S22"],
  parameters: { baseline_year: baselineYear },
  queries: {
    visits: groupedQuery({
      table: visitRecord,
      by: ["visited_on"],
      measures: { minutes: sum(minutes), timed: count(known(minutes)), visits: count() },
    }),
  },
  compute({ visits }, { period, parameters }) {
    const dated = visits.filter(({ visited_on }) => visited_on !== null);
    const total = (rows: typeof visits, of: "timed" | "visits"): number =>
      rows.reduce((all, row) => all + (row[of] ?? 0), 0);
    const used = total(dated, "timed");
    const missing = total(visits, "visits") - used;
    if (!period) return { value: null, used, missing, flags: ["no_period"], detail: null };
    const baseline = inYear(period, parameters.baseline_year);
    const days = dated.map(({ visited_on, minutes: number }) => ({ day: visited_on, count: number }));
    const { before, now } = beforeAndNow(days, baseline, period);
    return {
      value: used > 0 ? (now - before) / 60 : null,
      used,
      missing,
      detail: { before_hours: before / 60, now_hours: now / 60 },
    };
  },
  example: {
    ledger: {
      visit_record: [
        { visit_id: "1", org_id: "a", visited_on: "2023-05-01", minutes: 60 },
        { visit_id: "2", org_id: "a", visited_on: "2024-05-01", minutes: 120 },
        { visit_id: "3", org_id: "a", visited_on: "2024-06-01", minutes: 90 },
        { visit_id: "4", org_id: "a", visited_on: "2024-06-01", minutes: null },
      ],
    },
    period: { from: "2024-01-01", to: "2025-01-01" },
    value: 2.5,
    used: 3,
    missing: 1,
  },
});
