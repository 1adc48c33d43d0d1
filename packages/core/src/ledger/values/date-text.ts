import { readClockTime } from "./clock-time.ts";
import type { DateParts } from "./civil-date.ts";
import { normalise } from "./normalise.ts";
import { parseNumeral } from "./numerals.ts";

/** A date as a text writes it; without a year when it doesn't say one, with several when its order isn't certain. */
export interface WrittenDate {
  /** `sure`, or why a person must decide. */
  readonly is:
    "sure" | "no-year" | "two-digit-year" | "day-first" | "day-or-month-first" | "month-and-day-or-number";
  /** The ways to read it, the likeliest first; year 0 when the text has none. */
  readonly readings: readonly DateParts[];
  /** `09:30:00`, or null. */
  readonly time: string | null;
}

const chinese = /([零〇○O一二三四五六七八九十两\d]+)(?=[年月日号])/gu;
const weekday = /[(\[]?(?:星期|周|礼拜)[一二三四五六日天][)\]]?/u;

/** 二〇二四年七月五日 → 2024年7月5日. */
function arabicParts(text: string): string {
  return text.replace(chinese, (part) => {
    const value = /^\d+$/u.test(part) ? null : parseNumeral(part.replace(/[O0]/gu, "〇"));
    return value === null ? part : String(value);
  });
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const english =
  /^(\d{1,2})[- ]([a-z]{3})[a-z]*\.?[-, ]+(\d{4}|\d{2})(?!\d)|^([a-z]{3})[a-z]*\.? (\d{1,2}), ?(\d{4})/iu;

/** 5-Jul-24 → 24-7-5, July 5, 2024 → 2024-7-5: what Excel and mail write in English. */
function numericMonth(text: string): string {
  const [all = "", day, name, year, nameFirst, dayAfter, yearAfter] = english.exec(text) ?? [];
  const month = months.indexOf((name ?? nameFirst ?? "").toLowerCase()) + 1;
  if (month === 0) return text;
  return `${year ?? yearAfter ?? ""}-${month}-${day ?? dayAfter ?? ""}${text.slice(all.length)}`;
}

/** The text with Arabic digits, months as numbers, full stops between digits (2024。7。5) and no day of the week. */
function plainDate(text: string): string {
  const bare = normalise(text).replace(weekday, " ").replace(/\s+/gu, " ").trim();
  return numericMonth(arabicParts(bare.replace(/(?<=\d)[。、](?=\d)/gu, ".")));
}

/** A year of two digits: 90 to 99 are the last century's. */
function fullYear(year: number): number {
  return year >= 90 ? 1900 + year : 2000 + year;
}

function parts(year: string, month?: string, day?: string): DateParts {
  return {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  };
}

type Written = Omit<WrittenDate, "time">;
type Form = readonly [RegExp, (groups: readonly string[]) => Written];

const sure = (reading: DateParts): Written => ({ is: "sure", readings: [reading] });

/** 24.7.5 begins with its year; with slashes it may also end with it (7/5/24), so long as that has two digits. */
function shortYear([first = "", second = "", third = ""]: readonly string[], slashes: boolean): Written {
  const readings: DateParts[] = [];
  if (first.length === 2) readings.push({ ...parts(first, second, third), year: fullYear(Number(first)) });
  if (slashes && third.length === 2) {
    readings.push({ ...parts(third, first, second), year: fullYear(Number(third)) });
  }
  return { is: "two-digit-year", readings };
}

function yearLast([first = "", second = "", year = ""]: readonly string[]): Written {
  if (Number(first) > 12 && Number(second) <= 12) {
    return { is: "day-first", readings: [parts(year, second, first)] };
  }
  const monthFirst = parts(year, first, second);
  if (Number(second) > 12 || Number(first) === Number(second)) return sure(monthFirst);
  return { is: "day-or-month-first", readings: [monthFirst, parts(year, second, first)] };
}

const forms: readonly Form[] = [
  [/^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/u, ([y = "", m, d]) => sure(parts(y, m, d))],
  [/^(\d{4})([-./])(\d{1,2})\2(\d{1,2})\.?$/u, ([y = "", , m, d]) => sure(parts(y, m, d))],
  [/^(\d{4})(\d{2})(\d{2})$/u, ([y = "", m, d]) => sure(parts(y, m, d))],
  [/^(\d{4})年(\d{1,2})月份?$/u, ([y = "", m]) => sure(parts(y, m))],
  [/^(\d{4})[-./](\d{1,2})$/u, ([y = "", m]) => sure(parts(y, m))],
  [/^((?:19|20|21)\d{2})(0[1-9]|1[0-2])$/u, ([y = "", m]) => sure(parts(y, m))],
  [/^(\d{4})年?度?$/u, ([y = ""]) => sure(parts(y))],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u, yearLast],
  [/^(\d{1,2})月(\d{1,2})[日号]?$/u, ([m, d]) => ({ is: "no-year", readings: [parts("0", m, d)] })],
  [/^(\d{1,2})[-/](\d{1,2})$/u, ([m, d]) => ({ is: "no-year", readings: [parts("0", m, d)] })],
  [/^(\d{1,2})月份?$/u, ([m]) => ({ is: "no-year", readings: [parts("0", m)] })],
  [/^(\d{1,2})\.(\d{1,2})$/u, ([m, d]) => ({ is: "month-and-day-or-number", readings: [parts("0", m, d)] })],
  [/^'?(\d{2})年(\d{1,2})月(\d{1,2})[日号]?$/u, (groups) => shortYear(groups, false)],
  [/^'?(\d{2})[.-](\d{1,2})[.-](\d{1,2})$/u, (groups) => shortYear(groups, false)],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{1,2})$/u, (groups) => shortYear(groups, true)],
];

function day(text: string): Written | null {
  const tight = text.replace(/ /gu, "");
  if (/\d \d/u.test(text)) return null;
  for (const [pattern, read] of forms) {
    const match = pattern.exec(tight);
    if (match) return read(match.slice(1));
  }
  return null;
}

/** Where the time of day may begin: after a space or T, or after 日. */
const withTime =
  /^(.*?(?:\d|[日号]))(?:[ T,]+|(?<=[日号])\s*)((?:上午|早上|凌晨|中午|下午|晚上|[ap]m ?)?\d{1,2}(?::|时|点).*)$/iu;

/** Reads the forms in which ledgers write dates, with or without a time of day; null when the text is none of them. */
export function readDateText(text: string): WrittenDate | null {
  const plain = plainDate(text);
  const whole = day(plain);
  if (whole) return { ...whole, time: null };
  const [, date, clock] = withTime.exec(plain) ?? [];
  if (date === undefined || clock === undefined) return null;
  const [before, time] = [day(date.trim()), readClockTime(clock.trim())];
  if (!before || time === null) return null;
  // With a time of day it is what systems export, the month first.
  const [monthFirst] = before.readings;
  if (before.is === "day-or-month-first" && monthFirst) return { ...sure(monthFirst), time };
  return { ...before, time };
}
