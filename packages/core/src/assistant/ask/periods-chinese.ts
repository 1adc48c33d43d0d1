import { parseNumeral } from "../../ledger/values/numerals.ts";
import type { Period } from "../../period.ts";
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

/** A way to say a period, and what it means on the day it is said. */
export type PeriodForm = readonly [
  RegExp,
  (groups: readonly (string | undefined)[], today: string) => Period | null,
];

const year = "(\\d{4}|\\d{2}(?=年)|今年|本年|去年|上一年|上年|前年)年?度?的?";
const numeral = "([一二三四五六七八九十两\\d]{1,3})";
const to = "(?:至|到|~|-|—|–)";

function yearNumber(word: string | undefined, today: string): number | null {
  const now = Number(today.slice(0, 4));
  if (word === undefined) return null;
  if (/^\d+$/u.test(word)) return word.length === 2 ? 2000 + Number(word) : Number(word);
  return now - (word.startsWith("前") ? 2 : /^[去上]/u.test(word) ? 1 : 0);
}

function number(word: string | undefined): number {
  return parseNumeral(word ?? "") ?? 0;
}

function monthIn(word: string | undefined, month: number, today: string): readonly [number, number] {
  const named = yearNumber(word, today);
  return named === null ? latestMonth(month, today) : [named, month];
}

const units = { 天: "day", 日: "day", 周: "week", 月: "month", 季度: "quarter", 年: "year" } as const;

/** How Chinese says a period, the longest forms first. */
export const chinesePeriods: readonly PeriodForm[] = [
  [
    new RegExp(`从?(?:${year})?${numeral}月?份?${to}(?:${year})?${numeral}月份?(?!\\d*[日号])`, "u"),
    ([y1, m1, y2, m2], today) => {
      const last = monthIn(y2 ?? y1, number(m2), today);
      const first = yearNumber(y1, today) ?? (number(m1) > last[1] ? last[0] - 1 : last[0]);
      return monthRange([first, number(m1)], last);
    },
  ],
  [
    new RegExp(
      `(?:自|从)?(?:${year})${numeral}月(?:份|${numeral}[日号])?(?:以来|起|至今|到现在|到今天)`,
      "u",
    ),
    ([y, m, d], today) => {
      const [on, month] = monthIn(y, number(m), today);
      const from = d === undefined ? months(on, month) : oneDay(on, month, number(d));
      return from && until(from.from, today);
    },
  ],
  [
    new RegExp(`从?(\\d{4})年?${to}(\\d{4})年?`, "u"),
    ([y1, y2]) => monthRange([Number(y1), 1], [Number(y2), 12]),
  ],
  [
    new RegExp(`(?:${year})?第?([一二三四1-4])个?季度?|(?:${year})q([1-4])(?![a-z])`, "u"),
    ([y, zh, yq, q], today) => {
      const quarter = number(zh ?? q);
      const named = yearNumber(y ?? yq, today);
      return months(named ?? latestMonth(quarter * 3 - 2, today)[0], quarter * 3 - 2, 3);
    },
  ],
  [
    new RegExp(`(?:${year})?([上下])半年`, "u"),
    ([y, half], today) => months(yearNumber(y, today) ?? monthOf(today)[0], half === "上" ? 1 : 7, 6),
  ],
  [
    new RegExp(`(?:${year})?${numeral}月${numeral}[日号]`, "u"),
    ([y, m, d], today) => oneDay(...monthIn(y, number(m), today), number(d)),
  ],
  [
    new RegExp(`(?:${year})?(\\d{1,2}|十[一二]?|[一二三四五六七八九])月份?`, "u"),
    ([y, m], today) => months(...monthIn(y, number(m), today)),
  ],
  [/(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/u, ([y, m, d]) => oneDay(Number(y), Number(m), Number(d))],
  [/(\d{4})[-/.](\d{1,2})(?!\d)/u, ([y, m]) => months(Number(y), Number(m))],
  [/今年以来|年初至今|年初以来/u, (_, today) => until(monthStart(monthOf(today)[0], 1), today)],
  [/上上个?月/u, (_, today) => around("month", today, -2)],
  [/上个?月/u, (_, today) => around("month", today, -1)],
  [/本月|这个?月|当月/u, (_, today) => around("month", today)],
  [/上个?季度?/u, (_, today) => around("quarter", today, -1)],
  [/本季度?|这个?季度/u, (_, today) => around("quarter", today)],
  [/上个?(?:周|星期)/u, (_, today) => around("week", today, -1)],
  [/本周|这个?(?:周|星期)/u, (_, today) => around("week", today)],
  [/今天|今日/u, (_, today) => until(today, today)],
  [/昨天|昨日/u, (_, today) => before(1, "day", today)],
  [
    new RegExp(`(?:最近|过去|近)的?${numeral}个?(天|日|周|月|季度|年)`, "u"),
    ([count, unit], today) => before(number(count), units[unit as keyof typeof units], today),
  ],
  [/(?:最近|过去|近)半年/u, (_, today) => before(6, "month", today)],
  [
    /(\d{4}|(?<!\d)\d{2})年度?|今年|本年度?|去年|上一?年度?|前年/u,
    ([y], today) => (y === undefined ? null : months(yearNumber(y, today) ?? 0, 1, 12)),
  ],
];

/** The bare words for years, which the last form leaves: 今年, 去年, 前年. */
export function wordYear(word: string, today: string): Period | null {
  const named = yearNumber(word, today);
  return named === null ? null : months(named, 1, 12);
}
