import { boolean, date, integer, text } from "../../column.ts";
import { table } from "../../table.ts";
import { placeOfUnit } from "../reference/org-unit.ts";
import { unitId } from "../unit-id.ts";

/** The monthly monitoring return (监测月报): what each unit says each department asked of it. */
export const monthlyReturn = table({
  name: "monthly_return",
  chapter: "subtract",
  title: { zh: "监测月报", en: "Monthly return" },
  grain: { zh: "一居村一月一部门一行", en: "one unit's return on one department for one month a row" },
  synonyms: ["监测报表", "月报"],
  key: ["return_id"],
  references: { org_id: "org_unit", dept_id: "department" },
  columns: {
    return_id: text({
      title: { zh: "月报编号", en: "Return ID" },
      synonyms: ["编号", "报表编号", "填报编号", "上报编号"],
    }),
    org_id: text({ ...unitId, synonyms: [...unitId.synonyms, "填报单位", "上报单位", "监测点"] }),
    dept_id: text({
      title: { zh: "部门", en: "Department" },
      synonyms: ["下派部门", "部门名称", "来源部门", "下派单位", "任务部门", "条线部门"],
      nullable: true,
    }),
    month: text({
      title: { zh: "月份", en: "Month" },
      synonyms: ["所属月份", "填报月份", "报表月份", "统计月份", "月度", "年月"],
      note: { zh: "写作2024-07。", en: "Written 2024-07." },
    }),
    due_on: date({
      title: { zh: "应报日期", en: "Due on" },
      synonyms: ["截止日期", "截止时间", "应报时间", "应提交日期", "上报期限"],
      ahead: true,
      nullable: true,
    }),
    submitted_on: date({
      title: { zh: "报送日期", en: "Submitted on" },
      synonyms: ["提交日期", "报送时间", "提交时间", "上报日期", "填报日期", "实际报送日期"],
      nullable: true,
    }),
    task_count: integer({
      title: { zh: "任务数", en: "Tasks" },
      unit: "item",
      synonyms: ["任务量", "任务总数", "任务数量", "下派任务数", "任务件数"],
      nullable: true,
    }),
    new_count: integer({
      title: { zh: "新增任务数", en: "New tasks" },
      unit: "item",
      synonyms: ["新增", "新增任务", "新增数", "新增数量", "本月新增"],
      nullable: true,
    }),
    added_burden: boolean({
      title: { zh: "是否增负", en: "Added burden" },
      synonyms: ["是否增加负担", "增负", "是否增负担", "负担是否增加", "有无增负"],
      nullable: true,
    }),
  },
  order: [["new_count", "task_count"]],
  lookups: placeOfUnit,
  derived: {
    on_time: {
      column: boolean({ title: { zh: "是否按时", en: "On time" } }),
      from: ({ due_on, submitted_on }) =>
        due_on === null ? null : submitted_on !== null && submitted_on <= due_on,
    },
  },
});
