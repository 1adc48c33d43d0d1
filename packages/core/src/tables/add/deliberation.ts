import { boolean, category, date, integer, text } from "../../column.ts";
import { table } from "../../table.ts";
import { placeOfUnit } from "../reference/org-unit.ts";
import { unitId } from "../unit-id.ts";

/** The steps in which a community decides a matter: visits, proposal, prices compared, siting, hearing, decision. */
export const deliberation = table({
  name: "deliberation",
  chapter: "add",
  title: { zh: "协商议事", en: "Deliberation step" },
  grain: { zh: "一件事的一个步骤一行", en: "one step of one matter a row" },
  synonyms: ["议事台账", "听证会", "协商台账"],
  key: ["step_id"],
  references: { org_id: "org_unit" },
  columns: {
    step_id: text({
      title: { zh: "步骤编号", en: "Step ID" },
      synonyms: ["编号", "步骤代码", "记录编号", "议事编号"],
    }),
    org_id: text(unitId),
    matter_id: text({
      title: { zh: "议题编号", en: "Matter ID" },
      synonyms: ["议题", "事项", "议题名称", "议事主题", "协商事项", "协商议题", "事项名称"],
    }),
    step: category({
      title: { zh: "步骤", en: "Step" },
      synonyms: ["环节", "阶段", "议事步骤", "协商环节", "流程", "程序"],
      values: {
        visit: { zh: "走访听取", en: "visits", synonyms: ["走访", "听取意见"] },
        proposal: { zh: "提出建议", en: "proposal", synonyms: ["提案"] },
        price_comparison: { zh: "市场比价", en: "price comparison", synonyms: ["比价"] },
        siting: { zh: "选址", en: "siting" },
        hearing: { zh: "听证会", en: "hearing", synonyms: ["居民听证会"] },
        decision: { zh: "决定", en: "decision", synonyms: ["表决"] },
      },
    }),
    held_on: date({
      title: { zh: "日期", en: "Held on" },
      synonyms: ["举行日期", "召开日期", "召开时间", "会议日期", "议事日期", "协商日期"],
      ahead: true,
      nullable: true,
    }),
    households_consulted: integer({
      title: { zh: "听取户数", en: "Households consulted" },
      unit: "household",
      synonyms: ["走访户数", "参与户数", "征求意见户数", "征询户数", "户数", "听取意见户数"],
      nullable: true,
    }),
    passed: boolean({
      title: { zh: "是否通过", en: "Passed" },
      synonyms: ["通过", "表决是否通过", "表决结果", "通过情况", "结果"],
      nullable: true,
    }),
  },
  states: [{ when: { passed: "filled" }, then: { step: ["hearing", "decision"] }, severity: "warning" }],
  sequence: { by: ["org_id", "matter_id"], step: "step", day: "held_on" },
  lookups: placeOfUnit,
});
