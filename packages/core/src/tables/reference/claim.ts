import { category, date, number, text } from "../../column.ts";
import { table } from "../../table.ts";

/**
 * What a published source says: one statement a row, with its quote and the period it speaks of.
 * A statement without a number is kept, with a null value. `parts_of` lets a total be checked against its parts.
 */
export const claim = table({
  name: "claim",
  chapter: "reference",
  title: { zh: "公开数字", en: "Published figure" },
  grain: { zh: "一条公开表述一行", en: "one published statement a row" },
  synonyms: ["公开报道数字", "引用数字"],
  key: ["claim_id"],
  references: { parts_of: "claim" },
  columns: {
    claim_id: text({ title: { zh: "表述编号", en: "Claim ID" }, synonyms: ["编号", "表述代码"] }),
    statement: text({
      title: { zh: "出处序号", en: "Statement" },
      synonyms: ["出处", "句号码", "条目序号"],
      note: { zh: "同一句话中的几个数字同号。", en: "Figures of one sentence share it: S34 has three." },
    }),
    chapter: category({
      title: { zh: "篇章", en: "Chapter" },
      synonyms: ["所属篇章", "板块"],
      nullable: true,
      values: {
        add: { zh: "加", en: "add" },
        subtract: { zh: "减", en: "subtract" },
        multiply: { zh: "乘", en: "multiply" },
        divide: { zh: "除", en: "divide" },
      },
    }),
    subject: text({
      title: { zh: "说的是什么", en: "Subject (Chinese)" },
      synonyms: ["内容", "指标内容", "事项"],
    }),
    subject_en: text({ title: { zh: "说的是什么（英文）", en: "Subject" } }),
    quote: text({
      title: { zh: "原文", en: "Quote" },
      synonyms: ["原文摘录", "引文", "原句"],
      privacy: "public-name",
    }),
    quote_en: text({ title: { zh: "原文英译", en: "Quote, translated" }, privacy: "public-name" }),
    value: number({
      title: { zh: "数值", en: "Value" },
      synonyms: ["数字", "数据", "数量"],
      unit: "none",
      nullable: true,
    }),
    value_to: number({
      title: { zh: "数值上限", en: "Upper value" },
      synonyms: ["上限", "最大值"],
      unit: "none",
      nullable: true,
      note: { zh: "仅用于区间。", en: "Only for a range." },
    }),
    op: category({
      title: { zh: "数值含义", en: "Operator" },
      synonyms: ["运算", "比较关系", "数值关系"],
      nullable: true,
      values: {
        eq: { zh: "等于", en: "exactly" },
        approx: { zh: "左右", en: "approximately", synonyms: ["约", "近", "大约"] },
        ge: { zh: "以上", en: "at least", synonyms: ["余", "多", "不少于", "至少"] },
        le: { zh: "以下", en: "at most", synonyms: ["不超过"] },
        range: { zh: "区间", en: "between" },
      },
    }),
    unit: text({ title: { zh: "单位", en: "Unit (Chinese)" }, synonyms: ["计量单位"], nullable: true }),
    unit_en: text({ title: { zh: "单位（英文）", en: "Unit" }, nullable: true }),
    period_text: text({
      title: { zh: "原文时间", en: "Period as written" },
      synonyms: ["时间", "时间表述"],
      nullable: true,
    }),
    period_from: date({
      title: { zh: "起（含）", en: "From, inclusive" },
      synonyms: ["起始日期", "开始日期"],
      nullable: true,
    }),
    period_to: date({
      title: { zh: "止（不含）", en: "To, exclusive" },
      synonyms: ["截止日期", "结束日期"],
      ahead: true,
      nullable: true,
    }),
    period_precision: category({
      title: { zh: "时间精度", en: "Period precision" },
      synonyms: ["日期精度"],
      nullable: true,
      values: {
        day: { zh: "日", en: "day" },
        month: { zh: "月", en: "month" },
        year: { zh: "年", en: "year" },
      },
    }),
    period_confidence: category({
      title: { zh: "时间把握", en: "Period confidence" },
      synonyms: ["把握程度", "可信度"],
      nullable: true,
      values: {
        high: { zh: "高", en: "high" },
        medium: { zh: "中", en: "medium" },
        low: { zh: "低", en: "low" },
      },
    }),
    parts_of: text({
      title: { zh: "所属合计", en: "Part of" },
      synonyms: ["合计编号", "上级表述"],
      nullable: true,
    }),
    metric: text({ title: { zh: "对应指标", en: "Metric" }, synonyms: ["指标", "指标编号"], nullable: true }),
    source: text({
      title: { zh: "来源", en: "Source" },
      synonyms: ["数据来源", "文献", "链接"],
      privacy: "public-name",
    }),
  },
  order: [
    ["period_from", "period_to"],
    ["value", "value_to"],
  ],
  states: [
    { when: { op: ["range"] }, then: { value_to: "filled" }, severity: "warning" },
    { when: { value_to: "filled" }, then: { op: ["range"] }, severity: "warning" },
    { when: { value: "filled" }, then: { op: "filled" }, severity: "warning" },
  ],
});
