import { boolean, category, date, text, timestamp } from "../../column.ts";
import { table } from "../../table.ts";
import { placeOfUnit } from "../reference/org-unit.ts";
import { unitId } from "../unit-id.ts";

/** Tickets of the 12345 hotline: what was asked, whether it was answered in time, and who says that it was solved. */
export const hotlineTicket = table({
  name: "hotline_ticket",
  chapter: "multiply",
  title: { zh: "热线工单", en: "Hotline ticket" },
  grain: { zh: "一张工单一行", en: "one ticket a row" },
  privacy: "people",
  synonyms: ["12345工单", "市民热线"],
  key: ["ticket_id"],
  references: { org_id: "org_unit", dept_id: "department", repeat_of: "hotline_ticket" },
  columns: {
    ticket_id: text({
      title: { zh: "工单编号", en: "Ticket ID" },
      synonyms: ["编号", "工单号", "热线编号", "诉求编号", "受理编号"],
    }),
    org_id: text({ ...unitId, synonyms: [...unitId.synonyms, "诉求居村"], nullable: true }),
    dept_id: text({
      title: { zh: "承办部门", en: "Department" },
      synonyms: ["部门", "承办单位", "主办部门", "主办单位", "责任部门", "办理部门"],
      nullable: true,
    }),
    repeat_of: text({
      title: { zh: "重复诉求自", en: "Repeat of" },
      synonyms: ["重复工单", "原工单编号", "重复工单号", "关联工单"],
      nullable: true,
    }),
    received_at: timestamp({
      title: { zh: "受理时间", en: "Received at" },
      synonyms: [
        "来电时间",
        "受理日期",
        "受理时刻",
        "来电日期",
        "派单时间",
        "接单时间",
        "诉求时间",
        "登记时间",
      ],
      nullable: true,
    }),
    first_contact_at: timestamp({
      title: { zh: "先行联系时间", en: "First contact at" },
      synonyms: ["首次联系时间", "首次联系日期", "先行联系日期", "首联时间", "联系时间"],
      nullable: true,
    }),
    due_at: timestamp({
      title: { zh: "办理期限", en: "Due at" },
      synonyms: ["截止时间", "办理时限", "截止日期", "应办结时间", "到期时间"],
      ahead: true,
      nullable: true,
    }),
    closed_at: timestamp({
      title: { zh: "办结时间", en: "Closed at" },
      synonyms: ["办结日期", "实际办结时间", "结案时间", "办理完成时间", "回复时间"],
      nullable: true,
    }),
    type: category({
      title: { zh: "类型", en: "Type" },
      synonyms: ["诉求类型", "工单类型", "诉求类别", "工单类别", "类别"],
      nullable: true,
      values: {
        consult: { zh: "咨询", en: "consultation" },
        help: { zh: "求助", en: "request for help" },
        complaint: { zh: "投诉", en: "complaint", synonyms: ["投诉举报"] },
        report: { zh: "举报", en: "report" },
        suggestion: { zh: "建议", en: "suggestion", synonyms: ["意见建议"] },
        praise: { zh: "表扬", en: "praise" },
      },
    }),
    solved_dept: boolean({
      title: { zh: "部门认定解决", en: "Solved, says the department" },
      synonyms: ["承办单位认定解决", "部门是否解决", "承办认定", "是否解决（部门）"],
      nullable: true,
    }),
    solved_citizen: boolean({
      title: { zh: "市民认定解决", en: "Solved, says the citizen" },
      synonyms: ["回访解决", "市民是否解决", "是否解决", "诉求解决", "实际解决", "是否解决（市民）"],
      nullable: true,
    }),
    satisfied: boolean({
      title: { zh: "是否满意", en: "Satisfied" },
      synonyms: ["回访满意", "满意情况", "市民满意", "满意度", "回访满意度"],
      nullable: true,
    }),
  },
  order: [
    ["received_at", "first_contact_at"],
    ["received_at", "closed_at"],
    ["received_at", "due_at"],
  ],
  states: [
    { when: { solved_dept: "filled" }, then: { closed_at: "filled" }, severity: "warning" },
    { when: { solved_citizen: "filled" }, then: { closed_at: "filled" }, severity: "warning" },
    { when: { satisfied: "filled" }, then: { closed_at: "filled" }, severity: "warning" },
  ],
  lookups: placeOfUnit,
  derived: {
    received_on: {
      column: date({ title: { zh: "受理日期", en: "Received on" } }),
      from: ({ received_at }) => received_at?.slice(0, 10) ?? null,
    },
    due_on: {
      column: date({ title: { zh: "期限日", en: "Due on" } }),
      from: ({ due_at }) => due_at?.slice(0, 10) ?? null,
    },
    closed_in_time: {
      column: boolean({ title: { zh: "按时办结", en: "Closed in time" } }),
      from: ({ due_at, closed_at }) => (due_at === null ? null : closed_at !== null && closed_at <= due_at),
    },
  },
});
