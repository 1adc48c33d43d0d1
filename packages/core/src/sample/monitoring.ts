import type { GivenRow } from "../table.ts";
import { dayOf, numberer, sometimes, type City, type SampleUnit } from "./city.ts";
import { departmentIds } from "./reference.ts";

interface Point {
  readonly point_id: string;
  readonly unit: SampleUnit;
  readonly from: string;
  readonly to: string | null;
}

/** 100 points, or one for every ten units where there are fewer than a thousand; 30 % are replaced at the start of 2024. */
function points({ units }: City): Point[] {
  const number = Math.min(100, Math.max(1, Math.floor(units.length / 10)));
  const step = Math.max(1, Math.floor(units.length / number));
  const first = units.filter((_, i) => i % step === 0).slice(0, number);
  const second = units.filter((_, i) => i % step === Math.floor(step / 2)).slice(0, Math.round(number * 0.3));
  return [
    ...first.map((unit, i) => ({
      point_id: `p${i + 1}`,
      unit,
      from: "2022-12-15",
      to: i % 10 < 3 ? "2024-01-15" : null,
    })),
    ...second.map((unit, i) => ({ point_id: `p${number + 1 + i}`, unit, from: "2024-01-15", to: null })),
  ];
}

export function* monitoringPoint(given: City): Iterable<GivenRow> {
  const drawn = points(given);
  const serving = drawn.filter(({ from }) => from < "2023-01-01").length;
  for (const { point_id, unit, from, to } of drawn) {
    yield {
      point_id,
      org_id: unit.org_id,
      valid_from: from,
      valid_to: to,
      draw_seed: "sample",
      draw_probability: serving / given.units.length,
    };
  }
}

/** A contact nearly every month, a field visit nearly every two. */
export function* monitoringContact(given: City): Iterable<GivenRow> {
  const stream = given.stream("monitoring_contact");
  const id = numberer("c");
  for (const { point_id, from, to } of points(given)) {
    for (const month of given.months) {
      if (`${month}-01` < from || (to !== null && `${month}-28` >= to)) continue;
      if (stream.chance(0.96)) {
        const mode = stream.weighted({ phone: 60, online: 40 });
        yield {
          contact_id: id(),
          point_id,
          contacted_on: sometimes(stream, dayOf(month, stream), 0.005),
          mode,
        };
      }
      const second = Number(month.slice(5)) % 2 === 0;
      if (second && stream.chance(0.93)) {
        yield { contact_id: id(), point_id, contacted_on: dayOf(month, stream), mode: "field_visit" };
      }
    }
  }
}

/** A return from every point on every department, every month; most in time. */
export function* monthlyReturn(given: City): Iterable<GivenRow> {
  const stream = given.stream("monthly_return");
  const id = numberer("m");
  for (const { unit, from, to } of points(given)) {
    for (const month of given.months) {
      if (`${month}-01` < from || (to !== null && `${month}-28` >= to)) continue;
      for (const dept_id of departmentIds) {
        const late = stream.chance(0.08);
        const tasks = stream.poisson(2);
        yield {
          return_id: id(),
          org_id: unit.org_id,
          dept_id,
          month,
          due_on: `${month}-25`,
          submitted_on: late
            ? stream.chance(0.3)
              ? null
              : `${month}-28`
            : `${month}-${stream.integer(20, 25)}`,
          task_count: tasks,
          new_count: Math.min(tasks, stream.poisson(0.4)),
          added_burden: sometimes(stream, stream.chance(0.1), 0.05),
        };
      }
    }
  }
}
