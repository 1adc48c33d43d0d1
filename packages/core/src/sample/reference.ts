import type { GivenRow } from "../table.ts";
import type { City } from "./city.ts";

const departments: readonly (readonly [string, string, string])[] = [
  ["d-city-1", "市级部门甲", "city"],
  ["d-city-2", "市级部门乙", "city"],
  ["d-district-1", "区级部门甲", "district"],
  ["d-district-2", "区级部门乙", "district"],
  ["d-district-3", "区级部门丙", "district"],
  ["d-street-1", "街镇办公室", "subdistrict"],
];

/** The departments' ids by level. */
export const departmentIds = departments.map(([dept_id]) => dept_id) as [string, ...string[]];

export function* department(): Iterable<GivenRow> {
  for (const [dept_id, name, level] of departments) yield { dept_id, name, level };
}

/** The plan of each year: 59 in 2024, as published; 68 the year before, made up. */
const planned: Readonly<Record<number, number>> = { 2023: 68, 2024: 59 };

/** The ids of a year's planned matters. */
export function plannedItems(year: number): string[] {
  return Array.from({ length: planned[year] ?? 0 }, (_, i) => `plan-${year}-${i + 1}`);
}

export function* catalogItem(): Iterable<GivenRow> {
  for (const year of [2023, 2024]) {
    for (const [i, item_id] of plannedItems(year).entries()) {
      yield {
        item_id,
        dept_id: departmentIds[i % 2],
        title: `计划事项${i + 1}`,
        list: "annual_plan",
        year,
        level: "city",
      };
    }
    for (const list of ["statutory_duty", "assisted_matter", "prohibited"]) {
      for (let i = 1; i <= 20; i++) {
        yield { item_id: `${list}-${year}-${i}`, title: `清单事项${i}`, list, year, level: "city" };
      }
    }
  }
}

export function* policyLimit(): Iterable<GivenRow> {
  yield {
    limit_id: "sample-plaques",
    subject: "plaques_per_unit",
    op: "le",
    value: 8,
    unit: "块",
    source: "合成样例，不是真实限值",
    valid_from: "2023-01-01",
  };
}

export function* knowledgeArticle(): Iterable<GivenRow> {
  for (let i = 1; i <= 30; i++) {
    const kind = ["policy", "case", "manual"][i % 3] ?? "manual";
    yield {
      article_id: `k${i}`,
      title: `样例条目${i}`,
      body: "合成样例。",
      kind,
      issued_on: "2023-06-01",
      source: "合成样例",
    };
  }
}

/** Households and people of each committee; a few don't know. */
export function* orgUnit(given: City): Iterable<GivenRow> {
  const stream = given.stream("org_unit");
  for (const { org_id, street_id, district_code } of given.units) {
    const households = Math.round(stream.logNormal(1500, 0.4));
    const kind = org_id.slice(9, 10) === "2" ? "village" : "neighborhood";
    yield {
      org_id,
      parent_id: street_id,
      name: org_id,
      kind,
      nbs_code: org_id,
      district_code,
      households: stream.chance(0.02) ? null : households,
      population: Math.round(households * 2.4),
    };
  }
}
