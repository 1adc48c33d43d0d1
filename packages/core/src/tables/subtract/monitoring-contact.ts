import { category, date, text } from "../../column.ts";
import { lookup, table } from "../../table.ts";
import { monitoringPoint } from "./monitoring-point.ts";

const { org_id } = monitoringPoint.columns;

/** Each time a monitoring point was contacted or visited. */
export const monitoringContact = table({
  name: "monitoring_contact",
  chapter: "subtract",
  title: { zh: "联系走访", en: "Monitoring contact" },
  grain: { zh: "一次联系或走访一行", en: "one contact or visit a row" },
  synonyms: ["监测点联系", "走访台账", "联系记录"],
  key: ["contact_id"],
  references: { point_id: "monitoring_point" },
  columns: {
    contact_id: text({
      title: { zh: "联系编号", en: "Contact ID" },
      synonyms: ["编号", "记录编号", "走访编号"],
    }),
    point_id: text({
      title: { zh: "监测点编号", en: "Point ID" },
      synonyms: ["监测点", "监测点名称", "联系监测点"],
    }),
    contacted_on: date({
      title: { zh: "联系日期", en: "Contacted on" },
      synonyms: ["走访日期", "日期", "联系时间", "走访时间", "沟通日期"],
      nullable: true,
    }),
    mode: category({
      title: { zh: "方式", en: "Mode" },
      synonyms: ["联系方式", "走访方式", "联系形式", "走访形式", "沟通方式", "形式"],
      nullable: true,
      values: {
        phone: { zh: "电话", en: "phone" },
        online: { zh: "线上", en: "online", synonyms: ["微信", "视频", "网络"] },
        field_visit: { zh: "实地走访", en: "field visit", synonyms: ["走访", "上门", "实地"] },
      },
    }),
    findings: text({
      title: { zh: "发现的问题", en: "Findings" },
      synonyms: ["问题", "备注", "发现问题", "问题情况", "反映问题", "主要问题", "走访情况", "问题及建议"],
      nullable: true,
    }),
  },
  lookups: { org_id: lookup("point_id", org_id) },
});
