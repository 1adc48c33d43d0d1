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
    claim_id: text({ title: { zh: "表述编号", en: "Claim ID" } }),
    statement: text({
      title: { zh: "出处序号", en: "Statement" },
      note: { zh: "同一句话中的几个数字同号。", en: "Figures of one sentence share it: S34 has three." },
    }),
    chapter: category({
      title: { zh: "篇章", en: "Chapter" },
      nullable: true,
      values: {
        add: { zh: "加", en: "add" },
        subtract: { zh: "减", en: "subtract" },
        multiply: { zh: "乘", en: "multiply" },
        divide: { zh: "除", en: "divide" },
      },
    }),
    subject: text({ title: { zh: "说的是什么", en: "Subject (Chinese)" } }),
    subject_en: text({ title: { zh: "说的是什么（英文）", en: "Subject" } }),
    quote: text({ title: { zh: "原文", en: "Quote" } }),
    quote_en: text({ title: { zh: "原文英译", en: "Quote, translated" } }),
    value: number({ title: { zh: "数值", en: "Value" }, unit: "none", nullable: true }),
    value_to: number({
      title: { zh: "数值上限", en: "Upper value" },
      unit: "none",
      nullable: true,
      note: { zh: "仅用于区间。", en: "Only for a range." },
    }),
    op: category({
      title: { zh: "数值含义", en: "Operator" },
      nullable: true,
      values: {
        eq: { zh: "等于", en: "exactly" },
        approx: { zh: "左右", en: "approximately", synonyms: ["约", "近", "大约"] },
        ge: { zh: "以上", en: "at least", synonyms: ["余", "多", "不少于", "至少"] },
        le: { zh: "以下", en: "at most", synonyms: ["不超过"] },
        range: { zh: "区间", en: "between" },
      },
    }),
    unit: text({ title: { zh: "单位", en: "Unit (Chinese)" }, nullable: true }),
    unit_en: text({ title: { zh: "单位（英文）", en: "Unit" }, nullable: true }),
    period_text: text({ title: { zh: "原文时间", en: "Period as written" }, nullable: true }),
    period_from: date({ title: { zh: "起（含）", en: "From, inclusive" }, nullable: true }),
    period_to: date({ title: { zh: "止（不含）", en: "To, exclusive" }, nullable: true }),
    period_precision: category({
      title: { zh: "时间精度", en: "Period precision" },
      nullable: true,
      values: {
        day: { zh: "日", en: "day" },
        month: { zh: "月", en: "month" },
        year: { zh: "年", en: "year" },
      },
    }),
    period_confidence: category({
      title: { zh: "时间把握", en: "Period confidence" },
      nullable: true,
      values: {
        high: { zh: "高", en: "high" },
        medium: { zh: "中", en: "medium" },
        low: { zh: "低", en: "low" },
      },
    }),
    parts_of: text({ title: { zh: "所属合计", en: "Part of" }, nullable: true }),
    metric: text({ title: { zh: "对应指标", en: "Metric" }, nullable: true }),
    source: text({ title: { zh: "来源", en: "Source" } }),
  },
});
