import { analysis } from "../../analysis.ts";
import { observedMonths } from "../../calendar.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count, countDistinct } from "../../measure.ts";
import { equal } from "../../predicate.ts";
import { quantile } from "../../statistics/quantile.ts";
import { meetingAttendance } from "../../tables/subtract/meeting-attendance.ts";

const { held_on, occasion, role } = meetingAttendance.columns;

/** How many times a month a committee's lead has to go to meetings; merged ones are one occasion. */
export const meetingsPerLeadMonth = analysis({
  id: "subtract.meetings-per-lead-month",
  title: { zh: "书记月均会议", en: "Meeting occasions per lead and month" },
  question: {
    zh: "居民区书记一个月要去开几次会？",
    en: "How often a month does a committee's lead go to meetings?",
  },
  definition: {
    zh: "书记参加的会议场次 ÷ 书记月数；同一天同一地点的几个会算一场。",
    en: "Occasions attended by the lead ÷ lead-months; meetings on one day in one place are one occasion.",
  },
  unit: "per",
  noun: { zh: "场每书记月", en: "occasions a lead-month" },
  direction: "less-is-better",
  source: ["S22"],
  caveats: [
    {
      flag: "leads_without_meetings_unseen",
      zh: "全期没有参会记录的书记不在台账中，也就不在分母里。",
      en: "A lead without any attendance isn't in the ledger, and so not in the denominator.",
    },
  ],
  queries: {
    attended: groupedQuery({
      table: meetingAttendance,
      by: ["org_id", "month"],
      measures: { occasions: countDistinct(occasion), rows: count() },
      where: equal(role, "lead"),
      time: held_on,
    }),
  },
  compute({ attended }, { period }) {
    const dated = attended.filter(({ month }) => month !== null);
    const leads = new Set(dated.map(({ org_id }) => org_id)).size;
    const months = observedMonths(
      period,
      dated.map(({ month }) => month ?? ""),
    ).length;
    const counts = dated.map(({ occasions }) => occasions ?? 0);
    const occasions = counts.reduce((sum, each) => sum + each, 0);
    const leadMonths = leads * months;
    const all = [...counts, ...Array<number>(Math.max(0, leadMonths - counts.length)).fill(0)];
    const undated = attended.filter(({ month }) => month === null);
    return {
      value: leadMonths > 0 ? occasions / leadMonths : null,
      numerator: occasions,
      denominator: leadMonths,
      used: dated.reduce((sum, row) => sum + (row.rows ?? 0), 0),
      missing: undated.reduce((sum, row) => sum + (row.rows ?? 0), 0),
      detail: { leads, months, p50: quantile(all, 0.5), p90: quantile(all, 0.9), max: quantile(all, 1) },
    };
  },
  example: {
    ledger: {
      meeting: [
        { meeting_id: "1", held_on: "2024-07-05", place: "街道" },
        { meeting_id: "2", held_on: "2024-07-05", place: "街道" },
        { meeting_id: "3", held_on: "2024-08-05", place: "街道" },
        { meeting_id: "4", held_on: null, place: "街道" },
      ],
      meeting_attendance: [
        { meeting_id: "1", org_id: "a", role: "lead" },
        { meeting_id: "2", org_id: "a", role: "lead" },
        { meeting_id: "3", org_id: "a", role: "lead" },
        { meeting_id: "3", org_id: "b", role: "lead" },
        { meeting_id: "1", org_id: "b", role: "staff" },
        { meeting_id: "4", org_id: "b", role: "lead" },
      ],
    },
    value: 0.75,
    numerator: 3,
    denominator: 4,
    used: 4,
    missing: 1,
  },
});
