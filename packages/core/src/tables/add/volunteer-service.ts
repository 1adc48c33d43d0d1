import { category, date, integer, text } from "../../column.ts";
import { lookup, table } from "../../table.ts";
import { volunteerTeam } from "./volunteer-team.ts";

/** What volunteers did, one person's service on one day a row. People are hashes, never names. */
export const volunteerService = table({
  name: "volunteer_service",
  chapter: "add",
  title: { zh: "服务记录", en: "Volunteer service" },
  grain: { zh: "一人一日一项服务一行", en: "one service of one person on one day a row" },
  privacy: "people",
  synonyms: ["志愿服务记录", "志愿时长"],
  key: ["service_id"],
  references: { team_id: "volunteer_team", event_id: "volunteer_event" },
  columns: {
    service_id: text({
      title: { zh: "服务编号", en: "Service ID" },
      synonyms: ["编号", "记录编号", "服务记录编号"],
    }),
    team_id: text({
      title: { zh: "团队编号", en: "Team ID" },
      synonyms: ["团队", "团队名称", "所属团队", "志愿团队", "服务队", "队伍"],
    }),
    event_id: text({
      title: { zh: "活动编号", en: "Event ID" },
      synonyms: ["活动", "活动名称", "所属活动", "志愿活动"],
      nullable: true,
    }),
    person_hash: text({
      title: { zh: "志愿者（散列）", en: "Volunteer, hashed" },
      synonyms: ["志愿者编号", "人员编号", "志愿者代码"],
      privacy: "hash",
    }),
    served_on: date({
      title: { zh: "服务日期", en: "Served on" },
      synonyms: ["日期", "服务时间", "活动日期", "参加日期"],
      nullable: true,
    }),
    role: category({
      title: { zh: "身份", en: "Role" },
      synonyms: ["志愿者类型", "志愿者身份", "人员类别", "人员类型", "类别"],
      nullable: true,
      values: {
        resident: { zh: "居民", en: "resident", synonyms: ["村民"] },
        party_member: { zh: "党员", en: "Party member" },
        double_registered: { zh: "双报到党员", en: "double-registered Party member", synonyms: ["双报到"] },
        merchant: { zh: "商户", en: "merchant" },
        worker: { zh: "社区工作者", en: "community worker", synonyms: ["社工"] },
      },
    }),
    minutes: integer({
      title: { zh: "时长（分钟）", en: "Minutes" },
      unit: "minute",
      range: [0, 1440],
      synonyms: [
        "时长",
        "服务时长",
        "志愿时长",
        "志愿服务时长",
        "服务小时",
        "小时数",
        "服务小时数",
        "服务分钟",
      ],
      nullable: true,
    }),
    beneficiaries: integer({
      title: { zh: "受益人数", en: "Beneficiaries" },
      unit: "person",
      synonyms: ["服务对象数", "服务人数", "服务对象人数", "受益人次", "服务人次"],
      nullable: true,
    }),
  },
  dailyLimit: { person: "person_hash", day: "served_on", minutes: "minutes", most: 16 * 60 },
  lookups: { org_id: lookup("team_id", volunteerTeam.columns.org_id) },
});
