import { analysis } from "../../analysis.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count } from "../../measure.ts";
import { equal } from "../../predicate.ts";
import { catalogItem } from "../../tables/reference/catalog-item.ts";
import { taskAssignment } from "../../tables/subtract/task-assignment.ts";

const { received_on, dept_level } = taskAssignment.columns;
const { year } = catalogItem.columns;

/** How many different matters the city handed down, beyond those that it planned. */
export const planOverrunCount = analysis({
  id: "subtract.plan-overrun-count",
  title: { zh: "超计划事项数", en: "Matters beyond the plan" },
  question: {
    zh: "市级实际下派的事项，比年初计划多几项？",
    en: "How many more matters did the city hand down than it planned?",
  },
  definition: {
    zh: "市级部门实际下派的不同事项数 − 年初市级计划事项数；数事项，不数份数。",
    en: "Distinct matters received from the city's departments − matters on the city's annual plan; matters, not copies per unit.",
  },
  unit: "count",
  noun: { zh: "项", en: "matters" },
  direction: "less-is-better",
  source: ["S6"],
  queries: {
    received: groupedQuery({
      table: taskAssignment,
      by: ["item_id", "request_id", "title"],
      measures: { copies: count() },
      where: equal(dept_level, "city"),
      time: received_on,
    }),
    planned: groupedQuery({
      table: catalogItem,
      by: ["list", "level"],
      measures: { items: count() },
      time: year,
    }),
  },
  compute({ received, planned }) {
    // A task is known by its matter, else by its request, else by its title; one without any can't be told apart.
    const identities = received.map(({ item_id, request_id, title }) => item_id ?? request_id ?? title);
    const matters = new Set(identities.filter((identity) => identity !== null));
    const plan = planned.filter((row) => row.list === "annual_plan" && row.level === "city");
    const plannedItems = plan.reduce((sum, row) => sum + (row.items ?? 0), 0);
    const copies = received.reduce((sum, row) => sum + (row.copies ?? 0), 0);
    const unknown = received
      .filter((_, i) => identities[i] === null)
      .reduce((sum, row) => sum + (row.copies ?? 0), 0);
    return {
      value: plannedItems > 0 && matters.size > 0 ? matters.size - plannedItems : null,
      used: copies - unknown,
      missing: unknown,
      detail: { received: matters.size, planned: plannedItems },
    };
  },
  example: {
    ledger: {
      department: [{ dept_id: "d", name: "市级部门", level: "city" }],
      catalog_item: [
        { item_id: "i1", list: "annual_plan", year: 2024, level: "city" },
        { item_id: "i2", list: "annual_plan", year: 2024, level: "city" },
        { item_id: "i3", list: "annual_plan", year: 2024, level: "district" },
      ],
      task_assignment: [
        { task_id: "1", org_id: "a", dept_id: "d", item_id: "i1" },
        { task_id: "2", org_id: "b", dept_id: "d", item_id: "i1" },
        { task_id: "3", org_id: "a", dept_id: "d", item_id: "i2" },
        { task_id: "4", org_id: "a", dept_id: "d", request_id: "r1" },
        { task_id: "5", org_id: "a", dept_id: "d", title: "临时统计" },
        { task_id: "6", org_id: "a", dept_id: "d" },
      ],
    },
    value: 2,
    used: 5,
    missing: 1,
  },
});
