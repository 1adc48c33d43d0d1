import { analysis } from "../../analysis.ts";
import { meetingClusters, type Occasion } from "../../analyses/meeting-clusters.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count } from "../../measure.ts";
import { meetingAttendance } from "../../tables/subtract/meeting-attendance.ts";
import { placeKey } from "../../tables/subtract/meeting.ts";

const { held_on } = meetingAttendance.columns;

interface Attended {
  readonly meeting_id: string | null;
  readonly held_on: string | null;
  readonly meeting_place: string | null;
  readonly org_id: string | null;
  readonly role: string | null;
}

/** Sittings of one day in one place are one occasion: they are merged already. */
function occasionsOf(rows: readonly Attended[]): Occasion[] {
  const occasions = new Map<string, { id: string; day: string; people: Set<string> }>();
  for (const { meeting_id, held_on: day, meeting_place, org_id, role } of rows) {
    if (meeting_id === null || day === null) continue;
    const place = placeKey(meeting_place);
    const key = place === null ? meeting_id : `${day} ${place}`;
    const occasion = occasions.get(key) ?? { id: meeting_id, day, people: new Set<string>() };
    occasion.people.add(`${org_id ?? ""} ${role ?? ""}`);
    occasions.set(key, occasion);
  }
  return [...occasions.values()];
}

/** Occasions that could still be merged: in the same week as another, with mostly the same people. */
export const mergeableMeetingCount = analysis({
  id: "subtract.mergeable-meeting-count",
  title: { zh: "还能合并的会", en: "Meetings that could still be merged" },
  question: {
    zh: "同一周、叫的又多是同一批人的会，还有多少？",
    en: "How many meetings of one week still call mostly the same people?",
  },
  definition: {
    zh: "同一周（周一至周日）内，与较早一场的共同参会者 ÷ 两场中人多一场的参会者 ≥ 设定比例的场次；同日同地的算一场，每场至多并入一场。参会者按居村和身份认。",
    en: "Occasions that share, with an earlier one of the same week (Monday to Sunday), at least the set share of the larger one's attendees; one day in one place is one occasion, and each joins at most one. Attendees are told apart by unit and role.",
  },
  unit: "count",
  noun: { zh: "场会", en: "occasions" },
  direction: "less-is-better",
  source: ["S22"],
  parameters: {
    overlap: { zh: "共同参会者的最低比例", en: "Least share of attendees in common", value: 0.6 },
  },
  queries: {
    attendance: groupedQuery({
      table: meetingAttendance,
      by: ["meeting_id", "held_on", "meeting_place", "org_id", "role"],
      measures: { rows: count() },
      time: held_on,
    }),
  },
  compute({ attendance }, { parameters }) {
    const occasions = occasionsOf(attendance);
    const clusters = meetingClusters(occasions, parameters.overlap);
    const mergeable = clusters.reduce((sum, cluster) => sum + cluster.occasions.length - 1, 0);
    const undated = attendance.filter(({ held_on: day }) => day === null);
    return {
      value: occasions.length > 0 ? mergeable : null,
      used: occasions.length,
      missing: new Set(undated.map(({ meeting_id }) => meeting_id)).size,
      detail: { occasions: occasions.length, clusters },
    };
  },
  example: {
    ledger: {
      meeting: [
        { meeting_id: "1", held_on: "2024-07-01", place: "301室" },
        { meeting_id: "2", held_on: "2024-07-01", place: "301 室" },
        { meeting_id: "3", held_on: "2024-07-05", place: "301室" },
        { meeting_id: "4", held_on: "2024-07-08", place: "301室" },
        { meeting_id: "5", held_on: null, place: "301室" },
      ],
      meeting_attendance: [
        ...["a", "b", "c"].map((org_id) => ({ meeting_id: "1", org_id, role: "lead" })),
        { meeting_id: "2", org_id: "a", role: "lead" },
        { meeting_id: "3", org_id: "a", role: "lead" },
        { meeting_id: "3", org_id: "b", role: "lead" },
        { meeting_id: "4", org_id: "a", role: "lead" },
        { meeting_id: "5", org_id: "a", role: "lead" },
      ],
    },
    // The third is in the week of the first two, with 2 of 3 people; the fourth is a week later.
    value: 1,
    used: 3,
    missing: 1,
  },
});
