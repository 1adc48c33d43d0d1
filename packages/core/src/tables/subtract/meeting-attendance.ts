import { category, integer, text } from "../../column.ts";
import { lookup, table } from "../../table.ts";
import { placeOfUnit } from "../reference/org-unit.ts";
import { meeting, placeKey } from "./meeting.ts";
import { unitId } from "../unit-id.ts";

const { held_on, minutes, place, travel_minutes } = meeting.columns;

/** Who of a committee went to a meeting: its lead (书记), its staff. */
export const meetingAttendance = table({
  name: "meeting_attendance",
  chapter: "subtract",
  title: { zh: "参会", en: "Meeting attendance" },
  grain: { zh: "一次会议一个居村一种身份一行", en: "one role of one unit at one meeting a row" },
  synonyms: ["参会台账", "参会名单"],
  key: ["meeting_id", "org_id", "role"],
  references: { meeting_id: "meeting", org_id: "org_unit" },
  columns: {
    meeting_id: text({
      title: { zh: "会议编号", en: "Meeting ID" },
      synonyms: ["会议", "会议名称", "参加会议"],
    }),
    org_id: text({ ...unitId, synonyms: [...unitId.synonyms, "参会居村", "参会单位"] }),
    role: category({
      title: { zh: "身份", en: "Role" },
      synonyms: ["参会人身份", "职务", "人员类别", "参会人员身份", "岗位"],
      values: {
        lead: { zh: "书记", en: "lead", synonyms: ["党总支书记", "主任", "负责人"] },
        staff: { zh: "其他人员", en: "staff", synonyms: ["社工", "条线干部"] },
      },
    }),
  },
  lookups: {
    ...placeOfUnit,
    held_on: lookup("meeting_id", held_on),
    meeting_place: lookup("meeting_id", place),
    meeting_minutes: lookup("meeting_id", minutes),
    travel_minutes: lookup("meeting_id", travel_minutes),
  },
  derived: {
    attended_minutes: {
      column: integer({ title: { zh: "参会用时（分钟）", en: "Minutes attended" }, unit: "minute" }),
      from: ({ meeting_minutes, travel_minutes: travel }) =>
        meeting_minutes === null || travel === null ? null : meeting_minutes + travel,
    },
    occasion: {
      column: text({ title: { zh: "场次", en: "Occasion" } }),
      from: ({ org_id, held_on: day, meeting_place, meeting_id }) => {
        if (day === null) return null;
        return `${org_id}|${day}|${placeKey(meeting_place) ?? `?${meeting_id}`}`;
      },
    },
  },
});
