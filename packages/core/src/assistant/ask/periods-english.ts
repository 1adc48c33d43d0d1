import {
  around,
  before,
  latestMonth,
  monthOf,
  monthRange,
  months,
  monthStart,
  oneDay,
  until,
} from "./days.ts";
import type { PeriodForm } from "./periods-chinese.ts";

const names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const month =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const year = "(\\d{4}|this year|last year)";
const ordinals: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4 };
const counts: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
};

function monthNumber(word: string | undefined): number {
  return names.indexOf((word ?? "").slice(0, 3)) + 1;
}

function yearNumber(word: string | undefined, today: string): number | null {
  if (word === undefined) return null;
  const now = Number(today.slice(0, 4));
  return /^\d/u.test(word) ? Number(word) : word === "last year" ? now - 1 : now;
}

function quarter(which: number, word: string | undefined, today: string) {
  return months(yearNumber(word, today) ?? latestMonth(which * 3 - 2, today)[0], which * 3 - 2, 3);
}

function half(which: number, word: string | undefined, today: string) {
  return months(yearNumber(word, today) ?? monthOf(today)[0], which * 6 - 5, 6);
}

type Unit = "day" | "week" | "month" | "quarter" | "year";

/** How English says a period, the longest forms first. */
export const englishPeriods: readonly PeriodForm[] = [
  [
    new RegExp(
      `(?:from |between )?\\b${month}(?: ${year})? ?(?:to|through|until|and|-|–|—) ?${month}\\b(?:,? ${year})?`,
      "u",
    ),
    ([m1, y1, m2, y2], today) => {
      const [from, to] = [monthNumber(m1), monthNumber(m2)];
      const last = yearNumber(y2 ?? y1, today) ?? latestMonth(to, today)[0];
      return monthRange([yearNumber(y1, today) ?? (from > to ? last - 1 : last), from], [last, to]);
    },
  ],
  [
    /(?:from|between) (\d{4}) ?(?:to|and|-|–|—) ?(\d{4})|\b(\d{4}) ?(?:-|–|—|to) ?(\d{4})\b/u,
    ([a, b, c, d]) => monthRange([Number(a ?? c), 1], [Number(b ?? d), 12]),
  ],
  [
    new RegExp(`since (?:the beginning of )?(?:${month},? )?${year}|since ${month}\\b`, "u"),
    ([m, y, bare], today) => {
      const which = m ?? bare;
      const [on, first] = which === undefined ? [0, 1] : latestMonth(monthNumber(which), today);
      return until(monthStart(yearNumber(y, today) ?? on, first), today);
    },
  ],
  [new RegExp(`\\b(\\d{4}) ?q([1-4])\\b`, "u"), ([y, q], today) => quarter(Number(q), y, today)],
  [new RegExp(`\\bq([1-4])(?:,?(?: of)? ${year})?\\b`, "u"), ([q, y], today) => quarter(Number(q), y, today)],
  [
    new RegExp(`(?:in |for )?(?:the )?(first|second|third|fourth) quarter(?:,?(?: of)? ${year})?`, "u"),
    ([which, y], today) => quarter(ordinals[which ?? ""] ?? 0, y, today),
  ],
  [
    new RegExp(`\\bh([12])(?:,?(?: of)? ${year})?\\b`, "u"),
    ([which, y], today) => half(Number(which), y, today),
  ],
  [
    new RegExp(`(?:in |for )?(?:the )?(first|second) half(?:,?(?: of)? ${year})?`, "u"),
    ([which, y], today) => half(ordinals[which ?? ""] ?? 0, y, today),
  ],
  [
    new RegExp(`\\b${month} (\\d{1,2}),? (\\d{4})\\b`, "u"),
    ([m, d, y]) => oneDay(Number(y), monthNumber(m), Number(d)),
  ],
  [
    new RegExp(`\\b(\\d{1,2}) ${month},? (\\d{4})\\b`, "u"),
    ([d, m, y]) => oneDay(Number(y), monthNumber(m), Number(d)),
  ],
  [
    new RegExp(`(?:in |for |of )?\\b${month},? ${year}|(?:in|for|during) ${month}\\b`, "u"),
    ([m, y, bare], today) => {
      const which = monthNumber(m ?? bare);
      const named = yearNumber(y, today);
      return named === null ? months(...latestMonth(which, today)) : months(named, which);
    },
  ],
  [/year to date|\bytd\b|so far this year/u, (_, today) => until(monthStart(monthOf(today)[0], 1), today)],
  [
    /(?:in |over |for |during )?(?:the )?(?:last|past|previous) (\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve) (day|week|month|quarter|year)s?/u,
    ([count, unit], today) => before(counts[count ?? ""] ?? Number(count), unit as Unit, today),
  ],
  [/\byesterday\b/u, (_, today) => before(1, "day", today)],
  [/\btoday\b/u, (_, today) => until(today, today)],
  [
    /(?:in )?\b(this|last|previous) (week|month|quarter|year)\b/u,
    ([which, unit], today) => around(unit as Exclude<Unit, "day">, today, which === "this" ? 0 : -1),
  ],
  [/(?:in |for |during )?(?<![\d-])((?:19|20)\d{2})(?![\d-])/u, ([y]) => months(Number(y), 1, 12)],
];
