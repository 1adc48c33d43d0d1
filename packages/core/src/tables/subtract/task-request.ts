import { category, date, integer, text } from "../../column.ts";
import { table } from "../../table.ts";

/** Ad-hoc tasks that a department asked to hand down, one request a row (一事一报), and what the review decided. */
export const taskRequest = table({
  name: "task_request",
  chapter: "subtract",
  title: { zh: "临时任务申请", en: "Ad-hoc task request" },
  grain: { zh: "一项申请一行", en: "one request a row" },
  synonyms: ["一事一报", "准入申请", "任务准入"],
  key: ["request_id"],
  references: { dept_id: "department" },
  columns: {
    request_id: text({ title: { zh: "申请编号", en: "Request ID" }, synonyms: ["编号", "申请号"] }),
    dept_id: text({
      title: { zh: "申请部门", en: "Department" },
      synonyms: ["部门", "下派单位", "申报单位"],
      nullable: true,
    }),
    title: text({
      title: { zh: "任务名称", en: "Task" },
      synonyms: ["事项名称", "任务", "工作任务"],
      nullable: true,
    }),
    submitted_on: date({
      title: { zh: "申请日期", en: "Submitted on" },
      synonyms: ["申报日期", "提交日期", "申请时间"],
      nullable: true,
    }),
    decided_on: date({
      title: { zh: "审核日期", en: "Decided on" },
      synonyms: ["批复日期", "审核时间", "决定日期"],
      nullable: true,
    }),
    decision: category({
      title: { zh: "审核结果", en: "Decision" },
      synonyms: ["审核意见", "结果", "是否通过", "准入结果"],
      nullable: true,
      values: {
        approved: { zh: "通过", en: "approved", synonyms: ["同意", "准予", "批准", "已准入"] },
        rejected: {
          zh: "不予通过",
          en: "rejected",
          synonyms: ["未予通过", "未通过", "不通过", "不同意", "驳回", "不准入", "否决"],
        },
        returned: { zh: "退回", en: "returned", synonyms: ["退回修改", "补正"] },
        withdrawn: { zh: "撤回", en: "withdrawn", synonyms: ["撤销申请"] },
        pending: { zh: "待审", en: "pending", synonyms: ["审核中", "受理中"] },
      },
    }),
    reason: text({
      title: { zh: "理由", en: "Reason" },
      synonyms: ["不通过理由", "审核理由"],
      nullable: true,
    }),
    target_units: integer({
      title: { zh: "涉及居村数", en: "Units addressed" },
      unit: "unit",
      synonyms: ["涉及居村", "下派居村数"],
      nullable: true,
    }),
    est_minutes: integer({
      title: { zh: "每居村预计用时", en: "Estimated minutes a unit" },
      unit: "minute",
      synonyms: ["预计用时", "预计分钟", "估计耗时"],
      nullable: true,
    }),
  },
  order: [["submitted_on", "decided_on"]],
  derived: {
    requested_minutes: {
      column: integer({
        title: { zh: "申请的总用时（分钟）", en: "Minutes asked for in all" },
        unit: "minute",
      }),
      from: ({ target_units, est_minutes }) =>
        target_units === null || est_minutes === null ? null : target_units * est_minutes,
    },
  },
});
