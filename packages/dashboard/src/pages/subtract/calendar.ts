import type { MonthState } from "../../charts/contact-calendar.ts";
import { monthsThrough } from "../../page/series-answer.ts";
import type { SubtractData } from "./asks.ts";

/** A point's months as the calendar has them. */
export interface PointMonths {
  readonly point: string;
  readonly district: string | null;
  readonly months: readonly { readonly month: string; readonly state: MonthState }[];
}

/** The first month of the two-month window (January–February …) that the month lies in. */
function windowOf(month: string): string {
  const number = Number(month.slice(5));
  return `${month.slice(0, 5)}${String(number - ((number + 1) % 2)).padStart(2, "0")}`;
}

function stateOf(noContact: boolean, noVisit: boolean): MonthState {
  if (noContact) return noVisit ? "neither" : "no-contact";
  return noVisit ? "no-visit" : "met";
}

/** The months of the period, or all that any point served, up to the day looked at. */
function monthsShown({ period, asOf, answers }: SubtractData): string[] {
  const first = period?.from ?? answers.points.rows.map(({ valid_from }) => valid_from ?? asOf).sort()[0];
  const before = new Date(Date.parse(asOf) - 86_400_000).toISOString().slice(0, 7);
  return first === undefined || first >= asOf ? [] : monthsThrough([first.slice(0, 7), before]);
}

/**
 * Each point's months: out of service, in order, or with a gap as core's two coverage analyses found it. The joining month
 * is out, as it is exempt.
 */
export function calendarOf(data: SubtractData): PointMonths[] {
  const { points, contacts, visits } = data.answers;
  const noContact = new Set(contacts.results[0]?.detail.uncovered ?? []);
  const noVisit = new Set(visits.results[0]?.detail.uncovered ?? []);
  const months = monthsShown(data);
  return points.rows.flatMap(({ point_id, district_code, valid_from, valid_to }) => {
    if (point_id === null || valid_from === null) return [];
    const serves = (month: string): boolean =>
      month > valid_from.slice(0, 7) && (valid_to === null || month < valid_to.slice(0, 7));
    return [
      {
        point: point_id,
        district: typeof district_code === "string" ? district_code : null,
        months: months.map((month) => ({
          month,
          state: serves(month)
            ? stateOf(noContact.has(`${point_id} ${month}`), noVisit.has(`${point_id} ${windowOf(month)}`))
            : ("off" as const),
        })),
      },
    ];
  });
}
