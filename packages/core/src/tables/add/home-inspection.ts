import { boolean, category, date, integer, text } from "../../column.ts";
import { table } from "../../table.ts";
import { placeOfUnit } from "../reference/org-unit.ts";
import { unitId } from "../unit-id.ts";

/** Safety inspections at home (燃气安全检查), and whether a volunteer went along. */
export const homeInspection = table({
  name: "home_inspection",
  chapter: "add",
  title: { zh: "入户检查", en: "Home inspection" },
  grain: { zh: "一户一次上门一行", en: "one attempt at one home a row" },
  privacy: "people",
  synonyms: ["燃气检查", "安全检查台账"],
  key: ["inspection_id"],
  references: { org_id: "org_unit" },
  columns: {
    inspection_id: text({
      title: { zh: "检查编号", en: "Inspection ID" },
      synonyms: ["编号", "检查单号", "检查记录编号", "工单编号"],
    }),
    org_id: text(unitId),
    kind: category({
      title: { zh: "检查类型", en: "Kind" },
      synonyms: ["类型", "检查项目", "检查类别", "类别", "安检类型"],
      values: {
        gas: { zh: "燃气", en: "gas", synonyms: ["燃气安全检查"] },
        electric: { zh: "用电", en: "electric", synonyms: ["电气"] },
        fire: { zh: "消防", en: "fire" },
      },
    }),
    planned_on: date({
      title: { zh: "计划日期", en: "Planned on" },
      synonyms: ["日期", "检查日期", "上门日期", "计划上门日期", "安检日期", "检查时间"],
      ahead: true,
      nullable: true,
    }),
    attempt: integer({
      title: { zh: "第几次上门", en: "Attempt" },
      unit: "attempt",
      range: [1, Infinity],
      usual: [1, 10],
      synonyms: ["上门次数", "第几次", "上门轮次", "次数", "第几次检查"],
      fallback: 1,
    }),
    result: category({
      title: { zh: "检查结果", en: "Result" },
      synonyms: ["结果", "安检结果", "检查情况", "检查结论"],
      nullable: true,
      values: {
        pass: { zh: "合格", en: "pass" },
        hazard: { zh: "隐患", en: "hazard" },
        fixed: { zh: "已整改", en: "fixed", synonyms: ["整改完成"] },
        no_access: { zh: "未入户", en: "no access", synonyms: ["空关", "无人"] },
        refused: { zh: "拒检", en: "refused" },
        pending: { zh: "待检查", en: "pending", synonyms: ["未到期"] },
      },
    }),
    escorted: boolean({
      title: { zh: "志愿者陪同", en: "Escorted by a volunteer" },
      synonyms: ["陪同", "是否陪同", "志愿者是否陪同", "有无志愿者陪同", "陪同情况"],
      nullable: true,
    }),
  },
  lookups: placeOfUnit,
});
