import type { Text } from "../../text.ts";

/** What a brief says of the − figures: `{value}`, `{num}` and `{den}` are the result's. */
export const subtractWords: Readonly<Record<string, Text>> = {
  "subtract.rebound-share": {
    zh: "已取消的{den}项负担里，{num}项换了相近的名称又出现，占{value}，须人工核实",
    en: "{num} of {den} burdens that were cut are back under a similar name, {value}; each needs checking by hand",
  },
  "subtract.planned-item-count": {
    zh: "年初计划下派{value}项",
    en: "The annual plan holds {value} tasks",
  },
  "subtract.task-rejection-share": {
    zh: "临时任务申请已审{den}项，{num}项不予通过，占{value}",
    en: "{num} of {den} ad-hoc requests decided were rejected, {value}",
  },
  "subtract.review-days": {
    zh: "临时任务申请从提出到有结果，半数在{value}天以内",
    en: "Half of the ad-hoc requests are decided within {value} days",
  },
  "subtract.off-list-share": {
    zh: "下派任务{den}项，清单以外的{num}项，占{value}",
    en: "{num} of {den} tasks handed down are off the list, {value}",
  },
  "subtract.contact-coverage-share": {
    zh: "监测点每月应联系，{den}个点月里联系过的{num}个，占{value}",
    en: "Monitoring points were contacted in {num} of {den} point-months, {value}",
  },
  "subtract.visit-coverage-share": {
    zh: "监测点每两个月应走访，{den}个应访期里走访过的{num}个，占{value}",
    en: "Monitoring points were visited in {num} of {den} two-month windows, {value}",
  },
  "subtract.pending-lead-count": {
    zh: "没有办结的问题线索{value}条",
    en: "Leads still open: {value}",
  },
  "subtract.verify-days": {
    zh: "问题线索从上报到核查，半数在{value}天以内",
    en: "Half of the leads are verified within {value} days of the report",
  },
  "subtract.close-days": {
    zh: "问题线索从上报到办结，半数在{value}天以内",
    en: "Half of the leads are closed within {value} days of the report",
  },
  "subtract.recurrence-share": {
    zh: "观察期已满的{den}条线索中，{num}条又发生，占{value}",
    en: "{num} of {den} leads followed long enough have recurred, {value}",
  },
  "subtract.meeting-hours": {
    zh: "开会共耗{value}小时",
    en: "Meetings took {value} hours",
  },
  "subtract.consolidation-share": {
    zh: "已备案会议{den}次，合并召开{num}次，占{value}",
    en: "{num} of {den} registered meetings were merged with others, {value}",
  },
  "subtract.mergeable-meeting-count": {
    zh: "还能并到同一周另一场的会有{value}场",
    en: "Meeting occasions that could still join another of the same week: {value}",
  },
  "subtract.return-on-time-share": {
    zh: "应报月报{den}份，按时报出{num}份，占{value}",
    en: "{num} of {den} monthly returns came on time, {value}",
  },
  "subtract.time-avoided-hours": {
    zh: "没有批准的任务，按申请时的估计本来要花{value}小时；这是避免的，没有算进还给的时间",
    en: "By the applicants' own estimates the rejected tasks would have taken {value} hours; that is avoided, not returned",
  },
};
