import { category, date, integer, text } from "../../column.ts";
import { table } from "../../table.ts";
import { placeOfUnit } from "../reference/org-unit.ts";
import { unitId } from "../unit-id.ts";

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
    entry_id: text({
      title: { zh: "收支编号", en: "Entry ID" },
      synonyms: ["编号", "流水号", "记账编号", "凭证号", "凭证编号", "单据号"],
    }),
    org_id: text(unitId),
    fund: text({
      title: { zh: "资金名称", en: "Fund" },
      synonyms: ["基金名称", "资金", "基金", "项目名称", "资金项目", "账户名称"],
    }),
    account: category({
      title: { zh: "账户类型", en: "Account" },
      synonyms: ["账户", "账户类别", "资金账户"],
      values: {
        love_fund: { zh: "爱心基金", en: "love fund" },
        supervised: { zh: "监管账户", en: "supervised account", synonyms: ["加梯资金监管账户"] },
      },
    }),
    entered_on: date({
      title: { zh: "日期", en: "Entered on" },
      synonyms: ["收支日期", "入账日期", "记账日期", "发生日期", "交易日期", "收支时间"],
      nullable: true,
    }),
    amount_fen: integer({
      title: { zh: "金额（分）", en: "Amount in fen" },
      unit: "fen",
      synonyms: ["金额", "收支金额", "发生额", "交易金额", "金额合计"],
    }),
    direction: category({
      title: { zh: "收支方向", en: "Direction" },
      synonyms: ["收支", "方向", "收支类型", "收支类别", "收/支", "借贷方向"],
      values: {
        in: { zh: "收入", en: "in", synonyms: ["收", "进"] },
        out: { zh: "支出", en: "out", synonyms: ["支", "出"] },
      },
    }),
    purpose: category({
      title: { zh: "用途", en: "Purpose" },
      synonyms: ["事由", "资金用途", "用途类别", "使用方向", "摘要"],
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
      synonyms: ["次数", "洗车数", "洗车辆次", "车次"],
      nullable: true,
    }),
  },
  states: [
    { when: { purpose: ["car_wash"] }, then: { direction: ["in"], units: "filled" }, severity: "warning" },
    { when: { purpose: ["schooling", "hardship"] }, then: { direction: ["out"] }, severity: "warning" },
    { when: { units: "filled" }, then: { purpose: ["car_wash"] }, severity: "warning" },
  ],
  balance: {
    by: ["org_id", "fund", "account"],
    day: "entered_on",
    amount: "amount_fen",
    direction: "direction",
    in: "in",
  },
  lookups: placeOfUnit,
});
