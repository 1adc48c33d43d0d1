import { addDays } from "../../calendar.ts";
import type { Period } from "../../period.ts";
import type { Text } from "../../text.ts";
import { tablesOf, type Figure } from "../figure.ts";
import type { Comparison, Reading } from "./reading.ts";

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

function parts(day: string): { year: number; month: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) };
}

function wholeMonths({ from, to }: Period): number | null {
  if (!from.endsWith("-01") || !to.endsWith("-01")) return null;
  const [a, b] = [parts(from), parts(to)];
  return (b.year - a.year) * 12 + b.month - a.month;
}

function monthsInWords(first: Period["from"], count: number, last: string): Text {
  const [a, b] = [parts(first), parts(last)];
  const name = (month: number): string => monthNames[month - 1] ?? "";
  if (count === 12 && a.month === 1) return { zh: `${a.year}年`, en: String(a.year) };
  if (count === 6 && a.month % 6 === 1) {
    return {
      zh: `${a.year}年${a.month === 1 ? "上" : "下"}半年`,
      en: `${a.month === 1 ? "first" : "second"} half of ${a.year}`,
    };
  }
  if (count === 3 && a.month % 3 === 1) {
    const quarter = (a.month + 2) / 3;
    return { zh: `${a.year}年第${quarter}季度`, en: `Q${quarter} ${a.year}` };
  }
  if (count === 1) return { zh: `${a.year}年${a.month}月`, en: `${name(a.month)} ${a.year}` };
  if (a.month === 1 && b.month === 12) return { zh: `${a.year}—${b.year}年`, en: `${a.year}–${b.year}` };
  const same = a.year === b.year;
  return {
    zh: same ? `${a.year}年${a.month}—${b.month}月` : `${a.year}年${a.month}月—${b.year}年${b.month}月`,
    en: same
      ? `${name(a.month)}–${name(b.month)} ${a.year}`
      : `${name(a.month)} ${a.year}–${name(b.month)} ${b.year}`,
  };
}

/** The period in words: 2024年第3季度, Q3 2024; null is all rows. */
export function periodText(period: Period | null): Text {
  if (!period) return { zh: "全部时间", en: "all time" };
  const last = addDays(period.to, -1);
  const count = wholeMonths(period);
  if (count !== null) return monthsInWords(period.from, count, last);
  return period.from === last
    ? { zh: last, en: last }
    : { zh: `${period.from}至${last}`, en: `${period.from} to ${last}` };
}

const groupings: Readonly<Record<string, Text>> = {
  district_code: { zh: "按区", en: "by district" },
  street_id: { zh: "按街镇", en: "by subdistrict or town" },
  org_id: { zh: "按居村", en: "by committee" },
  month: { zh: "按月", en: "by month" },
  year: { zh: "按年", en: "by year" },
};

const comparisons: Readonly<Record<Comparison, Text | null>> = {
  none: null,
  "year-before": { zh: "与上年同期相比", en: "beside the year before" },
  "period-before": { zh: "与上期相比", en: "beside the period before" },
  places: { zh: "相互比较", en: "side by side" },
};

/** The name that results are grouped by, in words. */
export function groupingText(name: string, figure: Figure): Text {
  const title = tablesOf(figure).find((table) => name in table.columns)?.columns[name]?.title;
  return (
    groupings[name] ??
    (title
      ? { zh: `按${title.zh}`, en: `by ${title.en.toLowerCase()}` }
      : { zh: `按${name}`, en: `by ${name}` })
  );
}

/** The reading for the user to check: 浦东新区 · 2024年第3季度 · 临时任务不予通过率. */
export function describeReading({ places, period, by, comparison }: Reading, figure: Figure): Text {
  const all: (Text | null)[] = [
    places.length === 0
      ? null
      : {
          zh: places.map(({ name }) => name.zh).join("、"),
          en: places.map(({ name }) => name.en).join(", "),
        },
    period && periodText(period),
    figure.title,
    ...by.map((name) => groupingText(name, figure)),
    comparisons[comparison],
  ];
  const said = all.filter((part) => part !== null);
  return { zh: said.map(({ zh }) => zh).join(" · "), en: said.map(({ en }) => en).join(" · ") };
}
