import { category, integer, text } from "../../column.ts";
import { table } from "../../table.ts";

/** The matters on the lists (一办法两清单) and in the yearly plan: what may be asked of a committee. */
export const catalogItem = table({
  name: "catalog_item",
  chapter: "reference",
  title: { zh: "清单事项", en: "Listed matter" },
  grain: { zh: "一项清单事项一年一行", en: "one matter on one list in one year a row" },
  synonyms: ["两清单", "任务计划", "事项清单"],
  key: ["item_id"],
  references: { dept_id: "department" },
  likeness: { text: "title", with: ["list", "year", "level", "dept_id"] },
  columns: {
    item_id: text({
      title: { zh: "事项编号", en: "Matter ID" },
      synonyms: ["编号", "清单编号", "事项代码", "序列编号", "清单事项代码"],
    }),
    dept_id: text({
      title: { zh: "牵头部门", en: "Lead department" },
      synonyms: ["责任部门", "部门", "主管部门", "牵头单位", "责任单位", "市级牵头部门"],
      nullable: true,
    }),
    title: text({
      title: { zh: "事项名称", en: "Matter" },
      synonyms: ["任务名称", "事项", "清单事项名称", "事项内容", "工作事项"],
      nullable: true,
    }),
    list: category({
      title: { zh: "所属清单", en: "List" },
      synonyms: ["清单类别", "清单", "清单类型", "清单名称", "事项类别"],
      values: {
        statutory_duty: { zh: "依法履职事项", en: "statutory duties", synonyms: ["依法履职事项清单"] },
        assisted_matter: {
          zh: "依法协助行政事项",
          en: "lawfully assisted administrative matters",
          synonyms: ["依法协助行政事项清单", "协助事项"],
        },
        annual_plan: { zh: "年度任务计划", en: "annual plan", synonyms: ["年初计划", "计划内"] },
        prohibited: { zh: "负面清单", en: "negative list", synonyms: ["禁止事项", "不得下派"] },
      },
    }),
    year: integer({
      title: { zh: "年度", en: "Year" },
      unit: "year",
      range: [1990, 2100],
      synonyms: ["年份", "所属年度", "清单年度"],
    }),
    level: category({
      title: { zh: "层级", en: "Level" },
      synonyms: ["级别", "事项层级", "所属层级"],
      values: {
        city: { zh: "市级", en: "city" },
        district: { zh: "区级", en: "district" },
        subdistrict: { zh: "街镇级", en: "subdistrict or town" },
      },
    }),
  },
});
