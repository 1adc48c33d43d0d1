import { metric } from "../../metric.ts";
import { count, ratio } from "../../measure.ts";
import { equal, known } from "../../predicate.ts";
import { meeting } from "../../tables/subtract/meeting.ts";

const { held_on, registered_in_time } = meeting.columns;

/** Of the meetings held, the share that was not filed for record by the day. */
export const unregisteredShare = metric({
  id: "subtract.unregistered-share",
  title: { zh: "未备案会议占比", en: "Share of unregistered meetings" },
  question: {
    zh: "有多少会没备案就开了？",
    en: "How many meetings were held without being filed for record?",
  },
  definition: {
    zh: "会议当日及之前没有备案的 ÷ 已召开的。",
    en: "Held without registration on or before the day ÷ held.",
  },
  unit: "share",
  noun: { zh: "次会议", en: "meetings" },
  direction: "less-is-better",
  source: ["S22"],
  table: meeting,
  time: held_on,
  measure: ratio(count(equal(registered_in_time, false)), count(known(registered_in_time))),
  interval: "wilson",
  example: {
    rows: [
      { held_on: "2024-07-05", registered_on: "2024-07-01" },
      { held_on: "2024-07-05", registered_on: "2024-07-08" },
      { held_on: "2024-07-06", registered_on: null },
      { held_on: null, registered_on: "2024-07-01" },
    ],
    value: 2 / 3,
    numerator: 2,
    denominator: 3,
    used: 3,
    missing: 1,
  },
});
