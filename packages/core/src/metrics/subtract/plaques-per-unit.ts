import { activeOn } from "../../analyses/active-reduction.ts";
import { analysis } from "../../analysis.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count, min } from "../../measure.ts";
import { equal } from "../../predicate.ts";
import { policyLimit } from "../../tables/reference/policy-limit.ts";
import { burdenItem } from "../../tables/subtract/burden-item.ts";

const { kind } = burdenItem.columns;
const { subject, value } = policyLimit.columns;

/** How many plaques hang at a unit, and which units hang more than a limit allows, where one is entered. */
export const plaquesPerUnit = analysis({
  id: "subtract.plaques-per-unit",
  title: { zh: "每居村挂牌数", en: "Plaques per unit" },
  question: { zh: "一个居村挂几块牌子？", en: "How many plaques hang at a committee?" },
  definition: {
    zh: "在用的牌子 ÷ 台账中有牌子记录的居村；录有限值（plaques_per_unit）时列出超限的居村。",
    en: "Active plaques ÷ units with a plaque on record; where a limit is entered (plaques_per_unit), the units over it are listed.",
  },
  unit: "per",
  noun: { zh: "块每居村", en: "plaques a unit" },
  direction: "less-is-better",
  source: ["S21"],
  asOf: true,
  queries: {
    plaques: groupedQuery({
      table: burdenItem,
      by: ["org_id", "began_on", "ended_on"],
      measures: { plaques: count() },
      where: equal(kind, "plaque"),
    }),
    limits: groupedQuery({
      table: policyLimit,
      by: ["subject"],
      measures: { limit: min(value) },
      where: equal(subject, "plaques_per_unit"),
      shared: true,
    }),
  },
  compute({ plaques, limits }, { asOf }) {
    const sum = (rows: typeof plaques): number => rows.reduce((total, row) => total + (row.plaques ?? 0), 0);
    const placed = plaques.filter((row) => row.org_id !== null && row.began_on !== null);
    const units = new Map<string, number>();
    for (const row of placed) {
      const unit = row.org_id ?? "";
      units.set(unit, (units.get(unit) ?? 0) + (activeOn(asOf, row) ? (row.plaques ?? 0) : 0));
    }
    const active = [...units.values()].reduce((total, each) => total + each, 0);
    const limit = limits[0]?.limit ?? null;
    const over = limit === null ? [] : [...units].filter(([, each]) => each > limit).map(([unit]) => unit);
    return {
      value: units.size > 0 ? active / units.size : null,
      numerator: active,
      denominator: units.size,
      used: sum(placed),
      missing: sum(plaques) - sum(placed),
      flags: over.length > 0 ? ["over_limit"] : [],
      detail: { limit, over },
    };
  },
  example: {
    ledger: {
      policy_limit: [
        { limit_id: "1", subject: "plaques_per_unit", op: "le", value: 2, unit: "块", source: "示例" },
      ],
      burden_item: [
        { burden_id: "1", org_id: "a", kind: "plaque", began_on: "2020-01-01" },
        { burden_id: "2", org_id: "a", kind: "plaque", began_on: "2020-01-01" },
        { burden_id: "3", org_id: "a", kind: "plaque", began_on: "2020-01-01" },
        { burden_id: "4", org_id: "b", kind: "plaque", began_on: "2020-01-01", ended_on: "2023-01-01" },
        { burden_id: "5", org_id: "b", kind: "plaque", began_on: "2020-01-01" },
        { burden_id: "6", org_id: "b", kind: "plaque", began_on: null },
      ],
    },
    asOf: "2024-07-01",
    value: 2,
    numerator: 4,
    denominator: 2,
    used: 5,
    missing: 1,
  },
});
