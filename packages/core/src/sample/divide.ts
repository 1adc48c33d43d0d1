import { addDays } from "../calendar.ts";
import type { GivenRow } from "../table.ts";
import { dayOf, endAfter, numberer, sometimes, type City } from "./city.ts";
import { plantedEffects } from "./effects.ts";

const types = {
  neighbor: 24,
  property_service: 22,
  parking: 16,
  family: 12,
  guardianship: 2,
  labor: 6,
  lease: 8,
  consumer: 5,
  injury: 3,
  other: 2,
};

/** Disputes last about three weeks; in one district 1.8 times as long. Joint ones are settled more often. */
export function* disputeCase(given: City): Iterable<GivenRow> {
  const stream = given.stream("dispute_case");
  const id = numberer("x");
  const slow: readonly string[] = plantedEffects.slowDistrict.districts;
  for (const { org_id, district_code } of given.units) {
    const longer = slow.includes(district_code) ? plantedEffects.slowDistrict.ratio : 1;
    for (const month of given.months) {
      const number = stream.poisson(0.4 * given.scale);
      for (let i = 0; i < number; i++) {
        const accepted_on = dayOf(month, stream);
        const closed_on = endAfter(accepted_on, stream.logNormal(21 * longer, 0.8));
        const joint = stream.chance(0.3);
        const result = stream.weighted({
          settled: joint ? 82 : 70,
          failed: 12,
          transferred: 10,
          withdrawn: 6,
        });
        const settled = closed_on !== null && result === "settled";
        const reopened = settled && stream.chance(0.05) ? endAfter(closed_on, stream.integer(5, 150)) : null;
        yield {
          case_id: id(),
          org_id,
          accepted_on,
          closed_on: closed_on && stream.chance(0.001) ? addDays(accepted_on, -2) : closed_on,
          type: sometimes(stream, stream.weighted(types), 0.02),
          judicial_office: sometimes(stream, joint || stream.chance(0.3)),
          police_station: sometimes(stream, joint || stream.chance(0.4)),
          law_firm: sometimes(stream, joint || stream.chance(0.1)),
          result: closed_on ? result : "ongoing",
          fulfilled: settled ? sometimes(stream, stream.chance(0.9), 0.3) : null,
          reopened_on: reopened,
        };
      }
    }
  }
}

/** `total` shared out over `count` rows, each at least 0, the rest one by one at random. */
function shareOut(
  total: number,
  count: number,
  stream: { integer(from: number, to: number): number },
): number[] {
  const parts = Array<number>(count).fill(Math.floor(total / count));
  for (let left = total % count; left > 0; left--) {
    const i = stream.integer(0, count - 1);
    parts[i] = (parts[i] ?? 0) + 1;
  }
  return parts;
}

/** 133 trials from July to October 2024 with 156 sessions and 1 251 resolved cases, as published; how they fall is made up. */
export function* circuitTrial(given: City): Iterable<GivenRow> {
  const stream = given.stream("circuit_trial");
  const [trials, sessions, resolved] = [
    133,
    shareOut(156, 133, given.stream("sessions")),
    shareOut(1251, 133, given.stream("resolved")),
  ];
  for (let i = 0; i < trials; i++) {
    const unit = given.units[stream.integer(0, given.units.length - 1)];
    yield {
      trial_id: `trial-${i + 1}`,
      org_id: unit?.org_id,
      held_on: dayOf(`2024-${String(stream.integer(7, 10)).padStart(2, "0")}`, stream),
      court: "样例法院",
      cause: stream.pick(["物业服务合同纠纷", "指定监护人", "相邻关系"]),
      trials: 1,
      resolved_linked: resolved[i],
      outreach_sessions: sessions[i],
    };
  }
}

export function* proposal(given: City): Iterable<GivenRow> {
  const stream = given.stream("proposal");
  for (let i = 1; i <= 240; i++) {
    const submitted_on = dayOf(stream.pick(["2024-03", "2024-04", "2024-05", "2024-06"]), stream);
    const decided_on = endAfter(submitted_on, stream.exponential(90));
    yield {
      proposal_id: `i${i}`,
      topic: stream.pick(["流浪猫治理", "非机动车停放", "高空抛物", "垃圾分类"]),
      proposer: stream.weighted({ resident: 55, community_worker: 25, department: 8, organisation: 12 }),
      submitted_on,
      decided_on,
      status: decided_on ? stream.weighted({ adopted: 35, declined: 65 }) : "discussed",
    };
  }
}
