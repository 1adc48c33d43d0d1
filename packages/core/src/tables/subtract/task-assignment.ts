import { category, date, integer, text } from "../../column.ts";
import { lookup, table } from "../../table.ts";
import { workingDaysBetween } from "../../calendar.ts";
import { catalogItem } from "../reference/catalog-item.ts";
import { department } from "../reference/department.ts";
import { placeOfUnit } from "../reference/org-unit.ts";
import { unitId } from "../unit-id.ts";

/** Tasks as they reach the committees, one task at one committee a row. */
export const taskAssignment = table({
  name: "task_assignment",
  chapter: "subtract",
  title: { zh: "下派任务", en: "Assigned task" },
  grain: { zh: "一项任务到一个居村一行", en: "one task at one unit a row" },
  synonyms: ["任务台账", "下派任务台账"],
  key: ["task_id"],
  references: {
    org_id: "org_unit",
    dept_id: "department",
    item_id: "catalog_item",
    request_id: "task_request",
  },
  columns: {
    task_id: text({
      title: { zh: "任务编号", en: "Task ID" },
      synonyms: ["编号", "任务代码", "任务号", "下派编号"],
    }),
    org_id: text({ ...unitId, synonyms: [...unitId.synonyms, "承接居村", "接收居村", "接收单位"] }),
    dept_id: text({
      title: { zh: "下派部门", en: "Department" },
      synonyms: ["部门", "下派单位", "来源部门", "下派条线", "发起部门", "任务部门", "派发部门", "部门名称"],
      nullable: true,
    }),
    item_id: text({
      title: { zh: "清单事项编号", en: "Matter ID" },
      synonyms: ["事项编号", "清单编号", "清单事项", "对应清单事项"],
      nullable: true,
    }),
    request_id: text({
      title: { zh: "申请编号", en: "Request ID" },
      synonyms: ["准入编号", "申请单号", "一事一报编号", "准入申请编号"],
      nullable: true,
    }),
    title: text({
      title: { zh: "任务名称", en: "Task" },
      synonyms: ["任务", "工作内容", "任务内容", "工作任务", "事项名称", "任务事项", "任务标题"],
      nullable: true,
    }),
    received_on: date({
      title: { zh: "接收日期", en: "Received on" },
      synonyms: ["下派日期", "收到日期", "日期", "接收时间", "下派时间", "派发日期", "下达日期", "交办日期"],
      nullable: true,
    }),
    due_on: date({
      title: { zh: "要求完成日期", en: "Due on" },
      ahead: true,
      synonyms: [
        "截止日期",
        "完成时限",
        "要求完成时间",
        "截止时间",
        "完成期限",
        "办理期限",
        "限办日期",
        "时限",
      ],
      nullable: true,
    }),
    done_on: date({
      title: { zh: "完成日期", en: "Done on" },
      synonyms: ["办结日期", "完成时间", "实际完成日期", "办结时间"],
      nullable: true,
    }),
    origin: category({
      title: { zh: "任务来源", en: "Origin" },
      synonyms: ["来源", "性质", "是否清单内", "任务性质", "任务类别", "任务类型", "来源类型"],
      nullable: true,
      values: {
        plan: { zh: "清单内", en: "on the list", synonyms: ["计划内"] },
        adhoc_approved: { zh: "一事一报通过", en: "ad hoc, approved", synonyms: ["临时任务已准入"] },
        off_list: { zh: "清单外", en: "off the list", synonyms: ["超清单", "异常下派"] },
        self_initiated: { zh: "主动作为", en: "self-initiated", synonyms: ["自愿"] },
        emergency: { zh: "应急", en: "emergency", synonyms: ["防汛防台"] },
        unclassified: { zh: "未分类", en: "unclassified", synonyms: ["待定"] },
      },
    }),
    minutes: integer({
      title: { zh: "用时（分钟）", en: "Minutes" },
      unit: "minute",
      usual: [1, 14_400],
      synonyms: ["用时", "耗时", "完成用时", "所用时间", "花费时间", "工作用时", "任务用时"],
      nullable: true,
    }),
  },
  order: [
    ["received_on", "due_on"],
    ["received_on", "done_on"],
  ],
  states: [
    { when: { origin: ["plan"] }, then: { item_id: "filled" }, severity: "warning" },
    { when: { origin: ["adhoc_approved"] }, then: { request_id: "filled" }, severity: "warning" },
    { when: { origin: ["off_list"] }, then: { item_id: "empty" }, severity: "warning" },
  ],
  likeness: { text: "title", with: ["received_on", "dept_id", "org_id"] },
  lookups: {
    ...placeOfUnit,
    dept_level: lookup("dept_id", department.columns.level),
    item_list: lookup("item_id", catalogItem.columns.list),
    item_level: lookup("item_id", catalogItem.columns.level),
  },
  derived: {
    notice_days: {
      column: integer({ title: { zh: "提前量（工作日）", en: "Notice in weekdays" }, unit: "day" }),
      from: ({ received_on, due_on }) =>
        received_on === null || due_on === null ? null : workingDaysBetween(received_on, due_on),
    },
  },
});
