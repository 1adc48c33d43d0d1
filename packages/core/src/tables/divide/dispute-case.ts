import { boolean, category, date, integer, text } from "../../column.ts";
import { daysBetween } from "../../calendar.ts";
import { table } from "../../table.ts";
import { placeOfUnit } from "../reference/org-unit.ts";
import { unitId } from "../unit-id.ts";

/** Disputes that a committee mediates, alone or with judicial office, police station and law firm (三所联动). */
export const disputeCase = table({
  name: "dispute_case",
  chapter: "divide",
  title: { zh: "矛盾纠纷", en: "Dispute case" },
  grain: { zh: "一件纠纷一行", en: "one case a row" },
  privacy: "people",
  synonyms: ["纠纷台账", "调解台账", "三所联动台账"],
  key: ["case_id"],
  references: { org_id: "org_unit" },
  columns: {
    case_id: text({
      title: { zh: "案件编号", en: "Case ID" },
      synonyms: ["编号", "纠纷编号", "案号", "调解编号", "案件号", "卷宗号"],
    }),
    org_id: text(unitId),
    accepted_on: date({
      title: { zh: "受理日期", en: "Accepted on" },
      synonyms: ["日期", "登记日期", "受理时间", "发生日期", "接案日期", "申请日期", "登记时间"],
      nullable: true,
    }),
    closed_on: date({
      title: { zh: "结案日期", en: "Closed on" },
      synonyms: ["办结日期", "调结日期", "结案时间", "办结时间", "调解日期", "化解日期", "调解成功日期"],
      nullable: true,
    }),
    staff_hash: text({
      title: { zh: "调解员（散列）", en: "Mediator, hashed" },
      privacy: "hash",
      synonyms: ["调解员", "调解人", "调解员编号", "主持调解人", "承办人", "经办人"],
      nullable: true,
    }),
    type: category({
      title: { zh: "纠纷类型", en: "Type" },
      synonyms: ["类型", "案由", "纠纷类别", "案件类型", "矛盾类型", "矛盾纠纷类型", "类别"],
      nullable: true,
      values: {
        neighbor: { zh: "邻里", en: "neighbours", synonyms: ["邻里纠纷", "相邻关系"] },
        property_service: { zh: "物业", en: "property service", synonyms: ["物业服务合同纠纷", "物业纠纷"] },
        parking: { zh: "停车", en: "parking", synonyms: ["停车纠纷"] },
        family: { zh: "婚姻家庭", en: "family", synonyms: ["家庭", "婚姻", "继承"] },
        guardianship: { zh: "监护", en: "guardianship", synonyms: ["指定监护人"] },
        labor: { zh: "劳动", en: "labour", synonyms: ["劳动争议"] },
        lease: { zh: "租赁", en: "lease", synonyms: ["房屋租赁"] },
        consumer: { zh: "消费", en: "consumer", synonyms: ["消费纠纷"] },
        injury: { zh: "损害赔偿", en: "injury", synonyms: ["人身损害"] },
        other: { zh: "其他", en: "other" },
      },
    }),
    judicial_office: boolean({
      title: { zh: "司法所参与", en: "Judicial office took part" },
      synonyms: ["司法所", "司法所是否参与", "司法所介入"],
      nullable: true,
    }),
    police_station: boolean({
      title: { zh: "派出所参与", en: "Police station took part" },
      synonyms: ["派出所", "派出所是否参与", "派出所介入", "公安"],
      nullable: true,
    }),
    law_firm: boolean({
      title: { zh: "律所参与", en: "Law firm took part" },
      synonyms: ["律所", "律师", "律所是否参与", "律师事务所", "律师是否参与", "律师参与"],
      nullable: true,
    }),
    result: category({
      title: { zh: "结果", en: "Result" },
      synonyms: ["调解结果", "处理结果", "调处结果", "化解结果", "调解情况", "化解情况", "办理结果"],
      nullable: true,
      values: {
        settled: { zh: "调解成功", en: "settled", synonyms: ["达成协议", "化解", "调成"] },
        failed: { zh: "调解不成", en: "failed", synonyms: ["未成功"] },
        transferred: { zh: "移送", en: "transferred", synonyms: ["转诉讼", "司法途径"] },
        withdrawn: { zh: "撤回", en: "withdrawn", synonyms: ["撤诉"] },
        ongoing: { zh: "调解中", en: "ongoing", synonyms: ["在办", "跟进"] },
      },
    }),
    fulfilled: boolean({
      title: { zh: "协议是否履行", en: "Agreement fulfilled" },
      synonyms: ["履行情况", "已履行", "是否履行", "协议履行", "协议履行情况"],
      nullable: true,
    }),
    reopened_on: date({
      title: { zh: "复发日期", en: "Reopened on" },
      synonyms: ["反复日期", "复发时间", "反复时间", "反弹日期"],
      nullable: true,
    }),
  },
  order: [
    ["accepted_on", "closed_on"],
    ["closed_on", "reopened_on"],
  ],
  states: [
    { when: { result: ["ongoing"], reopened_on: "empty" }, then: { closed_on: "empty" }, severity: "error" },
    {
      when: { result: ["settled", "failed", "transferred", "withdrawn"] },
      then: { closed_on: "filled" },
      severity: "warning",
    },
    { when: { closed_on: "filled" }, then: { result: "filled" }, severity: "warning" },
    { when: { fulfilled: [true] }, then: { result: ["settled"] }, severity: "warning" },
    { when: { reopened_on: "filled" }, then: { closed_on: "filled" }, severity: "warning" },
  ],
  lookups: placeOfUnit,
  derived: {
    days_to_close: {
      column: integer({ title: { zh: "化解用时（天）", en: "Days to close" }, unit: "day" }),
      from: ({ accepted_on, closed_on }) => daysBetween(accepted_on, closed_on),
    },
    joint: {
      column: boolean({ title: { zh: "三所联动", en: "All three offices took part" } }),
      from: ({ judicial_office, police_station, law_firm }) => {
        const parts = [judicial_office, police_station, law_firm];
        if (parts.includes(false)) return false;
        return parts.includes(null) ? null : true;
      },
    },
  },
});
