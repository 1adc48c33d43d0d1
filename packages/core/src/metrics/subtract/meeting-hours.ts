import { metric } from "../../metric.ts";
import { constant, ratio, sum } from "../../measure.ts";
import { meetingAttendance } from "../../tables/subtract/meeting-attendance.ts";

const { attended_minutes, held_on } = meetingAttendance.columns;

/** The hours that committees' people spent in meetings and on the way to them. */
export const meetingHours = metric({
  id: "subtract.meeting-hours",
  title: { zh: "会议耗时", en: "Hours in meetings" },
  question: { zh: "开会花掉了多少小时？", en: "How many hours went into meetings?" },
  definition: {
    zh: "Σ（会议时长 + 路途）÷ 60，每一参会身份计一次；时长不详的不计，另列缺失。",
    en: "Σ (minutes + travel minutes) ÷ 60, each attending role once; unknown minutes are left out and said so, never 0.",
  },
  unit: "hours",
  noun: { zh: "小时", en: "hours" },
  direction: "less-is-better",
  source: ["S22"],
  table: meetingAttendance,
  time: held_on,
  measure: ratio(sum(attended_minutes), constant(60)),
  example: {
    rows: [
      { meeting_id: "m1", org_id: "a", role: "lead" },
      { meeting_id: "m2", org_id: "a", role: "lead" },
      { meeting_id: "m3", org_id: "a", role: "staff" },
    ],
    others: {
      meeting: [
        { meeting_id: "m1", minutes: 60, travel_minutes: 30 },
        { meeting_id: "m2", minutes: 50, travel_minutes: 10 },
        { meeting_id: "m3", minutes: 40, travel_minutes: null },
      ],
    },
    value: 2.5,
    numerator: null,
    denominator: null,
    used: 2,
    missing: 1,
  },
});
