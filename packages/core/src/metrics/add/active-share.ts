import { analysis } from "../../analysis.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count, countDistinct, sum } from "../../measure.ts";
import { volunteerService } from "../../tables/add/volunteer-service.ts";
import { volunteerTeam } from "../../tables/add/volunteer-team.ts";

const { person_hash, served_on } = volunteerService.columns;
const { members } = volunteerTeam.columns;

/** Of the volunteers on the teams' lists, the share that served. */
export const activeShare = analysis({
  id: "add.active-share",
  title: { zh: "志愿者活跃率", en: "Share of volunteers active" },
  question: {
    zh: "名册上的志愿者，有多少人真的来服务？",
    en: "Of the volunteers on the lists, how many served?",
  },
  definition: {
    zh: "期内有服务记录的人数 ÷ 团队人数；同一人在几支团队只在分子中算一次。",
    en: "People with a service record in the period ÷ members; a person in several teams counts once above the line.",
  },
  unit: "share",
  noun: { zh: "名团队成员", en: "members" },
  direction: "more-is-better",
  source: ["S37"],
  queries: {
    people: groupedQuery({
      table: volunteerService,
      by: [],
      measures: { people: countDistinct(person_hash) },
      time: served_on,
    }),
    teams: groupedQuery({
      table: volunteerTeam,
      by: [],
      measures: { members: sum(members), teams: count() },
    }),
    unknown: groupedQuery({
      table: volunteerTeam,
      by: ["members"],
      measures: { teams: count() },
    }),
  },
  compute({ people, teams, unknown }) {
    const served = people[0]?.people ?? 0;
    const listed = teams[0]?.members ?? null;
    const unlisted = unknown
      .filter((row) => row.members === null)
      .reduce((total, row) => total + (row.teams ?? 0), 0);
    return {
      value: listed ? served / listed : null,
      numerator: served,
      denominator: listed,
      used: (teams[0]?.teams ?? 0) - unlisted,
      missing: unlisted,
      flags: listed && served > listed ? ["more_active_than_listed"] : [],
      detail: { people: served, members: listed },
    };
  },
  example: {
    ledger: {
      volunteer_team: [
        { team_id: "1", org_id: "a", name: "甲", members: 3 },
        { team_id: "2", org_id: "a", name: "乙", members: 5 },
        { team_id: "3", org_id: "a", name: "丙", members: null },
      ],
      volunteer_service: [
        { service_id: "1", team_id: "1", person_hash: "x" },
        { service_id: "2", team_id: "1", person_hash: "x" },
        { service_id: "3", team_id: "2", person_hash: "y" },
      ],
    },
    value: 0.25,
    numerator: 2,
    denominator: 8,
    used: 2,
    missing: 1,
  },
});
