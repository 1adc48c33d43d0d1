import { addDays } from "../calendar.ts";
import type { GivenRow } from "../table.ts";
import { dayOf, numberer, season, sometimes, type City, type SampleUnit } from "./city.ts";
import { plantedEffects } from "./effects.ts";
import { departmentIds } from "./reference.ts";
import type { Random } from "./random.ts";

interface Meeting {
  readonly meeting_id: string;
  readonly street: string;
  readonly units: readonly SampleUnit[];
  readonly held_on: string;
  readonly place: string;
  /** Put together with the meeting before it. */
  readonly merged: boolean;
}

/** Meetings of the streets: the same stream for both tables, so that they speak of the same meetings. */
function* meetings(given: City, stream: Random): Iterable<Meeting> {
  const id = numberer("g");
  const places = ["301会议室", "党群服务中心", "三楼 会议室"] as const;
  for (const [street, units] of given.streets) {
    for (const month of given.months) {
      const fewer = month >= "2024-04" ? plantedEffects.april.ratio : 1;
      const number = stream.poisson(6 * given.scale * fewer * season(month));
      for (let i = 0; i < number; i++) {
        const held_on = dayOf(month, stream);
        const place = stream.pick(places);
        yield { meeting_id: id(), street, units, held_on, place, merged: false };
        // Some are put on the same day in the same room, more of them since the change.
        if (stream.chance(month >= "2024-04" ? 0.4 : 0.1)) {
          yield { meeting_id: id(), street, units, held_on, place: ` ${place}`, merged: true };
        }
      }
    }
  }
}

export function* meeting(given: City): Iterable<GivenRow> {
  const stream = given.stream("meeting");
  for (const { meeting_id, street, held_on, place } of meetings(given, given.stream("meetings"))) {
    yield {
      meeting_id,
      dept_id: stream.pick(departmentIds),
      title: "工作会议",
      held_on,
      place: sometimes(stream, `${street}${place}`),
      registered_on: sometimes(stream, addDays(held_on, -stream.integer(0, 5)), 0.15),
      minutes: sometimes(stream, stream.integer(3, 16) * 10, 0.08),
      travel_minutes: sometimes(stream, stream.integer(1, 6) * 10, 0.08),
    };
  }
}

export function* meetingAttendance(given: City): Iterable<GivenRow> {
  const stream = given.stream("meeting_attendance");
  let leads: readonly SampleUnit[] = [];
  for (const { meeting_id, units, merged } of meetings(given, given.stream("meetings"))) {
    // Who is there for the first of two merged meetings stays for the second.
    if (!merged) leads = units.filter(() => stream.chance(0.7));
    for (const { org_id } of leads) yield { meeting_id, org_id, role: "lead" };
    for (const { org_id } of units) {
      if (stream.chance(0.25)) yield { meeting_id, org_id, role: "staff" };
    }
  }
}
