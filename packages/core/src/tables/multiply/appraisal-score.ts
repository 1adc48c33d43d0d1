import { category, integer, number, text } from "../../column.ts";
import { table } from "../../table.ts";
import { placeOfUnit } from "../reference/org-unit.ts";
import { unitId } from "../unit-id.ts";

/** The year-end appraisal of a unit, one component a row; the components' weights add up to 1. */
export const appraisalScore = table({
  name: "appraisal_score",
  chapter: "multiply",
  title: { zh: "考核得分", en: "Appraisal score" },
  grain: { zh: "一居村一年一个考核项一行", en: "one component of one unit's appraisal in one year a row" },
  synonyms: ["年度考核", "考核评分"],
  key: ["org_id", "year", "component"],
  references: { org_id: "org_unit" },
  columns: {
    org_id: text({ ...unitId, synonyms: [...unitId.synonyms, "单位编号", "被考核单位", "考核对象"] }),
    year: integer({
      title: { zh: "年度", en: "Year" },
      unit: "year",
      range: [1990, 2100],
      synonyms: ["年份", "考核年度", "所属年度", "评价年度"],
    }),
    component: text({
      title: { zh: "考核项", en: "Component" },
      synonyms: ["考核项目", "指标", "考核内容", "考核指标", "指标名称", "项目", "考核项名称"],
    }),
    assessor: category({
      title: { zh: "评价主体", en: "Assessor" },
      synonyms: ["考核主体", "评分人", "评价方", "评分主体", "打分主体", "测评主体", "评价人"],
      values: {
        resident: { zh: "居民", en: "residents", synonyms: ["村民", "群众", "居民满意度测评"] },
        department: { zh: "部门", en: "departments", synonyms: ["职能部门", "条线"] },
        third_party: { zh: "第三方", en: "third party", synonyms: ["第三方测评机构"] },
        subdistrict: { zh: "街镇", en: "subdistrict or town", synonyms: ["街道", "镇", "乡镇"] },
        other: { zh: "其他", en: "others, not residents", synonyms: ["其余"] },
      },
    }),
    weight: number({
      title: { zh: "权重", en: "Weight" },
      unit: "share",
      synonyms: ["占比", "比重", "权重系数", "所占权重", "所占比重"],
    }),
    score: number({
      title: { zh: "得分", en: "Score" },
      unit: "point",
      range: [0, 1000],
      synonyms: ["分数", "考核得分", "评分", "实得分", "实际得分"],
      nullable: true,
    }),
    max_score: number({
      title: { zh: "满分", en: "Maximum score" },
      unit: "point",
      range: [0, 1000],
      synonyms: ["分值", "总分", "标准分", "满分值", "满分分值"],
      nullable: true,
    }),
  },
  order: [["score", "max_score"]],
  states: [{ when: { score: "filled" }, then: { max_score: "filled" }, severity: "warning" }],
  sum: { by: ["org_id", "year"], of: "weight", to: 1, within: 0.001 },
  lookups: placeOfUnit,
  derived: {
    appraisal: {
      column: text({ title: { zh: "考核", en: "Appraisal" } }),
      from: ({ org_id, year }) => `${org_id}/${year}`,
    },
    weighted_points: {
      column: number({ title: { zh: "加权得分", en: "Weighted points" }, unit: "point" }),
      from: ({ weight, score, max_score }) =>
        score === null || max_score === null || max_score <= 0 ? null : (weight * score * 100) / max_score,
    },
  },
});
