import { metric } from "../../metric.ts";
import { count, ratio } from "../../measure.ts";
import { equal, known } from "../../predicate.ts";
import { hotlineTicket } from "../../tables/multiply/hotline-ticket.ts";

const { closed_in_time, due_on } = hotlineTicket.columns;

/** Of the hotline's tickets that were due, the share closed in time. */
export const hotlineOnTimeShare = metric({
  id: "multiply.hotline-on-time-share",
  title: { zh: "热线按时办结率", en: "Hotline tickets closed on time" },
  question: { zh: "12345工单按时办结了吗？", en: "Were the hotline's tickets closed in time?" },
  definition: {
    zh: "期限内办结 ÷ 到期工单；没有办结的算逾期。",
    en: "Closed by the time limit ÷ due; a ticket that isn't closed is late.",
  },
  unit: "share",
  noun: { zh: "张到期工单", en: "tickets due" },
  direction: "more-is-better",
  source: ["S25", "policy-facts §6"],
  table: hotlineTicket,
  time: due_on,
  measure: ratio(count(equal(closed_in_time, true)), count(known(closed_in_time))),
  interval: "wilson",
  example: {
    rows: [
      { due_at: "2024-07-05T18:00:00", closed_at: "2024-07-05T17:59:00" },
      { due_at: "2024-07-05T18:00:00", closed_at: "2024-07-06T09:00:00" },
      { due_at: "2024-07-05T18:00:00", closed_at: null },
      { due_at: null, closed_at: "2024-07-05T17:59:00" },
    ],
    value: 1 / 3,
    numerator: 1,
    denominator: 3,
    used: 3,
    missing: 1,
  },
});
