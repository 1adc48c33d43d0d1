import { metric } from "../../metric.ts";
import { count, ratio } from "../../measure.ts";
import { equal, known } from "../../predicate.ts";
import { taskAssignment } from "../../tables/subtract/task-assignment.ts";

const { origin, received_on } = taskAssignment.columns;

/** Of the tasks that reached the committees, the share that is on no list. */
export const offListShare = metric({
  id: "subtract.off-list-share",
  title: { zh: "清单外占比", en: "Share of off-list tasks" },
  question: {
    zh: "到居村的任务里，有多少是清单外的？",
    en: "Of the tasks that reach committees, how many are on no list?",
  },
  definition: {
    zh: "清单外 ÷ 来源已知的任务。主动作为和应急只在分母里：自愿做的事从不算强加的负担。",
    en: "Off the list ÷ tasks whose origin is known. Self-initiated and emergency work is in the denominator only: voluntary work is never an imposed burden.",
  },
  unit: "share",
  noun: { zh: "项任务", en: "tasks" },
  direction: "less-is-better",
  source: ["S4", "S15", "S20"],
  table: taskAssignment,
  time: received_on,
  measure: ratio(count(equal(origin, "off_list")), count(known(origin))),
  interval: "wilson",
  example: {
    rows: [
      { origin: "plan" },
      { origin: "off_list" },
      { origin: "self_initiated" },
      { origin: "emergency" },
      { origin: null },
    ],
    value: 0.25,
    numerator: 1,
    denominator: 4,
    used: 4,
    missing: 1,
  },
});
