import { analysis } from "../../analysis.ts";
import { addDays, daysBetween, wholeMonthsServed } from "../../calendar.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count } from "../../measure.ts";
import { equal } from "../../predicate.ts";
import { monitoringContact } from "../../tables/subtract/monitoring-contact.ts";
import { monitoringPoint } from "../../tables/subtract/monitoring-point.ts";

const { contacted_on, mode } = monitoringContact.columns;

/** The fixed two-month windows (Jan–Feb, Mar–Apr …) of which both months were wholly served, by their first month. */
function windowsOf(months: readonly string[]): string[] {
  const served = new Set(months);
  return months.filter((month) => {
    const [year = "", number = ""] = month.split("-");
    const second = `${year}-${String(Number(number) + 1).padStart(2, "0")}`;
    return Number(number) % 2 === 1 && served.has(second);
  });
}

function windowOf(day: string): string {
  const number = Number(day.slice(5, 7));
  return `${day.slice(0, 5)}${String(number - ((number + 1) % 2)).padStart(2, "0")}`;
}

/** The longest stretch of days without a visit between the first day served and the last. */
function longestGap(from: string, to: string, visits: readonly string[]): number {
  const days = [from, ...visits.filter((day) => day > from && day < to).sort(), to];
  return Math.max(0, ...days.slice(1).map((day, i) => daysBetween(days[i] ?? day, day) ?? 0));
}

/** Of the two-month windows in which a monitoring point had to be visited, the share in which it was. */
export const visitCoverageShare = analysis({
  id: "subtract.visit-coverage-share",
  title: { zh: "双月走访覆盖率", en: "Two-month visit coverage" },
  question: {
    zh: "每两个月实地走访1次，做到了吗？",
    en: "Was every monitoring point visited every two months?",
  },
  definition: {
    zh: "至少实地走访1次的监测点双月窗口 ÷ 全程在任的双月窗口（固定为1—2月、3—4月……）；另给最长间隔天数。",
    en: "Two-month windows with at least one field visit ÷ windows wholly in service (fixed: January–February, March–April …); with the longest gap in days.",
  },
  unit: "share",
  noun: { zh: "个监测点双月", en: "point-windows" },
  direction: "more-is-better",
  source: ["S13"],
  asOf: true,
  queries: {
    points: groupedQuery({
      table: monitoringPoint,
      by: ["point_id", "valid_from", "valid_to"],
      measures: { rows: count() },
    }),
    visits: groupedQuery({
      table: monitoringContact,
      by: ["point_id", "contacted_on"],
      measures: { visits: count() },
      where: equal(mode, "field_visit"),
      time: contacted_on,
    }),
  },
  compute({ points, visits }, { period, asOf }) {
    const dated = visits.flatMap(({ point_id, contacted_on: day }) =>
      day === null ? [] : [{ point_id, day }],
    );
    const visited = new Set(dated.map(({ point_id, day }) => `${point_id} ${windowOf(day)}`));
    const terms = points.flatMap(({ point_id, valid_from, valid_to }) => {
      const months = wholeMonthsServed({ joined: valid_from, left: valid_to, period, asOf });
      const windows = windowsOf(months);
      if (windows.length === 0) return [];
      const from = `${windows[0] ?? ""}-01`;
      const to = addDays(`${windows.at(-1) ?? ""}-01`, 62).slice(0, 7);
      const days = dated.filter((visit) => visit.point_id === point_id).map(({ day }) => day);
      return [{ point_id, windows, longest_gap_days: longestGap(from, `${to}-01`, days) }];
    });
    const due = terms.flatMap(({ point_id, windows }) => windows.map((window) => `${point_id} ${window}`));
    const uncovered = due.filter((window) => !visited.has(window));
    const undated = visits.filter((visit) => visit.contacted_on === null);
    return {
      value: due.length > 0 ? (due.length - uncovered.length) / due.length : null,
      numerator: due.length - uncovered.length,
      denominator: due.length,
      used: due.length,
      missing: undated.reduce((sum, row) => sum + (row.visits ?? 0), 0),
      detail: {
        uncovered,
        terms: terms.map(({ point_id, longest_gap_days }) => ({ point_id, longest_gap_days })),
      },
    };
  },
  example: {
    ledger: {
      monitoring_point: [
        { point_id: "p1", org_id: "a", valid_from: "2023-12-15", valid_to: null },
        { point_id: "p2", org_id: "b", valid_from: "2024-01-10", valid_to: null },
      ],
      monitoring_contact: [
        { contact_id: "1", point_id: "p1", contacted_on: "2024-02-03", mode: "field_visit" },
        { contact_id: "2", point_id: "p1", contacted_on: "2024-04-20", mode: "phone" },
        { contact_id: "3", point_id: "p2", contacted_on: "2024-03-31", mode: "field_visit" },
        { contact_id: "4", point_id: "p2", contacted_on: null, mode: "field_visit" },
      ],
    },
    asOf: "2024-05-01",
    value: 2 / 3,
    numerator: 2,
    denominator: 3,
    used: 3,
    missing: 1,
  },
});
