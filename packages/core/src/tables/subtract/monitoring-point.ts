import { date, number, text } from "../../column.ts";
import { table } from "../../table.ts";
import { placeOfUnit } from "../reference/org-unit.ts";
import { unitId } from "../unit-id.ts";

/** The committees chosen as windows on grassroots burden (居村减负监测点), and for how long each serves. */
export const monitoringPoint = table({
  name: "monitoring_point",
  chapter: "subtract",
  title: { zh: "监测点", en: "Monitoring point" },
  grain: { zh: "一个监测点的一段任期一行", en: "one term of one monitoring point a row" },
  synonyms: ["减负监测点", "监测点名单"],
  key: ["point_id"],
  references: { org_id: "org_unit" },
  columns: {
    point_id: text({
      title: { zh: "监测点编号", en: "Point ID" },
      synonyms: ["编号", "监测点代码", "点位编号"],
    }),
    org_id: text({ ...unitId, synonyms: [...unitId.synonyms, "监测点名称", "监测点"] }),
    valid_from: date({
      title: { zh: "启用日期", en: "Valid from" },
      synonyms: ["设立日期", "开始日期", "设点日期", "任期开始", "启用时间", "起始日期", "设立时间"],
      ahead: true,
    }),
    valid_to: date({
      title: { zh: "退出日期", en: "Valid to" },
      ahead: true,
      synonyms: ["结束日期", "调出日期", "任期结束", "退出时间", "终止日期", "轮换日期"],
      nullable: true,
      note: { zh: "退出当日起不再计入；空为仍在任。", en: "Out from this day on; empty: still serving." },
    }),
    draw_seed: text({
      title: { zh: "抽样种子", en: "Draw seed" },
      synonyms: ["随机种子", "种子", "抽签种子"],
      nullable: true,
    }),
    draw_probability: number({
      title: { zh: "入样概率", en: "Inclusion probability" },
      unit: "share",
      synonyms: ["抽中概率", "抽样概率", "入选概率", "抽取概率"],
      nullable: true,
    }),
  },
  order: [["valid_from", "valid_to"]],
  lookups: placeOfUnit,
});
