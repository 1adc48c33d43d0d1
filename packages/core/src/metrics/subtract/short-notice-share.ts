import { analysis } from "../../analysis.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count } from "../../measure.ts";
import { wilsonInterval } from "../../statistics/wilson-interval.ts";
import { taskAssignment } from "../../tables/subtract/task-assignment.ts";

const { received_on } = taskAssignment.columns;

/** Of the tasks with both dates, the share due within a few weekdays of arriving. */
export const shortNoticeShare = analysis({
  id: "subtract.short-notice-share",
  title: { zh: "短时限任务占比", en: "Share of short-notice tasks" },
  question: { zh: "有多少任务要得很急？", en: "How many tasks came at short notice?" },
  definition: {
    zh: "收到后规定工作日内须完成的 ÷ 收到和截止日期都有的任务。",
    en: "Due within the set number of weekdays ÷ tasks with both dates.",
  },
  unit: "share",
  noun: { zh: "项有期限的任务", en: "dated tasks" },
  direction: "less-is-better",
  source: ["S7"],
  caveats: [
    {
      flag: "holidays_not_known",
      zh: "工作日按周一至周五计，不含调休。",
      en: "Working days are Monday to Friday; public holidays and shifted weekends aren't known.",
    },
  ],
  parameters: { days: { zh: "工作日数", en: "Weekdays", value: 3 } },
  queries: {
    tasks: groupedQuery({
      table: taskAssignment,
      by: ["notice_days"],
      measures: { tasks: count() },
      time: received_on,
    }),
  },
  compute({ tasks }, { parameters }) {
    const sum = (rows: readonly { readonly tasks: number | null }[]): number =>
      rows.reduce((total, row) => total + (row.tasks ?? 0), 0);
    const dated = tasks.filter(({ notice_days }) => notice_days !== null && notice_days >= 0);
    const short = sum(dated.filter(({ notice_days }) => (notice_days ?? 0) <= parameters.days));
    const all = sum(dated);
    return {
      value: all > 0 ? short / all : null,
      numerator: short,
      denominator: all,
      used: all,
      missing: sum(tasks) - all,
      interval: all > 0 ? { ...wilsonInterval(short, all), confidence: 0.95, method: "wilson" } : null,
      detail: dated.map(({ notice_days, tasks: number }) => ({ days: notice_days, tasks: number })),
    };
  },
  example: {
    ledger: {
      task_assignment: [
        { task_id: "1", org_id: "a", received_on: "2024-07-05", due_on: "2024-07-10" },
        { task_id: "2", org_id: "a", received_on: "2024-07-05", due_on: "2024-07-08" },
        { task_id: "3", org_id: "a", received_on: "2024-07-05", due_on: "2024-07-11" },
        { task_id: "4", org_id: "a", received_on: "2024-07-05", due_on: "2024-08-01" },
        { task_id: "5", org_id: "a", received_on: "2024-07-05", due_on: null },
        { task_id: "6", org_id: "a", received_on: "2024-07-05", due_on: "2024-07-01" },
      ],
    },
    value: 0.5,
    numerator: 2,
    denominator: 4,
    used: 4,
    missing: 2,
  },
});
