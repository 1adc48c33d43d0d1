import { metric } from "../../metric.ts";
import { count } from "../../measure.ts";
import { equal } from "../../predicate.ts";
import { catalogItem } from "../../tables/reference/catalog-item.ts";

const { list, year } = catalogItem.columns;

/** How many matters the year's plan hands down to the committees. */
export const plannedItemCount = metric({
  id: "subtract.planned-item-count",
  title: { zh: "年初计划事项数", en: "Matters in the annual plan" },
  question: {
    zh: "年初计划下派居村组织的任务有多少项？",
    en: "How many tasks did the plan at the start of the year hand down?",
  },
  definition: {
    zh: "清单类别为年度任务计划的事项数，按年度和层级分。",
    en: "Listed matters on the annual plan, by year and level.",
  },
  unit: "count",
  noun: { zh: "项", en: "tasks" },
  direction: "less-is-better",
  source: ["S6"],
  table: catalogItem,
  time: year,
  measure: count(equal(list, "annual_plan")),
  example: {
    rows: [
      { list: "annual_plan", year: 2024, level: "city" },
      { list: "annual_plan", year: 2024, level: "city" },
      { list: "prohibited", year: 2024, level: "city" },
    ],
    value: 2,
    numerator: null,
    denominator: null,
    used: 2,
    missing: 0,
  },
});
