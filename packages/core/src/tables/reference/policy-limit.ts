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
    limit_id: text({ title: { zh: "限值编号", en: "Limit ID" }, synonyms: ["编号", "限值代码"] }),
    subject: text({
      title: { zh: "限制对象", en: "Subject" },
      synonyms: ["事项", "对象", "限制事项", "限制内容", "项目"],
      note: {
        zh: "plaques_per_unit 为每居村挂牌数上限。",
        en: "plaques_per_unit is the most plaques that a unit may show.",
      },
    }),
    op: category({
      title: { zh: "关系", en: "Operator" },
      synonyms: ["比较关系", "上下限"],
      values: {
        le: { zh: "不超过", en: "at most", synonyms: ["以下", "至多"] },
        ge: { zh: "不少于", en: "at least", synonyms: ["以上", "至少"] },
        eq: { zh: "等于", en: "exactly" },
      },
    }),
    value: number({
      title: { zh: "限值", en: "Value" },
      unit: "none",
      synonyms: ["数值", "上限值", "限额", "标准"],
    }),
    unit: text({ title: { zh: "单位", en: "Unit" }, synonyms: ["计量单位"] }),
    source: text({
      title: { zh: "依据", en: "Source" },
      synonyms: ["来源", "文件", "政策依据", "文件依据", "出处"],
      privacy: "public-name",
    }),
    valid_from: date({
      title: { zh: "施行日期", en: "Valid from" },
      synonyms: ["起始日期", "生效日期", "执行日期", "实施日期"],
      ahead: true,
      nullable: true,
    }),
  },
});
