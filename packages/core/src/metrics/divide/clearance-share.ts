import { pendingAges } from "../../analyses/pending-ages.ts";
import { analysis } from "../../analysis.ts";
import { daysBetween } from "../../calendar.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count } from "../../measure.ts";
import { quantile } from "../../statistics/quantile.ts";
import { disputeCase } from "../../tables/divide/dispute-case.ts";

/** Cases disposed of, over cases filed: under 1, the pile grows. And how old what is pending has become. */
export const clearanceShare = analysis({
  id: "divide.clearance-share",
  title: { zh: "结案比", en: "Clearance rate" },
  question: { zh: "结的案子赶得上收的案子吗？", en: "Do cases leave as fast as they come in?" },
  definition: {
    zh: "期内结案 ÷ 期内受理，目标不低于1；另给未结案件的件数和已积压天数。不是占比，可以大于1。",
    en: "Disposed of in the period ÷ filed in the period; the target is at least 1. With the number and age of what is pending. Not a proportion: it can exceed 1.",
  },
  unit: "per",
  noun: { zh: "件结案每件受理", en: "disposed per filed" },
  direction: "more-is-better",
  source: ["CourTools measure 2"],
  asOf: true,
  queries: {
    cases: groupedQuery({
      table: disputeCase,
      by: ["accepted_on", "closed_on"],
      measures: { cases: count() },
    }),
  },
  compute({ cases }, { period, asOf }) {
    const within = (day: string | null): boolean =>
      day !== null && (period ? day >= period.from && day < period.to : day < asOf);
    const sum = (rows: typeof cases): number => rows.reduce((total, row) => total + (row.cases ?? 0), 0);
    const filed = sum(cases.filter(({ accepted_on }) => within(accepted_on)));
    const disposed = sum(cases.filter(({ closed_on }) => within(closed_on)));
    const pending = cases.filter(
      ({ accepted_on, closed_on }) =>
        accepted_on !== null && accepted_on < asOf && (closed_on === null || closed_on >= asOf),
    );
    const ages = pending.flatMap(({ accepted_on, cases: n }) =>
      Array<number>(n ?? 0).fill(daysBetween(accepted_on, asOf) ?? 0),
    );
    return {
      value: filed > 0 ? disposed / filed : null,
      numerator: disposed,
      denominator: filed,
      used: sum(cases.filter((row) => within(row.accepted_on) || within(row.closed_on))),
      missing: sum(cases.filter(({ accepted_on, closed_on }) => accepted_on === null && closed_on === null)),
      flags: filed > 0 && disposed < filed ? ["backlog_grows"] : [],
      detail: {
        pending: ages.length,
        median_age_days: quantile(ages, 0.5),
        oldest_days: quantile(ages, 1),
        ages: pendingAges(
          pending.map(({ accepted_on, cases: n }) => ({ began: accepted_on, cases: n })),
          asOf,
        ),
      },
    };
  },
  example: {
    ledger: {
      dispute_case: [
        { case_id: "1", org_id: "a", accepted_on: "2023-12-01", closed_on: "2024-02-01" },
        { case_id: "2", org_id: "a", accepted_on: "2024-02-01", closed_on: "2024-03-01" },
        { case_id: "3", org_id: "a", accepted_on: "2024-02-01", closed_on: null },
        { case_id: "4", org_id: "a", accepted_on: "2024-05-01", closed_on: "2025-03-01" },
        { case_id: "5", org_id: "a", accepted_on: null, closed_on: null },
      ],
    },
    period: { from: "2024-01-01", to: "2025-01-01" },
    asOf: "2025-01-01",
    value: 2 / 3,
    numerator: 2,
    denominator: 3,
    used: 4,
    missing: 1,
  },
});
