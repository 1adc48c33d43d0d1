import { baselineYear } from "../../analyses/active-reduction.ts";
import { beforeAndNow, type BeforeAndNow } from "../../analyses/before-and-now.ts";
import { inYear } from "../../analyses/time-returned.ts";
import { analysis } from "../../analysis.ts";
import { daysBetween } from "../../calendar.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count } from "../../measure.ts";
import { equal, oneOf } from "../../predicate.ts";
import { rateRatio } from "../../statistics/rate-ratio.ts";
import { homeInspection } from "../../tables/add/home-inspection.ts";
import { volunteerService } from "../../tables/add/volunteer-service.ts";
import { disputeCase } from "../../tables/divide/dispute-case.ts";
import { visitRecord } from "../../tables/multiply/visit-record.ts";

/** Whether a service fell by more than chance explains. */
function judge(service: string, { before, now }: BeforeAndNow, days: readonly [number, number]) {
  const change = rateRatio({ events: now, exposure: days[1] }, { events: before, exposure: days[0] });
  const fell = change.upper !== null && change.upper < 1;
  return { service, before, now, ratio: change.ratio, lower: change.lower, upper: change.upper, fell };
}

/** 减负不是减服务: of the services that can be compared, the share that didn't fall. It stands beside time returned. */
export const serviceGuardrailShare = analysis({
  id: "subtract.service-guardrail-share",
  title: { zh: "服务不减", en: "Services that didn't fall" },
  question: { zh: "负担减了，服务减了没有？", en: "Burden went down; did service go down with it?" },
  definition: {
    zh: "走访、志愿服务、入户检查、纠纷化解四项，本期与基准年同期相比没有显著下降的项数 ÷ 可比项数（泊松率比的95%区间全在1以下才算下降）。",
    en: "Of visits, volunteer services, inspections and settled disputes, those that didn't fall against the same period of the baseline year ÷ those that can be compared; a fall is one whose rate ratio's whole 95 % interval lies under 1.",
  },
  unit: "share",
  noun: { zh: "项可比服务", en: "services compared" },
  direction: "more-is-better",
  source: ["S3"],
  parameters: { baseline_year: baselineYear },
  queries: {
    visits: groupedQuery({ table: visitRecord, by: ["visited_on"], measures: { services: count() } }),
    volunteering: groupedQuery({
      table: volunteerService,
      by: ["served_on"],
      measures: { services: count() },
    }),
    inspections: groupedQuery({
      table: homeInspection,
      by: ["planned_on"],
      measures: { services: count() },
      where: oneOf(homeInspection.columns.result, ["pass", "hazard", "fixed"]),
    }),
    settlements: groupedQuery({
      table: disputeCase,
      by: ["closed_on"],
      measures: { services: count() },
      where: equal(disputeCase.columns.result, "settled"),
    }),
  },
  compute({ visits, volunteering, inspections, settlements }, { period, parameters }) {
    const all = {
      visits: visits.map((row) => ({ day: row.visited_on, count: row.services })),
      volunteering: volunteering.map((row) => ({ day: row.served_on, count: row.services })),
      inspections: inspections.map((row) => ({ day: row.planned_on, count: row.services })),
      settlements: settlements.map((row) => ({ day: row.closed_on, count: row.services })),
    };
    const undated = Object.values(all).flatMap((days) => days.filter(({ day }) => day === null));
    const missing = undated.reduce((sum, row) => sum + (row.count ?? 0), 0);
    if (!period) return { value: null, used: 0, missing, flags: ["no_period"], detail: [] };
    const baseline = inYear(period, parameters.baseline_year);
    const lengths = [baseline, period].map(({ from, to }) => daysBetween(from, to) ?? 0) as [number, number];
    const judged = Object.entries(all)
      .map(([service, days]) => judge(service, beforeAndNow(days, baseline, period), lengths))
      .filter(({ before }) => before > 0);
    const kept = judged.filter(({ fell }) => !fell).length;
    return {
      value: judged.length > 0 ? kept / judged.length : null,
      numerator: kept,
      denominator: judged.length,
      used: judged.reduce((sum, { before, now }) => sum + before + now, 0),
      missing,
      flags: kept < judged.length ? ["service_fell"] : [],
      detail: judged,
    };
  },
  example: {
    ledger: {
      visit_record: [
        ...Array.from({ length: 40 }, (_, i) => ({
          visit_id: `b${i}`,
          org_id: "a",
          visited_on: "2023-05-01",
        })),
        ...Array.from({ length: 10 }, (_, i) => ({
          visit_id: `n${i}`,
          org_id: "a",
          visited_on: "2024-05-01",
        })),
        { visit_id: "x", org_id: "a", visited_on: null },
      ],
      dispute_case: [
        { case_id: "1", org_id: "a", closed_on: "2023-05-01", result: "settled" },
        { case_id: "2", org_id: "a", closed_on: "2024-05-01", result: "settled" },
        { case_id: "3", org_id: "a", closed_on: "2024-05-01", result: "failed" },
      ],
    },
    period: { from: "2024-01-01", to: "2025-01-01" },
    // Visits fell from 40 to 10; settlements stayed at 1; the others have no baseline.
    value: 0.5,
    numerator: 1,
    denominator: 2,
    used: 52,
    missing: 1,
  },
});
