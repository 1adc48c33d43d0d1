import { category, date, integer, text } from "../../column.ts";
import { table } from "../../table.ts";
import { placeOfUnit } from "../reference/org-unit.ts";
import { unitId } from "../unit-id.ts";

/** Volunteer teams in the 1+N+X structure: one core team, N named teams, many self-organised ones. */
export const volunteerTeam = table({
  name: "volunteer_team",
  chapter: "add",
  title: { zh: "志愿团队", en: "Volunteer team" },
  grain: { zh: "一支团队一行", en: "one team a row" },
  synonyms: ["志愿服务团队", "志愿者队伍"],
  key: ["team_id"],
  references: { org_id: "org_unit" },
  columns: {
    team_id: text({ title: { zh: "团队编号", en: "Team ID" }, synonyms: ["编号", "团队代码", "队伍编号"] }),
    org_id: text(unitId),
    name: text({
      title: { zh: "团队名称", en: "Name" },
      synonyms: ["名称", "队伍名称", "志愿团队名称", "团队", "队名", "志愿队名称"],
      privacy: "public-name",
    }),
    tier: category({
      title: { zh: "层级（1+N+X）", en: "Tier" },
      synonyms: ["类型", "层级", "团队类型", "团队类别", "团队层级", "类别"],
      nullable: true,
      values: {
        core: { zh: "1（核心团队）", en: "core, the 1", synonyms: ["1", "党员志愿服务团队", "核心"] },
        named: { zh: "N（特色团队）", en: "named, the N", synonyms: ["N", "特色团队"] },
        self_organised: { zh: "X（自治团队）", en: "self-organised, the X", synonyms: ["X", "群众自治团队"] },
      },
    }),
    founded_on: date({
      title: { zh: "成立日期", en: "Founded on" },
      synonyms: ["成立时间", "组建日期", "组建时间", "建队日期"],
      since: "1949-10-01",
      nullable: true,
    }),
    members: integer({
      title: { zh: "人数", en: "Members" },
      unit: "person",
      synonyms: ["成员数", "志愿者人数", "成员人数", "队员数", "队员人数", "团队人数", "志愿者数"],
      nullable: true,
    }),
  },
  lookups: placeOfUnit,
});
