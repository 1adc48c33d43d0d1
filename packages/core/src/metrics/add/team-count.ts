import { metric } from "../../metric.ts";
import { count } from "../../measure.ts";
import { volunteerTeam } from "../../tables/add/volunteer-team.ts";

const { founded_on } = volunteerTeam.columns;

/** How many volunteer teams there are; by tier it is the 1, the N and the X. */
export const teamCount = metric({
  id: "add.team-count",
  title: { zh: "志愿团队数（1+N+X）", en: "Volunteer teams (1+N+X)" },
  question: { zh: "有多少支志愿团队？", en: "How many volunteer teams are there?" },
  definition: {
    zh: "团队数；按层级分即1、N、X。给定时段时只数其间成立的。",
    en: "Teams; by tier they are the 1, the N and the X. With a period, those founded in it.",
  },
  unit: "count",
  noun: { zh: "支", en: "teams" },
  direction: "more-is-better",
  source: ["S37", "S39"],
  table: volunteerTeam,
  time: founded_on,
  measure: count(),
  example: {
    rows: [{ tier: "core" }, { tier: "named" }, { tier: null }],
    value: 3,
    numerator: null,
    denominator: null,
    used: 3,
    missing: 0,
  },
});
