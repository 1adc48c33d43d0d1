import { addDays, daysBetween } from "../../calendar.ts";
import type { Period } from "../../period.ts";
import { monthStart } from "./days.ts";
import type { Comparison } from "./reading.ts";

/** Two stretches of the same length to set side by side; `then` is null where nothing is compared over time. */
export interface ComparedPeriods {
  readonly now: Period | null;
  readonly then: Period | null;
  /** Whether `now` was cut to the months that are over, or begun and can't be cut. */
  readonly notOver: boolean;
}

function yearEarlier(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4) === "-02-29" ? "-02-28" : day.slice(4)}`;
}

/** A period that isn't over is cut to its finished months, so that like stands beside like. */
function finished(period: Period, today: string): Period {
  const month = `${today.slice(0, 7)}-01`;
  return period.to > today && month > period.from ? { from: period.from, to: month } : period;
}

function stretchBefore({ from, to }: Period): Period {
  if (!from.endsWith("-01") || !to.endsWith("-01"))
    return { from: addDays(from, -(daysBetween(from, to) ?? 0)), to: from };
  const [y1, m1, y2, m2] = [
    Number(from.slice(0, 4)),
    Number(from.slice(5, 7)),
    Number(to.slice(0, 4)),
    Number(to.slice(5, 7)),
  ];
  return { from: monthStart(y1, m1 - ((y2 - y1) * 12 + m2 - m1)), to: from };
}

/** What to compute for a comparison over time; without a period, this year's finished months are meant. */
export function comparedPeriods(
  period: Period | null,
  comparison: Comparison,
  today: string,
): ComparedPeriods {
  if (comparison === "none" || comparison === "places") {
    return { now: period, then: null, notOver: period !== null && period.from <= today && period.to > today };
  }
  const year = Number(today.slice(0, 4));
  const now = finished(period ?? { from: monthStart(year, 1), to: monthStart(year + 1, 1) }, today);
  const notOver = now.from <= today && now.to > today;
  if (comparison === "year-before")
    return { now, then: { from: yearEarlier(now.from), to: yearEarlier(now.to) }, notOver };
  return { now, then: stretchBefore(now), notOver };
}
