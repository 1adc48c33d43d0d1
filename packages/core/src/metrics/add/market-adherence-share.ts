import { analysis } from "../../analysis.ts";
import { daysBetween, monthsWithin } from "../../calendar.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count } from "../../measure.ts";
import { known } from "../../predicate.ts";
import { volunteerEvent } from "../../tables/add/volunteer-event.ts";

const { held_on } = volunteerEvent.columns;

/** Of the months, the share in which a unit held its market on the 5th, or so many days beside it. */
export const marketAdherenceShare = analysis({
  id: "add.market-adherence-share",
  title: { zh: "每月5日集市达成率", en: "Markets held on the 5th" },
  question: { zh: "每月5日的便民集市，按时办了吗？", en: "Was the market held on the 5th of every month?" },
  definition: {
    zh: "5日（允许前后若干天，遇周末顺延）有活动的居村月 ÷ 居村月；只数台账里办过活动的居村，从其首场活动当月算起。",
    en: "Unit-months with an event on the 5th (or within the shift allowed for weekends) ÷ unit-months; only units that held events, from the month of their first.",
  },
  unit: "share",
  noun: { zh: "个居村月", en: "unit-months" },
  direction: "more-is-better",
  source: ["S40"],
  asOf: true,
  parameters: { shift: { zh: "前后允许天数", en: "Days of shift allowed", value: 0 } },
  queries: {
    events: groupedQuery({
      table: volunteerEvent,
      by: ["org_id", "held_on"],
      measures: { events: count() },
      where: known(held_on),
    }),
  },
  compute({ events }, { period, asOf, parameters }) {
    const byUnit = new Map<string, string[]>();
    for (const { org_id, held_on: day } of events) {
      if (org_id === null || day === null || day >= asOf) continue;
      byUnit.set(org_id, [...(byUnit.get(org_id) ?? []), day]);
    }
    const end = period && period.to < asOf ? period.to : asOf;
    const missed: string[] = [];
    let due = 0;
    for (const [unit, days] of byUnit) {
      const first = `${[...days].sort()[0]?.slice(0, 7) ?? ""}-01`;
      const from = period && period.from > first ? period.from : first;
      for (const month of monthsWithin(from, end)) {
        if (`${month}-05` >= end) continue;
        due++;
        const held = days.some(
          (day) => Math.abs(daysBetween(`${month}-05`, day) ?? Infinity) <= parameters.shift,
        );
        if (!held) missed.push(`${unit} ${month}`);
      }
    }
    return {
      value: due > 0 ? (due - missed.length) / due : null,
      numerator: due - missed.length,
      denominator: due,
      used: due,
      missing: 0,
      detail: {
        missed,
        units: [...byUnit].map(([org_id, days]) => ({ org_id, since: days.sort()[0]?.slice(0, 7) ?? "" })),
      },
    };
  },
  example: {
    ledger: {
      volunteer_event: [
        { event_id: "1", org_id: "a", held_on: "2024-12-05" },
        { event_id: "2", org_id: "a", held_on: "2025-01-05" },
        { event_id: "3", org_id: "a", held_on: "2025-02-07" },
        { event_id: "4", org_id: "a", held_on: null },
        { event_id: "5", org_id: "b", held_on: "2025-03-05" },
      ],
    },
    asOf: "2025-04-01",
    value: 3 / 5,
    numerator: 3,
    denominator: 5,
    used: 5,
    missing: 0,
  },
});
