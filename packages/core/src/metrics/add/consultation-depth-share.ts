import { analysis } from "../../analysis.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count, max, sum } from "../../measure.ts";
import { equal, oneOf } from "../../predicate.ts";
import { deliberation } from "../../tables/add/deliberation.ts";
import { orgUnit } from "../../tables/reference/org-unit.ts";

const { held_on, households_consulted, step } = deliberation.columns;
const { households, kind } = orgUnit.columns;

/** Of the households in the units that deliberated, the share consulted, matter by matter. */
export const consultationDepthShare = analysis({
  id: "add.consultation-depth-share",
  title: { zh: "协商参与面", en: "Depth of consultation" },
  question: { zh: "一件事听了多少户的意见？", en: "How many households were heard on a matter?" },
  definition: {
    zh: "每项议题走访听取的户数之和 ÷ 该居村户数，各议题合计。400余户是下限。",
    en: "Households consulted in visits ÷ the unit's households, summed over matters. “More than 400” is a lower bound.",
  },
  unit: "share",
  noun: { zh: "户次", en: "household-matters" },
  direction: "more-is-better",
  source: ["S41", "S43"],
  queries: {
    visits: groupedQuery({
      table: deliberation,
      by: ["org_id", "matter_id"],
      measures: { consulted: sum(households_consulted, equal(step, "visit")), steps: count() },
      time: held_on,
    }),
    units: groupedQuery({
      table: orgUnit,
      by: ["org_id"],
      measures: { households: max(households) },
      where: oneOf(kind, ["neighborhood", "village", "preparatory_group"]),
      shared: true,
    }),
  },
  compute({ visits, units }) {
    const householdsOf = new Map(units.map((row) => [row.org_id, row.households]));
    const matters = visits.map(({ org_id, matter_id, consulted }) => ({
      matter_id,
      consulted,
      households: householdsOf.get(org_id) ?? null,
    }));
    const known = matters.filter((matter) => matter.consulted !== null && (matter.households ?? 0) > 0);
    const consulted = known.reduce((total, matter) => total + (matter.consulted ?? 0), 0);
    const all = known.reduce((total, matter) => total + (matter.households ?? 0), 0);
    return {
      value: all > 0 ? consulted / all : null,
      numerator: consulted,
      denominator: all,
      used: known.length,
      missing: matters.length - known.length,
      flags: known.some((matter) => (matter.consulted ?? 0) > (matter.households ?? 0))
        ? ["more_than_all"]
        : [],
      detail: matters,
    };
  },
  example: {
    ledger: {
      org_unit: [
        { org_id: "a", name: "甲", kind: "neighborhood", households: 1600 },
        { org_id: "b", name: "乙", kind: "neighborhood", households: null },
      ],
      deliberation: [
        { step_id: "1", org_id: "a", matter_id: "洗车点", step: "visit", households_consulted: 300 },
        { step_id: "2", org_id: "a", matter_id: "洗车点", step: "visit", households_consulted: 100 },
        { step_id: "3", org_id: "a", matter_id: "洗车点", step: "hearing", households_consulted: 40 },
        { step_id: "4", org_id: "b", matter_id: "加梯", step: "visit", households_consulted: 20 },
      ],
    },
    value: 0.25,
    numerator: 400,
    denominator: 1600,
    used: 1,
    missing: 1,
  },
});
