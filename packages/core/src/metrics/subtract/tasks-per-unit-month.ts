import { analysis } from "../../analysis.ts";
import { observedMonths } from "../../calendar.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count } from "../../measure.ts";
import { quantile } from "../../statistics/quantile.ts";
import { taskAssignment } from "../../tables/subtract/task-assignment.ts";

const { received_on } = taskAssignment.columns;

/** How many tasks a committee gets in a month: the mean, and how unevenly the load falls. */
export const tasksPerUnitMonth = analysis({
  id: "subtract.tasks-per-unit-month",
  title: { zh: "每居村月均任务数", en: "Tasks per unit and month" },
  question: {
    zh: "一个居村一个月要接多少任务？忙的时候呢？",
    en: "How many tasks does a committee get in a month, and in a busy one?",
  },
  definition: {
    zh: "下派任务数 ÷ 观察到的居村月数；另给中位、九成位和最大值，因为负担是一阵一阵的。",
    en: "Assignments ÷ unit-months observed; with median, 90th percentile and maximum, for the load is bursty.",
  },
  unit: "per",
  noun: { zh: "项每居村月", en: "tasks a unit-month" },
  direction: "less-is-better",
  source: ["S6"],
  caveats: [
    {
      flag: "units_without_tasks_unseen",
      zh: "全期没有任务记录的居村不在台账中，也就不在分母里。",
      en: "A unit without any task isn't in the ledger, and so not in the denominator.",
    },
  ],
  queries: {
    loads: groupedQuery({
      table: taskAssignment,
      by: ["org_id", "month"],
      measures: { tasks: count() },
      time: received_on,
    }),
  },
  compute({ loads }, { period }) {
    const dated = loads.filter(({ month }) => month !== null);
    const months = observedMonths(period, dated.map(({ month }) => month ?? "").sort());
    const units = new Set(dated.map(({ org_id }) => org_id)).size;
    const unitMonths = units * months.length;
    const counts = dated.map(({ tasks }) => tasks ?? 0);
    const tasks = counts.reduce((sum, each) => sum + each, 0);
    const all = [...counts, ...Array<number>(Math.max(0, unitMonths - counts.length)).fill(0)];
    const undated = loads.filter(({ month }) => month === null);
    return {
      value: unitMonths > 0 ? tasks / unitMonths : null,
      numerator: tasks,
      denominator: unitMonths,
      used: tasks,
      missing: undated.reduce((sum, row) => sum + (row.tasks ?? 0), 0),
      detail: { p50: quantile(all, 0.5), p90: quantile(all, 0.9), max: quantile(all, 1), units, months },
    };
  },
  example: {
    ledger: {
      task_assignment: [
        { task_id: "1", org_id: "a", received_on: "2024-01-05" },
        { task_id: "2", org_id: "a", received_on: "2024-01-06" },
        { task_id: "3", org_id: "a", received_on: "2024-03-06" },
        { task_id: "4", org_id: "b", received_on: "2024-02-01" },
        { task_id: "5", org_id: "b", received_on: "2024-02-01" },
        { task_id: "6", org_id: "b", received_on: "2024-02-09" },
        { task_id: "7", org_id: "b", received_on: null },
      ],
    },
    value: 1,
    numerator: 6,
    denominator: 6,
    used: 6,
    missing: 1,
  },
});
