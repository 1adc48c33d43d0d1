import { category, date, integer, text } from "../../column.ts";
import { daysBetween } from "../../calendar.ts";
import { table } from "../../table.ts";
import { placeOfUnit } from "../reference/org-unit.ts";
import { unitId } from "../unit-id.ts";

/** Leads on burden that somebody reported (问题线索), from the report to the ruling and the look-back. */
export const issueReport = table({
  name: "issue_report",
  chapter: "subtract",
  title: { zh: "问题线索", en: "Reported issue" },
  grain: { zh: "一条线索一行", en: "one lead a row" },
  privacy: "sources",
  synonyms: ["线索台账", "减负线索", "扫码上报"],
  key: ["issue_id"],
  references: {
    org_id: "org_unit",
    dept_id: "department",
    task_id: "task_assignment",
    recurrence_of: "issue_report",
  },
  columns: {
    issue_id: text({
      title: { zh: "线索编号", en: "Issue ID" },
      synonyms: ["编号", "线索代码", "问题编号", "上报编号"],
    }),
    org_id: text(unitId),
    dept_id: text({
      title: { zh: "涉及部门", en: "Department" },
      synonyms: ["部门", "涉事部门", "责任部门", "被反映部门", "被反映单位", "涉及单位"],
      nullable: true,
    }),
    task_id: text({
      title: { zh: "任务编号", en: "Task ID" },
      synonyms: ["涉及任务", "任务名称", "关联任务", "相关任务编号"],
      nullable: true,
    }),
    recurrence_of: text({
      title: { zh: "反弹自", en: "Recurrence of" },
      synonyms: ["原线索编号", "反弹线索编号", "关联线索编号", "原编号"],
      nullable: true,
    }),
    channel: category({
      title: { zh: "上报渠道", en: "Channel" },
      synonyms: ["渠道", "来源", "线索来源", "线索渠道", "来源渠道", "反映渠道", "上报方式"],
      nullable: true,
      values: {
        qr: { zh: "扫码", en: "QR code", synonyms: ["二维码"] },
        quick_report: { zh: "速报直报", en: "quick report" },
        monthly: { zh: "月报", en: "monthly return" },
        phone: { zh: "电话", en: "phone" },
        visit: { zh: "走访", en: "visit" },
        hotline: { zh: "热线", en: "hotline", synonyms: ["12345"] },
      },
    }),
    reported_on: date({
      title: { zh: "上报日期", en: "Reported on" },
      synonyms: ["反映日期", "日期", "上报时间", "反映时间", "线索日期", "收到日期", "登记日期", "受理日期"],
      nullable: true,
    }),
    verified_on: date({
      title: { zh: "核查日期", en: "Verified on" },
      synonyms: ["核实日期", "核查时间", "核实时间", "查实日期"],
      nullable: true,
    }),
    ruled_on: date({
      title: { zh: "研判日期", en: "Ruled on" },
      synonyms: ["明确口径日期", "研判时间", "口径明确日期", "答复日期"],
      nullable: true,
    }),
    closed_on: date({
      title: { zh: "办结日期", en: "Closed on" },
      synonyms: ["处置日期", "销号日期", "办结时间", "处置时间", "纠正日期", "整改完成日期", "完成日期"],
      nullable: true,
    }),
    state: category({
      title: { zh: "状态", en: "State" },
      synonyms: ["办理状态", "进度", "处理状态", "当前状态", "线索状态", "处置状态", "办理进度"],
      nullable: true,
      values: {
        reported: { zh: "已上报", en: "reported", synonyms: ["待核查"] },
        verifying: { zh: "核查中", en: "verifying", synonyms: ["核实中"] },
        ruled: { zh: "已研判", en: "ruled", synonyms: ["已明确口径"] },
        corrected: { zh: "已纠正", en: "corrected", synonyms: ["已整改"] },
        dismissed: { zh: "不属实", en: "dismissed", synonyms: ["不成立"] },
        closed: { zh: "已办结", en: "closed", synonyms: ["销号", "办结"] },
        reopened: { zh: "重新打开", en: "reopened", synonyms: ["反弹"] },
      },
    }),
    outcome: category({
      title: { zh: "核查结论", en: "Outcome" },
      synonyms: ["结论", "处理结果", "核查结果", "核实结果", "核实结论", "认定结果", "是否属实"],
      nullable: true,
      values: {
        corrected: { zh: "属实已纠正", en: "corrected", synonyms: ["属实", "已纠正", "已整改"] },
        dismissed: { zh: "不属实", en: "dismissed", synonyms: ["不成立"] },
        duplicate: { zh: "重复线索", en: "duplicate", synonyms: ["重复"] },
      },
    }),
  },
  order: [
    ["reported_on", "verified_on"],
    ["reported_on", "ruled_on"],
    ["reported_on", "closed_on"],
    ["verified_on", "closed_on"],
  ],
  states: [
    { when: { state: ["reported", "verifying"] }, then: { closed_on: "empty" }, severity: "error" },
    { when: { state: ["reported"] }, then: { verified_on: "empty", ruled_on: "empty" }, severity: "warning" },
    { when: { state: ["reported", "verifying"] }, then: { outcome: "empty" }, severity: "warning" },
    { when: { state: ["ruled"] }, then: { ruled_on: "filled" }, severity: "warning" },
    { when: { state: ["closed"] }, then: { closed_on: "filled", outcome: "filled" }, severity: "warning" },
    { when: { state: ["corrected"] }, then: { outcome: ["corrected"] }, severity: "warning" },
    { when: { state: ["dismissed"] }, then: { outcome: ["dismissed"] }, severity: "warning" },
    { when: { closed_on: "filled" }, then: { state: "filled" }, severity: "warning" },
  ],
  lookups: placeOfUnit,
  derived: {
    finding: {
      column: category({
        title: { zh: "认定", en: "Finding" },
        values: {
          corrected: { zh: "属实已纠正", en: "corrected" },
          dismissed: { zh: "不属实", en: "dismissed" },
          duplicate: { zh: "重复线索", en: "duplicate" },
        },
      }),
      from: ({ outcome, state }) => {
        if (outcome !== null) return outcome;
        return state === "corrected" || state === "dismissed" ? state : null;
      },
    },
    verify_days: {
      column: integer({ title: { zh: "核查用时（天）", en: "Days to verify" }, unit: "day" }),
      from: ({ reported_on, verified_on }) => daysBetween(reported_on, verified_on),
    },
    close_days: {
      column: integer({ title: { zh: "处置用时（天）", en: "Days to close" }, unit: "day" }),
      from: ({ reported_on, closed_on }) => daysBetween(reported_on, closed_on),
    },
  },
});
