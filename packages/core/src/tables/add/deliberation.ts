import { boolean, category, date, integer, text } from "../../column.ts";
import { table } from "../../table.ts";
import { placeOfUnit } from "../reference/org-unit.ts";

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
    step_id: text({ title: { zh: "步骤编号", en: "Step ID" }, synonyms: ["编号"] }),
    org_id: text({ title: { zh: "居村编号", en: "Unit ID" }, synonyms: ["居村代码", "居村"] }),
    matter_id: text({ title: { zh: "议题编号", en: "Matter ID" }, synonyms: ["议题", "事项"] }),
    step: category({
      title: { zh: "步骤", en: "Step" },
      synonyms: ["环节"],
      values: {
        visit: { zh: "走访听取", en: "visits", synonyms: ["走访", "听取意见"] },
        proposal: { zh: "提出建议", en: "proposal", synonyms: ["提案"] },
        price_comparison: { zh: "市场比价", en: "price comparison", synonyms: ["比价"] },
        siting: { zh: "选址", en: "siting" },
        hearing: { zh: "听证会", en: "hearing", synonyms: ["居民听证会"] },
        decision: { zh: "决定", en: "decision", synonyms: ["表决"] },
      },
    }),
    held_on: date({ title: { zh: "日期", en: "Held on" }, synonyms: ["举行日期"], nullable: true }),
    households_consulted: integer({
      title: { zh: "听取户数", en: "Households consulted" },
      unit: "household",
      synonyms: ["走访户数", "参与户数"],
      nullable: true,
    }),
    passed: boolean({ title: { zh: "是否通过", en: "Passed" }, synonyms: ["通过"], nullable: true }),
  },
  lookups: placeOfUnit,
});
