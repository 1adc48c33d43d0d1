import { addDays, daysBetween } from "../calendar.ts";
import type { GivenRow } from "../table.ts";
import { dayOf, endAfter, numberer, season, sometimes, type City } from "./city.ts";
import { plantedEffects } from "./effects.ts";
import { departmentIds, plannedItems } from "./reference.ts";

/** 6 requests decided in 2024, all rejected, as published; in 2023 some passed. */
export function* taskRequest(given: City): Iterable<GivenRow> {
  const stream = given.stream("task_request");
  const id = numberer("r");
  const outcomes = [
    ...Array<[number, string]>(7).fill([2023, "approved"]),
    ...Array<[number, string]>(4).fill([2023, "rejected"]),
    ...Array<[number, string]>(6).fill([2024, "rejected"]),
    ...Array<[number, string]>(2).fill([2024, "returned"]),
    [2024, "pending"] as [number, string],
  ];
  for (const [year, decision] of outcomes) {
    const submitted_on =
      decision === "pending" ? "2024-12-20" : `${year}-${String(stream.integer(1, 11)).padStart(2, "0")}-10`;
    yield {
      request_id: id(),
      dept_id: departmentIds[0],
      title: "临时任务",
      submitted_on,
      decided_on: decision === "pending" ? null : addDays(submitted_on, stream.integer(2, 12)),
      decision,
      target_units: stream.integer(100, 6000),
      est_minutes: stream.integer(2, 16) * 15,
    };
  }
}

const origins = {
  plan: 62,
  adhoc_approved: 3,
  off_list: 12,
  self_initiated: 14,
  emergency: 6,
  unclassified: 3,
};

/** Tasks fall in bursts, and off-list ones become fewer in 2024. */
export function* taskAssignment(given: City): Iterable<GivenRow> {
  const stream = given.stream("task_assignment");
  const id = numberer("t");
  for (const { org_id } of given.units) {
    const plan = { 2023: plannedItems(2023), 2024: plannedItems(2024) };
    for (const month of given.months) {
      const year = month < "2024" ? 2023 : 2024;
      const offList = year === 2023 ? origins.off_list : origins.off_list / 2;
      const number = stream.poisson(3 * given.scale * season(month) * stream.burst(2));
      for (let i = 0; i < number; i++) {
        const received_on = dayOf(month, stream);
        const origin = stream.weighted({ ...origins, off_list: offList });
        const items = plan[year];
        yield {
          task_id: id(),
          org_id,
          dept_id: sometimes(stream, stream.pick(departmentIds), 0.02),
          item_id: origin === "plan" ? items[stream.integer(0, items.length - 1)] : null,
          title: "下派任务",
          received_on: sometimes(stream, received_on, 0.005),
          due_on: sometimes(stream, addDays(received_on, Math.round(stream.exponential(12)) + 1), 0.1),
          done_on: endAfter(received_on, stream.exponential(9)),
          origin: sometimes(stream, origin, 0.01),
          minutes: sometimes(stream, Math.round(stream.logNormal(60, 0.8)), 0.3),
        };
      }
    }
  }
}

const kinds = { certificate: 3, system: 2, plaque: 4, assessment: 2, form: 3, meeting_series: 1 } as const;
type BurdenKind = keyof typeof kinds;
const titles: Readonly<Record<BurdenKind, string>> = {
  certificate: "居住情况证明",
  system: "条线信息系统",
  plaque: "工作站牌子",
  assessment: "年度考核",
  form: "月度报表",
  meeting_series: "工作例会",
};

function burden(kind: BurdenKind, org_id: string, began_on: string, ended_on: string | null): GivenRow {
  const payer = kind === "certificate" ? "resident" : "worker";
  return { org_id, dept_id: departmentIds[2], kind, title: titles[kind], payer, began_on, ended_on };
}

/** Burdens that were there before 2023 are cut in 2023 and 2024; in one district certificates come back. */
export function* burdenItem(given: City): Iterable<GivenRow> {
  const stream = given.stream("burden_item");
  const id = numberer("b");
  const rebound: readonly string[] = plantedEffects.rebound.districts;
  const cost = (kind: BurdenKind): GivenRow => ({
    population: kind === "certificate" ? stream.integer(50, 400) : stream.integer(3, 12),
    frequency_per_year: stream.pick([1, 2, 4, 12]),
    minutes: stream.chance(0.1) ? null : stream.integer(1, 12) * 10,
    minutes_basis: stream.pick(["measured", "sampled", "stated", "assumed", "assumed"]),
  });
  for (const { org_id, district_code } of given.units) {
    for (const [kind, mean] of Object.entries(kinds) as [BurdenKind, number][]) {
      const number = stream.poisson(mean * given.scale);
      for (let i = 0; i < number; i++) {
        const returns = kind === "certificate" && rebound.includes(district_code);
        const isCut = returns || stream.chance(0.45);
        const ended = isCut
          ? dayOf(given.months[stream.integer(2, returns ? 10 : 21)] ?? "2023-06", stream)
          : null;
        const began = sometimes(
          stream,
          `20${stream.integer(15, 22)}-0${stream.integer(1, 9)}-01`,
          returns ? 0 : 0.04,
        );
        yield {
          burden_id: id(),
          ...burden(kind, org_id, began ?? "", ended),
          began_on: began,
          ...cost(kind),
        };
        if (!returns) continue;
        const again = stream.chance(plantedEffects.rebound.ratio - 1) ? 2 : 1;
        for (let j = 0; j < again; j++) {
          yield {
            burden_id: id(),
            ...burden(kind, org_id, `2024-05-${String(stream.integer(1, 28)).padStart(2, "0")}`, null),
            title: "居住情况证明（新）",
            ...cost(kind),
          };
        }
      }
    }
  }
}

/** Leads on burden; one in twelve comes back within half a year. */
export function* issueReport(given: City): Iterable<GivenRow> {
  const stream = given.stream("issue_report");
  const id = numberer("i");
  for (const { org_id } of given.units) {
    for (const month of given.months) {
      const number = stream.poisson(0.03 * given.scale);
      for (let i = 0; i < number; i++) {
        const issue_id = id();
        const reported_on = dayOf(month, stream);
        const verified_on = endAfter(reported_on, stream.exponential(6));
        const closed_on = verified_on && endAfter(verified_on, stream.exponential(14));
        // Judged half-way between the verification and the end.
        const ruled_on =
          verified_on &&
          closed_on &&
          addDays(verified_on, Math.floor((daysBetween(verified_on, closed_on) ?? 0) / 2));
        const outcome = stream.weighted({ corrected: 60, dismissed: 32, duplicate: 8 });
        const channel = stream.weighted({
          qr: 50,
          quick_report: 20,
          monthly: 15,
          phone: 8,
          visit: 5,
          hotline: 2,
        });
        yield {
          issue_id,
          org_id,
          dept_id: stream.pick(departmentIds),
          channel,
          reported_on,
          // One clerk in five hundred swaps the dates.
          verified_on: stream.chance(0.002) ? addDays(reported_on, -3) : verified_on,
          ruled_on,
          closed_on,
          state: closed_on ? "closed" : verified_on ? "verifying" : "reported",
          outcome: closed_on ? outcome : null,
        };
        const back =
          closed_on && outcome === "corrected" && stream.chance(0.08)
            ? endAfter(closed_on, stream.integer(10, 170))
            : null;
        if (back) {
          yield {
            issue_id: id(),
            org_id,
            channel: "qr",
            reported_on: back,
            state: "reported",
            recurrence_of: issue_id,
          };
        }
      }
    }
  }
}
