import type { RawCell } from "../sheet.ts";
import { civilDate, firstYear, lastYear, type DateParts } from "./civil-date.ts";
import type { ReadContext } from "./context.ts";
import { certainDate, doubtfulDate, noDate, type DateKind } from "./date-doubts.ts";
import { readDateText, type WrittenDate } from "./date-text.ts";
import { normalise, wordKey } from "./normalise.ts";
import { saysNone, saysNotKnown } from "./null-words.ts";
import { doubtful, notKnown, type CellReading } from "./reading.ts";
import { serialDate } from "./serial-date.ts";

function partsOf(day: string): DateParts {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return { year, month, day: date };
}

function decide(written: WrittenDate, kind: DateKind, context: ReadContext, shown: string): CellReading {
  const { is, readings, time } = written;
  const inYear = readings.map((parts) => (parts.year === 0 ? { ...parts, year: context.year ?? 0 } : parts));
  const [first] = inYear;
  if (!first) return noDate(shown);
  const possible = readings.some(
    (parts) => civilDate(parts.year === 0 ? { ...parts, year: 2000 } : parts) !== null,
  );
  if (!possible)
    return is === "month-and-day-or-number" ? noDate(shown) : certainDate(first, time, kind, shown);
  if (is === "sure" || (is === "no-year" && context.year !== null))
    return certainDate(first, time, kind, shown);
  return doubtfulDate({ ...written, is, readings: inYear }, kind, shown);
}

/** 6.3 typed as a number is 3 June or 30 June, when it is a date at all; 2024.1 is January or October. */
function decimal(value: number, kind: DateKind, context: ReadContext): CellReading | null {
  const [whole = "", fraction = ""] = String(value).split(".");
  if (!/^\d{1,2}$/u.test(fraction) || !/^(?:\d{1,2}|\d{4})$/u.test(whole)) return null;
  const padded = fraction.length === 1 ? [fraction, `${fraction}0`] : [fraction];
  const parts = padded.map((second): DateParts => {
    if (whole.length === 4) return { year: Number(whole), month: Number(second), day: null };
    return { year: context.year ?? 0, month: Number(whole), day: Number(second) };
  });
  const readings = parts.filter(
    (each) => civilDate({ ...each, year: each.year === 0 ? 2000 : each.year }) !== null,
  );
  const [only] = readings;
  if (!only) return null;
  if (whole.length === 4 && readings.length === 1) return certainDate(only, null, kind, String(value));
  return doubtfulDate({ is: "month-and-day-or-number", readings, time: null }, kind, String(value));
}

function fromNumber(value: number, kind: DateKind, context: ReadContext): CellReading {
  const shown = String(value);
  const digits = Number.isInteger(value) && value > 0 ? readDateText(shown) : null;
  const [parts] = digits?.readings ?? [];
  if (parts && parts.year >= firstYear && parts.year <= lastYear)
    return certainDate(parts, null, kind, shown);
  const moment = serialDate(value, context.date1904);
  const year = moment === null ? 0 : partsOf(moment.day).year;
  if (moment && year >= firstYear && year <= lastYear) {
    return certainDate(partsOf(moment.day), moment.time, kind, shown);
  }
  const decimals = decimal(value, kind, context);
  if (decimals) return decimals;
  return moment && value >= 1 ? certainDate(partsOf(moment.day), moment.time, kind, shown) : noDate(shown);
}

const open = /^(?:至今|现在|今|长期|长期有效|永久|无期限|持续)$/u;
const notYet = /^(?:尚?未|还没|没有?|待|暂[未无]|正在|在办|进行中|办理中|处理中)/u;

function noDay(text: string, key: string, context: ReadContext): CellReading | null {
  if (saysNotKnown(text) || (saysNone(text) && context.noneMeans !== "question")) return notKnown;
  if (!saysNone(text) && !open.test(key) && !notYet.test(key)) return null;
  return doubtful(
    "no-date-yet",
    { zh: `“${text}”是没有这个日期，还是不知道？`, en: `Does “${text}” mean that there is no such date?` },
    [{ value: null, label: { zh: "没有日期，留空", en: "no date; leave it empty" } }],
  );
}

function fromText(text: string, kind: DateKind, context: ReadContext): CellReading {
  const shown = normalise(text);
  const none = noDay(shown, wordKey(text), context);
  if (none) return none;
  if (/^\d{5}(?:\.\d{3,})?$/u.test(shown)) return fromNumber(Number(shown), kind, context);
  const written = readDateText(text);
  return written ? decide(written, kind, context, shown) : noDate(shown);
}

/**
 * Reads a cell of a date or timestamp column. A month (2024年7月) has its first day as value and says so by its precision, a year
 * likewise; a day in a timestamp column is its midnight. Numbers are 20240705, 202407, 2024 or Excel's serial dates.
 * Without a year (7月5日) the context's year counts; `6.30`, two-digit years, 25/12/2024 and 3/4/2024 are doubts.
 */
export function readDate(cell: RawCell, kind: DateKind, context: ReadContext): CellReading {
  if (cell === null) return notKnown;
  if (typeof cell === "number") return fromNumber(cell, kind, context);
  if (typeof cell === "string") return fromText(cell, kind, context);
  if (typeof cell === "boolean") return noDate(String(cell));
  if (!("date" in cell)) return noDate(cell.text);
  if (cell.serial !== null && cell.serial < 1) return noDate(cell.date);
  const written = readDateText(cell.date);
  return written ? decide(written, kind, context, cell.date) : noDate(cell.date);
}
