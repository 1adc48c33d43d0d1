import { category, date, number, text } from "../../column.ts";
import { table } from "../../table.ts";

/** The limits that a policy sets: how many plaques a committee may show, how long a speech may be. */
export const policyLimit = table({
  name: "policy_limit",
  chapter: "reference",
  title: { zh: "限值", en: "Policy limit" },
  grain: { zh: "一项限值一行", en: "one limit a row" },
  synonyms: ["政策限值", "上限"],
  key: ["limit_id"],
  columns: {
    limit_id: text({ title: { zh: "限值编号", en: "Limit ID" }, synonyms: ["编号"] }),
    subject: text({
      title: { zh: "限制对象", en: "Subject" },
      synonyms: ["事项", "对象"],
      note: {
        zh: "plaques_per_unit 为每居村挂牌数上限。",
        en: "plaques_per_unit is the most plaques that a unit may show.",
      },
    }),
    op: category({
      title: { zh: "关系", en: "Operator" },
      values: {
        le: { zh: "不超过", en: "at most", synonyms: ["以下", "至多"] },
        ge: { zh: "不少于", en: "at least", synonyms: ["以上", "至少"] },
        eq: { zh: "等于", en: "exactly" },
      },
    }),
    value: number({ title: { zh: "限值", en: "Value" }, unit: "none", synonyms: ["数值"] }),
    unit: text({ title: { zh: "单位", en: "Unit" } }),
    source: text({ title: { zh: "依据", en: "Source" }, synonyms: ["来源", "文件"] }),
    valid_from: date({ title: { zh: "施行日期", en: "Valid from" }, synonyms: ["起始日期"], nullable: true }),
  },
});
