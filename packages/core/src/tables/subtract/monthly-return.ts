import { boolean, date, integer, text } from "../../column.ts";
import { table } from "../../table.ts";
import { placeOfUnit } from "../reference/org-unit.ts";

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
    return_id: text({ title: { zh: "月报编号", en: "Return ID" }, synonyms: ["编号"] }),
    org_id: text({ title: { zh: "居村编号", en: "Unit ID" }, synonyms: ["居村代码", "居村"] }),
    dept_id: text({ title: { zh: "部门", en: "Department" }, synonyms: ["下派部门"], nullable: true }),
    month: text({
      title: { zh: "月份", en: "Month" },
      synonyms: ["所属月份"],
      note: { zh: "写作2024-07。", en: "Written 2024-07." },
    }),
    due_on: date({ title: { zh: "应报日期", en: "Due on" }, synonyms: ["截止日期"], nullable: true }),
    submitted_on: date({
      title: { zh: "报送日期", en: "Submitted on" },
      synonyms: ["提交日期"],
      nullable: true,
    }),
    task_count: integer({
      title: { zh: "任务数", en: "Tasks" },
      unit: "item",
      synonyms: ["任务量"],
      nullable: true,
    }),
    new_count: integer({
      title: { zh: "新增任务数", en: "New tasks" },
      unit: "item",
      synonyms: ["新增"],
      nullable: true,
    }),
    added_burden: boolean({
      title: { zh: "是否增负", en: "Added burden" },
      synonyms: ["是否增加负担"],
      nullable: true,
    }),
  },
  lookups: placeOfUnit,
  derived: {
    on_time: {
      column: boolean({ title: { zh: "是否按时", en: "On time" } }),
      from: ({ due_on, submitted_on }) =>
        due_on === null ? null : submitted_on !== null && submitted_on <= due_on,
    },
  },
});
