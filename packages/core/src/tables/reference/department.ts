import { category, text } from "../../column.ts";
import { table } from "../../table.ts";

/** The departments that hand tasks down, call meetings and answer tickets. */
export const department = table({
  name: "department",
  chapter: "reference",
  title: { zh: "部门", en: "Department" },
  grain: { zh: "一个部门一行", en: "one department a row" },
  synonyms: ["条线", "委办局", "部门名单"],
  key: ["dept_id"],
  columns: {
    dept_id: text({
      title: { zh: "部门编号", en: "Department ID" },
      synonyms: ["部门代码", "编号", "单位编号", "单位代码", "机构代码"],
    }),
    name: text({
      title: { zh: "部门名称", en: "Name" },
      synonyms: ["部门", "单位名称", "名称", "单位", "部门全称", "委办局名称", "机构名称", "条线名称"],
      privacy: "public-name",
    }),
    level: category({
      title: { zh: "层级", en: "Level" },
      synonyms: ["级别", "部门层级", "部门级别", "单位层级", "单位级别"],
      values: {
        city: { zh: "市级", en: "city", synonyms: ["市"] },
        district: { zh: "区级", en: "district", synonyms: ["区"] },
        subdistrict: { zh: "街镇级", en: "subdistrict or town", synonyms: ["街镇", "街道", "镇"] },
      },
    }),
  },
});
