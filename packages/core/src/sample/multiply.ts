import { addDays } from "../calendar.ts";
import type { GivenRow } from "../table.ts";
import { dayOf, endAfter, numberer, season, sometimes, type City } from "./city.ts";
import { departmentIds } from "./reference.ts";

/** Residents' weight is 0.70 in 2024, as published; 0.50 the year before, made up. */
const weights: Readonly<Record<number, readonly (readonly [string, string, number])[]>> = {
  2023: [
    ["居民满意度测评", "resident", 0.5],
    ["部门评价", "department", 0.3],
    ["街镇评价", "subdistrict", 0.2],
  ],
  2024: [
    ["居民满意度测评", "resident", 0.7],
    ["部门评价", "department", 0.2],
    ["街镇评价", "subdistrict", 0.1],
  ],
};

export function* appraisalScore(given: City): Iterable<GivenRow> {
  const stream = given.stream("appraisal_score");
  for (const { org_id } of given.units) {
    for (const year of [2023, 2024]) {
      for (const [component, assessor, weight] of weights[year] ?? []) {
        const score = Math.min(
          100,
          Math.max(40, Math.round(85 + 20 * (stream.uniform() - 0.5) + (stream.burst(4) - 1) * 4)),
        );
        yield {
          org_id,
          year,
          component,
          assessor,
          weight,
          score: sometimes(stream, score, 0.003),
          max_score: 100,
        };
      }
    }
  }
}

/** Those who scan the code are somewhat less pleased than those who are asked at the door. */
export function* satisfactionResponse(given: City): Iterable<GivenRow> {
  const stream = given.stream("satisfaction_response");
  const id = numberer("s");
  for (const { org_id } of given.units) {
    for (const month of given.months) {
      const number = stream.poisson(6 * given.scale);
      for (let i = 0; i < number; i++) {
        const mode = stream.weighted({ qr_self: 70, door_to_door: 26, phone: 3, paper: 1 });
        const pleased =
          mode === "qr_self" ? { 5: 38, 4: 34, 3: 17, 2: 8, 1: 3 } : { 5: 50, 4: 34, 3: 11, 2: 4, 1: 1 };
        yield {
          response_id: id(),
          org_id,
          answered_on: dayOf(month, stream),
          mode,
          target: sometimes(stream, "条线干部", 0.4),
          score: sometimes(stream, Number(stream.weighted(pleased)), 0.04),
          scale_max: 5,
          design_weight: mode === "door_to_door" ? 3 : 1,
        };
      }
    }
  }
}

/** The assistant goes live in one district in September 2024, as published. */
export function* assistantQuery(given: City): Iterable<GivenRow> {
  const stream = given.stream("assistant_query");
  const id = numberer("q");
  const months = given.months.filter((month) => month >= "2024-09");
  for (const { org_id } of given.units.filter(({ district_code }) => district_code === "310107")) {
    for (const [i, month] of months.entries()) {
      const number = stream.poisson(8 * (i + 1) * given.scale);
      for (let j = 0; j < number; j++) {
        const resolved = stream.chance(0.3) ? null : stream.chance(0.78);
        yield {
          query_id: id(),
          org_id,
          asked_at: `${dayOf(month, stream)}T${String(stream.integer(8, 18)).padStart(2, "0")}:15:00`,
          kind: stream.weighted({ policy: 40, solution: 30, summary: 20, exam: 10 }),
          resolved,
          escalated: resolved === null ? null : stream.chance(0.12),
          minutes_saved: sometimes(stream, stream.integer(1, 8) * 5, 0.4),
          flagged_wrong: sometimes(stream, stream.chance(0.03), 0.5),
        };
      }
    }
  }
}

export function* visitRecord(given: City): Iterable<GivenRow> {
  const stream = given.stream("visit_record");
  const id = numberer("v");
  const purposes = ["燃气安全", "独居老人", "民情走访", "政策宣传"] as const;
  for (const { org_id } of given.units) {
    for (const month of given.months) {
      const number = stream.poisson(4 * given.scale * season(month));
      for (let i = 0; i < number; i++) {
        const visit_id = id();
        const visited_on = dayOf(month, stream);
        const visit = {
          org_id,
          household_hash: `h${stream.integer(1, 2000)}`,
          purpose: stream.pick(purposes),
          // Three visitors a unit, by turns: no draw, so that the other figures stay as they are.
          staff_hash: `s${org_id}-${(i % 3) + 1}`,
        };
        yield { visit_id, ...visit, visited_on, minutes: sometimes(stream, stream.integer(2, 9) * 5, 0.2) };
        const again = stream.chance(0.07) ? endAfter(visited_on, stream.integer(2, 45)) : null;
        if (again) yield { visit_id: id(), ...visit, visited_on: again, duplicate_of: visit_id };
      }
    }
  }
}

export function* hotlineTicket(given: City): Iterable<GivenRow> {
  const stream = given.stream("hotline_ticket");
  const id = numberer("h");
  for (const { org_id } of given.units) {
    for (const month of given.months) {
      const number = stream.poisson(1.2 * given.scale * season(month));
      for (let i = 0; i < number; i++) {
        const day = dayOf(month, stream);
        const closed = endAfter(day, stream.exponential(3));
        const calledBack = stream.chance(0.35);
        yield {
          ticket_id: id(),
          org_id,
          dept_id: stream.pick(departmentIds),
          received_at: `${day}T10:00:00`,
          first_contact_at: `${addDays(day, 1)}T09:00:00`,
          due_at: `${addDays(day, 7)}T18:00:00`,
          closed_at: closed && `${closed}T16:00:00`,
          type: stream.weighted({
            consult: 20,
            help: 30,
            complaint: 35,
            report: 5,
            suggestion: 7,
            praise: 3,
          }),
          solved_dept: closed ? stream.chance(0.86) : null,
          solved_citizen: calledBack && closed ? stream.chance(0.68) : null,
          satisfied: calledBack && closed ? stream.chance(0.74) : null,
        };
      }
    }
  }
}
