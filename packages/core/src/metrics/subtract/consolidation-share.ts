import { analysis } from "../../analysis.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count } from "../../measure.ts";
import { known } from "../../predicate.ts";
import { wilsonInterval } from "../../statistics/wilson-interval.ts";
import { meeting } from "../../tables/subtract/meeting.ts";

const { held_on, registered_on } = meeting.columns;

/** Of the meetings filed for record, the share held on the same day in the same place as another. */
export const consolidationShare = analysis({
  id: "subtract.consolidation-share",
  title: { zh: "并会率", en: "Share of meetings merged" },
  question: {
    zh: "有多少会并到同一天、同一个地方开了？",
    en: "How many meetings were brought together on one day in one place?",
  },
  definition: {
    zh: "与另一场会同一天且同一地点的 ÷ 已备案且日期、地点都知道的会议；地点先规范写法。",
    en: "Held on the same day and in the same place as another ÷ registered meetings whose day and place are known; places are normalised first.",
  },
  unit: "share",
  noun: { zh: "次已备案会议", en: "registered meetings" },
  direction: "more-is-better",
  source: ["S22"],
  queries: {
    occasions: groupedQuery({
      table: meeting,
      by: ["held_on", "place_key"],
      measures: { meetings: count() },
      where: known(registered_on),
      time: held_on,
    }),
  },
  compute({ occasions }) {
    const sum = (rows: typeof occasions): number =>
      rows.reduce((total, row) => total + (row.meetings ?? 0), 0);
    const placed = occasions.filter((row) => row.held_on !== null && row.place_key !== null);
    const merged = sum(placed.filter((row) => (row.meetings ?? 0) > 1));
    const all = sum(placed);
    return {
      value: all > 0 ? merged / all : null,
      numerator: merged,
      denominator: all,
      used: all,
      missing: sum(occasions) - all,
      interval: all > 0 ? { ...wilsonInterval(merged, all), confidence: 0.95, method: "wilson" } : null,
      detail: placed.filter((row) => (row.meetings ?? 0) > 1),
    };
  },
  example: {
    ledger: {
      meeting: [
        { meeting_id: "1", held_on: "2024-07-05", place: "街道 301（会议室）", registered_on: "2024-07-01" },
        { meeting_id: "2", held_on: "2024-07-05", place: "街道301会议室", registered_on: "2024-07-01" },
        { meeting_id: "3", held_on: "2024-07-05", place: "镇政府", registered_on: "2024-07-01" },
        { meeting_id: "4", held_on: "2024-07-06", place: "街道301会议室", registered_on: "2024-07-01" },
        { meeting_id: "5", held_on: "2024-07-06", place: null, registered_on: "2024-07-01" },
        { meeting_id: "6", held_on: "2024-07-06", place: "街道301会议室", registered_on: null },
      ],
    },
    value: 0.5,
    numerator: 2,
    denominator: 4,
    used: 4,
    missing: 1,
  },
});
