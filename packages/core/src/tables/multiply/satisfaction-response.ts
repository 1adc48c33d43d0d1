import { category, date, number, text } from "../../column.ts";
import { table } from "../../table.ts";
import { placeOfUnit } from "../reference/org-unit.ts";
import { unitId } from "../unit-id.ts";

/** What residents say of their committee: by QR code themselves, or to a third party at their door. */
export const satisfactionResponse = table({
  name: "satisfaction_response",
  chapter: "multiply",
  title: { zh: "满意度评价", en: "Satisfaction response" },
  grain: { zh: "一份评价一行", en: "one response a row" },
  privacy: "people",
  synonyms: ["满意度测评", "扫码打分", "测评记录"],
  key: ["response_id"],
  references: { org_id: "org_unit" },
  columns: {
    response_id: text({
      title: { zh: "评价编号", en: "Response ID" },
      synonyms: ["编号", "问卷编号", "问卷号", "测评编号", "答卷编号"],
    }),
    org_id: text({ ...unitId, synonyms: [...unitId.synonyms, "被评价居村"] }),
    answered_on: date({
      title: { zh: "评价日期", en: "Answered on" },
      synonyms: ["测评日期", "日期", "评价时间", "测评时间", "答卷时间", "填写日期", "提交日期"],
      nullable: true,
    }),
    mode: category({
      title: { zh: "方式", en: "Mode" },
      synonyms: ["测评方式", "评价渠道", "测评渠道", "评价方式", "调查方式", "渠道"],
      values: {
        qr_self: { zh: "扫码自评", en: "QR code", synonyms: ["扫码", "扫码打分"] },
        door_to_door: { zh: "入户测评", en: "door to door", synonyms: ["上门", "第三方上门"] },
        phone: { zh: "电话", en: "phone" },
        paper: { zh: "纸质", en: "paper", synonyms: ["纸质问卷"] },
      },
    }),
    target: text({
      title: { zh: "评价对象", en: "Target" },
      synonyms: ["被评价人岗位", "测评对象", "评价岗位", "被评价对象", "岗位"],
      nullable: true,
      note: { zh: "写岗位，不写姓名。", en: "A post, never a person's name." },
    }),
    score: number({
      title: { zh: "评分", en: "Score" },
      unit: "point",
      range: [0, 100],
      synonyms: ["得分", "满意度", "分数", "打分", "评价分", "满意度评分", "满意度得分", "评价"],
      nullable: true,
    }),
    scale_max: number({
      title: { zh: "满分", en: "Highest score" },
      unit: "point",
      range: [1, 100],
      synonyms: ["量表上限", "满分值", "最高分", "总分"],
      fallback: 5,
    }),
    design_weight: number({
      title: { zh: "设计权重", en: "Design weight" },
      unit: "none",
      range: [0, Infinity],
      synonyms: ["权重", "抽样权重", "加权系数"],
      nullable: true,
    }),
  },
  order: [["score", "scale_max"]],
  lookups: placeOfUnit,
  derived: {
    score_share: {
      column: number({ title: { zh: "得分占满分", en: "Score of its scale" }, unit: "share" }),
      from: ({ score, scale_max }) => (score === null || scale_max <= 0 ? null : score / scale_max),
    },
    score_share_squared: {
      column: number({ title: { zh: "得分占满分的平方", en: "Score of its scale, squared" }, unit: "none" }),
      from: ({ score, scale_max }) => (score === null || scale_max <= 0 ? null : (score / scale_max) ** 2),
    },
    weighted_share: {
      column: number({ title: { zh: "加权得分", en: "Weighted score of its scale" }, unit: "none" }),
      from: ({ score, scale_max, design_weight }) =>
        score === null || design_weight === null || scale_max <= 0
          ? null
          : (design_weight * score) / scale_max,
    },
  },
});
