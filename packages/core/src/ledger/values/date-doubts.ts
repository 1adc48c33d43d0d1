import { civilDate, firstYear, lastYear, precisionOf, type DateParts } from "./civil-date.ts";
import { doubtful, faulty, known, type Candidate, type CellReading } from "./reading.ts";
import type { WrittenDate } from "./date-text.ts";

/** A date column's kind, and how it writes a day and a time. */
export type DateKind = "date" | "timestamp";

/** `2024-07-05` for a date, `2024-07-05T09:30:00` for a timestamp; midnight when no time is known. */
export function dateValue(day: string, time: string | null, kind: DateKind): string {
  return kind === "date" ? day : `${day}T${time ?? "00:00:00"}`;
}

/** The fault of a text or number that is no date. */
export function noDate(text: string): CellReading {
  return faulty(
    "not-a-date",
    { zh: `“${text}”不是能读懂的日期`, en: `“${text}” is not a date that can be read` },
    {
      zh: "请写成2024-07-05；没有就留空，一格只写一个日期",
      en: "Write it as 2024-07-05, one date a cell; leave it empty if there is none",
    },
  );
}

/** The reading of a day that is certain: checked against the calendar and the years that a ledger can speak of. */
export function certainDate(
  parts: DateParts,
  time: string | null,
  kind: DateKind,
  shown: string,
): CellReading {
  const day = civilDate(parts);
  if (day === null) {
    return faulty(
      "impossible-date",
      { zh: `“${shown}”：日历上没有这一天`, en: `“${shown}”: the calendar has no such day` },
      { zh: "请核对月份和日期", en: "Check the month and the day" },
    );
  }
  if (parts.year < firstYear || parts.year > lastYear) {
    return faulty(
      "year-out-of-range",
      {
        zh: `“${shown}”的年份${parts.year}不在${firstYear}–${lastYear}之间`,
        en: `“${shown}”: the year ${parts.year} is not between ${firstYear} and ${lastYear}`,
      },
      { zh: "请核对年份", en: "Check the year" },
    );
  }
  return known(dateValue(day, time, kind), { precision: precisionOf(parts) });
}

const reasons = {
  "no-year": { zh: "没有写年份", en: "it has no year" },
  "two-digit-year": { zh: "年份只有两位", en: "its year has two digits" },
  "day-first": { zh: "像是日在前、月在后", en: "it seems to put the day before the month" },
  "day-or-month-first": {
    zh: "分不清哪个是月、哪个是日",
    en: "either number may be the month",
  },
  "month-and-day-or-number": {
    zh: "可能是几月几日，也可能是一个数",
    en: "it may be a month and day, or a number",
  },
} as const;

/** The question to put about a date that can be read in several ways, or in none without a year. */
export function doubtfulDate(
  written: WrittenDate & { readonly is: Exclude<WrittenDate["is"], "sure"> },
  kind: DateKind,
  shown: string,
): CellReading {
  const candidates: Candidate[] = [];
  for (const parts of written.readings) {
    const day = parts.year < firstYear || parts.year > lastYear ? null : civilDate(parts);
    if (day !== null && !candidates.some(({ value }) => value === dateValue(day, written.time, kind))) {
      candidates.push({ value: dateValue(day, written.time, kind), label: { zh: day, en: day } });
    }
  }
  if (written.is === "month-and-day-or-number") {
    candidates.push({
      value: null,
      label: { zh: `是数${shown}，不是日期`, en: `it is the number ${shown}, not a date` },
    });
  }
  const reason = reasons[written.is];
  return doubtful(
    written.is === "month-and-day-or-number" ? "ambiguous-date" : written.is,
    { zh: `日期“${shown}”${reason.zh}`, en: `The date “${shown}” is not certain: ${reason.en}` },
    candidates,
  );
}
