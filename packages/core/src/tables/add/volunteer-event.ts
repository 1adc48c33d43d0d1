import { date, integer, text } from "../../column.ts";
import { table } from "../../table.ts";
import { placeOfUnit } from "../reference/org-unit.ts";
import { unitId } from "../unit-id.ts";

/** Volunteer events and the community market on the 5th of the month. */
export const volunteerEvent = table({
  name: "volunteer_event",
  chapter: "add",
  title: { zh: "志愿活动", en: "Volunteer event" },
  grain: { zh: "一场活动一行", en: "one event a row" },
  synonyms: ["便民集市", "惠民集市", "活动台账"],
  key: ["event_id"],
  references: { org_id: "org_unit" },
  columns: {
    event_id: text({ title: { zh: "活动编号", en: "Event ID" }, synonyms: ["编号", "活动代码", "场次编号"] }),
    org_id: text(unitId),
    planned_on: date({
      title: { zh: "计划日期", en: "Planned on" },
      synonyms: ["计划时间", "计划举办日期", "计划活动日期", "预定日期", "拟举办日期"],
      ahead: true,
      nullable: true,
    }),
    held_on: date({
      title: { zh: "举办日期", en: "Held on" },
      synonyms: ["活动日期", "日期", "举办时间", "活动时间", "实际举办日期", "开展日期", "时间"],
      nullable: true,
    }),
    merchants: integer({
      title: { zh: "参与商户数", en: "Merchants" },
      unit: "merchant",
      synonyms: ["商户", "商户数", "商户数量", "商家数", "参与商家数", "摊位数"],
      nullable: true,
    }),
    teams: integer({
      title: { zh: "参与团队数", en: "Teams" },
      unit: "team",
      synonyms: ["团队", "团队数", "团队数量", "志愿团队数", "参与队伍数", "队伍数"],
      nullable: true,
    }),
    services: integer({
      title: { zh: "服务项目数", en: "Services" },
      unit: "service",
      synonyms: ["服务项次", "服务数", "服务项目", "项目数", "服务内容数", "便民项目数"],
      nullable: true,
    }),
    visitors: integer({
      title: { zh: "参与人次", en: "Visitors" },
      unit: "person",
      synonyms: [
        "服务人次",
        "参加人数",
        "参与人数",
        "服务人数",
        "惠及人次",
        "受益人次",
        "居民参与人次",
        "人次",
      ],
      nullable: true,
    }),
  },
  lookups: placeOfUnit,
});
