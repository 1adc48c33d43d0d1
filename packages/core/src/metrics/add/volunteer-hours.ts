import { metric } from "../../metric.ts";
import { constant, ratio, sum } from "../../measure.ts";
import { volunteerService } from "../../tables/add/volunteer-service.ts";

const { minutes, served_on } = volunteerService.columns;

/** The hours that volunteers gave. */
export const volunteerHours = metric({
  id: "add.volunteer-hours",
  title: { zh: "志愿服务时长", en: "Volunteer hours" },
  question: { zh: "志愿者一共服务了多少小时？", en: "How many hours did volunteers give?" },
  definition: { zh: "Σ 服务分钟 ÷ 60。", en: "Σ minutes ÷ 60." },
  unit: "hours",
  noun: { zh: "小时", en: "hours" },
  direction: "more-is-better",
  source: ["S37"],
  table: volunteerService,
  time: served_on,
  measure: ratio(sum(minutes), constant(60)),
  example: {
    rows: [{ minutes: 90 }, { minutes: 30 }, { minutes: null }],
    value: 2,
    numerator: null,
    denominator: null,
    used: 2,
    missing: 1,
  },
});
