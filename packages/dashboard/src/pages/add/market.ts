import type { TemplateResult } from "lit";
import { contactCalendar, type CalendarRow, type MonthState } from "../../charts/contact-calendar.ts";
import { formatNumber, formatShare } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import { monthsThrough } from "../../page/series-answer.ts";
import { shortUnitName } from "../../page/unit-name.ts";
import type { PageView } from "../../page/view.ts";
import { block, type Place } from "../../sections/block.ts";
import { part } from "../../sections/part.ts";
import { stat } from "../../sections/stat.ts";
import { countCell } from "../../sections/twin-cell.ts";
import { sentences, words } from "../../texts/add.ts";
import type { AddData } from "./asks.ts";

/** A unit's months: held on the 5th, on another day, or not at all. */
export interface MarketMonths {
  readonly unit: string;
  readonly months: readonly { readonly month: string; readonly state: MonthState }[];
}

/** The last month that ended by the day looked at. */
function lastMonth(asOf: string): string {
  return new Date(Date.parse(asOf) - 86_400_000).toISOString().slice(0, 7);
}

/** The calendar as core's analysis finds it twice: on the 5th itself, and within half a month of it. */
export function marketCalendar({ answers, period, asOf }: AddData): MarketMonths[] {
  const { market, marketNear } = answers;
  const late = new Set(market.results[0]?.detail.missed ?? []);
  const none = new Set(marketNear.results[0]?.detail.missed ?? []);
  return (market.results[0]?.detail.units ?? []).map(({ org_id, since }) => {
    const from = period && period.from.slice(0, 7) > since ? period.from.slice(0, 7) : since;
    const months = from > lastMonth(asOf) ? [] : monthsThrough([from, lastMonth(asOf)]);
    return {
      unit: org_id,
      months: months.map((month) => {
        const key = `${org_id} ${month}`;
        if (none.has(key)) return { month, state: "no-contact" };
        return { month, state: late.has(key) ? "no-visit" : "met" };
      }),
    };
  });
}

/** How many units are drawn. */
const drawn = 15;

function countOf({ months }: MarketMonths, ...states: MonthState[]): number {
  return months.filter(({ state }) => states.includes(state)).length;
}

/** Whether units hold the market on the 5th of every month. */
export function marketSection({ data, districts }: PageView<AddData>, language: Language): TemplateResult {
  const place: Place = { data, districts, language };
  const { market, marketNear, services } = data.answers;
  const [result] = market.results;
  const write = (value: number): string => formatNumber(value, language);
  const missed = result?.detail.missed.length ?? 0;
  const none = marketNear.results[0]?.detail.missed.length ?? 0;
  const most = marketCalendar(data)
    .filter((row) => countOf(row, "no-contact", "no-visit") > 0)
    .sort((a, b) => countOf(b, "no-contact", "no-visit") - countOf(a, "no-contact", "no-visit"));
  const nameOf = ({ unit }: MarketMonths): string => shortUnitName(unit, districts, language);
  const rows = most.slice(0, drawn).map((row): CalendarRow => ({
    key: row.unit,
    name: nameOf(row),
    months: row.months,
    noContact: say(words.notHeld, language),
    noVisit: say(words.otherDay, language),
  }));
  return part(
    "market",
    say(words.market, language),
    block(
      {
        id: "market-calendar",
        finding:
          result?.value == null
            ? null
            : say(
                sentences.market({
                  share: formatShare(result.value, language),
                  months: write(result.denominator ?? 0),
                  other: write(missed - none),
                  none: write(none),
                }),
                language,
              ),
        narrowed: market.narrowed,
        about: market.about,
        lead: stat(services, place),
        ...(rows.length > 0 ? { chart: contactCalendar, rows } : {}),
        notes: [say(words.marketNote, language)],
        table: {
          heads: [words.unit, words.notHeld, words.otherDay].map((head) => say(head, language)),
          rows: most
            .slice(0, drawn)
            .map((row) => [
              nameOf(row),
              countCell(countOf(row, "no-contact"), language),
              countCell(countOf(row, "no-visit"), language),
            ]),
        },
      },
      place,
    ),
  );
}
