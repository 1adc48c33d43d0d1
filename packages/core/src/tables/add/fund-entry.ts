import { category, date, integer, text } from "../../column.ts";
import { table } from "../../table.ts";
import { placeOfUnit } from "../reference/org-unit.ts";

/** Money in and out of a community's earmarked funds (爱心基金) and supervised accounts. */
export const fundEntry = table({
  name: "fund_entry",
  chapter: "add",
  title: { zh: "专项资金", en: "Fund entry" },
  grain: { zh: "一笔收支一行", en: "one payment in or out a row" },
  synonyms: ["爱心基金台账", "资金台账", "监管账户流水"],
  key: ["entry_id"],
  references: { org_id: "org_unit" },
  columns: {
    entry_id: text({ title: { zh: "收支编号", en: "Entry ID" }, synonyms: ["编号", "流水号"] }),
    org_id: text({ title: { zh: "居村编号", en: "Unit ID" }, synonyms: ["居村代码", "居村"] }),
    fund: text({ title: { zh: "资金名称", en: "Fund" }, synonyms: ["基金名称"] }),
    account: category({
      title: { zh: "账户类型", en: "Account" },
      synonyms: ["账户"],
      values: {
        love_fund: { zh: "爱心基金", en: "love fund" },
        supervised: { zh: "监管账户", en: "supervised account", synonyms: ["加梯资金监管账户"] },
      },
    }),
    entered_on: date({ title: { zh: "日期", en: "Entered on" }, synonyms: ["收支日期"], nullable: true }),
    amount_fen: integer({
      title: { zh: "金额（分）", en: "Amount in fen" },
      unit: "fen",
      synonyms: ["金额"],
    }),
    direction: category({
      title: { zh: "收支方向", en: "Direction" },
      synonyms: ["收支", "方向"],
      values: {
        in: { zh: "收入", en: "in", synonyms: ["收", "进"] },
        out: { zh: "支出", en: "out", synonyms: ["支", "出"] },
      },
    }),
    purpose: category({
      title: { zh: "用途", en: "Purpose" },
      synonyms: ["事由"],
      nullable: true,
      values: {
        car_wash: { zh: "洗车费提留", en: "car-wash deposit", synonyms: ["洗车"] },
        donation: { zh: "捐赠", en: "donation" },
        schooling: { zh: "助学", en: "help with schooling" },
        hardship: { zh: "助困", en: "help in hardship" },
        lift: { zh: "加装电梯", en: "lift retrofit", synonyms: ["加梯"] },
        other: { zh: "其他", en: "other" },
      },
    }),
    units: integer({
      title: { zh: "洗车次数", en: "Washes" },
      unit: "wash",
      synonyms: ["次数"],
      nullable: true,
    }),
  },
  lookups: placeOfUnit,
});
