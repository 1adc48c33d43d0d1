import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { serialDate } from "../../../src/ledger/values/serial-date.ts";
import { candidateValues, outcome, plain, readWith } from "./columns.ts";

describe("a date", () => {
  it.each([
    "2024年7月5日",
    "2024 年 7 月 5 日",
    "2024年07月05日",
    "2024.7.5",
    "2024.07.05",
    "2024/07/05",
    "2024/7/5",
    "2024-7-5",
    "2024-07-05",
    "20240705",
    "２０２４．７．５",
    "二〇二四年七月五日",
    "二○二四年七月五日",
    "二零二四年七月五日",
    "7/5/2024 9:30",
    "7/5/2024 9:30:00 PM",
    "2024-07-05 09:30:00",
    "2024-07-05T09:30:00",
    "2024年7月5日9时30分",
    "2024年7月5日 上午9:30",
    "2024年7月5日（星期五）",
    "2024.7.5 周五",
    "2024年7月5号",
    "\t2024-7-5　",
    "45478",
    "2024−7−5",
    "2024。7。5",
    "二0二四年七月五日",
    "5-Jul-2024",
    "July 5, 2024",
    "2024-07-05T09:30:00+08:00",
  ])("%s is 5 July 2024", (cell) => {
    expect(readWith(cell, plain.date)).toMatchObject({
      value: "2024-07-05",
      precision: "day",
      doubt: null,
      fault: null,
    });
  });

  it.each([45478, 45478.4, 20240705])("the number %d is 5 July 2024", (cell) => {
    expect(outcome(readWith(cell, plain.date))).toBe("2024-07-05");
  });

  it("a real date is itself", () => {
    expect(outcome(readWith({ date: "2024-07-05", serial: 45478 }, plain.date))).toBe("2024-07-05");
    expect(outcome(readWith({ date: "2024-07-05T09:30:00", serial: 45478.4 }, plain.date))).toBe(
      "2024-07-05",
    );
  });

  it("counts from 1904 where the workbook does", () => {
    expect(outcome(readWith(44016, plain.date, { date1904: true }))).toBe("2024-07-05");
  });

  it.each([
    "2024年7月",
    "2024年7月份",
    "2024.7",
    "2024-07",
    "2024/7",
    "202407",
    202407,
    "二〇二四年七月",
    2024.7,
  ])("%s is a month: its first day, and says so", (cell) => {
    expect(readWith(cell, plain.date)).toMatchObject({ value: "2024-07-01", precision: "month" });
  });

  it.each(["2024年", "2024", 2024])("%s is a year", (cell) => {
    expect(readWith(cell, plain.date)).toMatchObject({ value: "2024-01-01", precision: "year" });
  });

  it.each(["7月5日", "七月五日", "7/5", "7-5", "7月5号"])(
    "%s takes the year from the sheet, else is a question",
    (cell) => {
      expect(outcome(readWith(cell, plain.date, { year: 2024 }))).toBe("2024-07-05");
      expect(outcome(readWith(cell, plain.date))).toBe("doubt:no-year");
    },
  );

  it("6.30 beside numbers may be 30 June or a number", () => {
    expect(outcome(readWith("6.30", plain.date, { year: 2024 }))).toBe("doubt:ambiguous-date");
    expect(candidateValues(readWith("6.30", plain.date, { year: 2024 }))).toEqual(["2024-06-30", null]);
    expect(candidateValues(readWith("6.30", plain.date))).toEqual([null]);
    expect(candidateValues(readWith(6.29, plain.date, { year: 2024 }))).toEqual(["2024-06-29", null]);
    expect(candidateValues(readWith(6.3, plain.date, { year: 2024 }))).toEqual([
      "2024-06-03",
      "2024-06-30",
      null,
    ]);
  });

  it("2024.1 typed as a number is January or October", () => {
    expect(candidateValues(readWith(2024.1, plain.date))).toEqual(["2024-01-01", "2024-10-01", null]);
    expect(outcome(readWith(2024.12, plain.date))).toBe("2024-12-01");
  });

  it.each([
    ["24.7.5", ["2024-07-05"]],
    ["24年7月5日", ["2024-07-05"]],
    ["5-Jul-24", ["2024-07-05"]],
    ["24/7/5", ["2024-07-05"]],
    ["7/5/24", ["2024-07-05"]],
    ["10/5/24", ["2010-05-24", "2024-10-05"]],
  ])("%s has a year of two digits: a question", (cell, days) => {
    expect(outcome(readWith(cell, plain.date))).toBe("doubt:two-digit-year");
    expect(candidateValues(readWith(cell, plain.date))).toEqual(days);
  });

  it("3/4/2024 may be 4 March or 3 April: a question with both; 4/4/2024 and 3/25/2024 are sure", () => {
    expect(outcome(readWith("3/4/2024", plain.date))).toBe("doubt:day-or-month-first");
    expect(candidateValues(readWith("7/5/2024", plain.date))).toEqual(["2024-07-05", "2024-05-07"]);
    expect(outcome(readWith("4/4/2024", plain.date))).toBe("2024-04-04");
    expect(outcome(readWith("3/25/2024", plain.date))).toBe("2024-03-25");
  });

  it("25/12/2024 seems to have its day first: a question", () => {
    expect(candidateValues(readWith("25/12/2024", plain.date))).toEqual(["2024-12-25"]);
  });

  it.each(["2024年2月30日", "2月30日", "2023-2-29", "20241301", 20240231, "2024.13.1", "13月5日"])(
    "%s is no day of the calendar",
    (cell) => {
      expect(outcome(readWith(cell, plain.date, { year: 2024 }))).toBe("fault:impossible-date");
    },
  );

  it.each(["1985-7-5", "2101-1-1", 100, 80000])("%s lies outside 1990–2100", (cell) => {
    expect(outcome(readWith(cell, plain.date))).toBe("fault:year-out-of-range");
  });

  it.each([
    "7月上旬",
    "2024.7.5-7.8",
    "abc",
    true,
    "2024-07-05 25:00",
    "2024-07-05T18:00:00Z",
    "5-Xyz-2024",
    0.5,
    -3,
    "2024 07 05",
  ])("%s is refused", (cell) => {
    expect(outcome(readWith(cell, plain.date))).toBe("fault:not-a-date");
  });

  it.each(["至今", "未办结", "无"])("%s means no date yet: a question", (cell) => {
    expect(outcome(readWith(cell, plain.date))).toBe("doubt:no-date-yet");
    expect(candidateValues(readWith(cell, plain.date))).toEqual([null]);
  });

  it.each(["", "-", "/", "不详"])("“%s” is not known", (cell) => {
    expect(readWith(cell, plain.date)).toMatchObject({ value: null, doubt: null, fault: null });
  });
});

describe("a timestamp", () => {
  it.each([
    ["2024-07-05 09:30", "2024-07-05T09:30:00"],
    ["2024/7/5 9:30:15", "2024-07-05T09:30:15"],
    ["7/5/2024 9:30", "2024-07-05T09:30:00"],
    ["7/5/2024 9:30 PM", "2024-07-05T21:30:00"],
    ["2024年7月5日下午3点半", "2024-07-05T15:30:00"],
    ["2024年7月5日 9时", "2024-07-05T09:00:00"],
    ["2024-07-05T09:30:00", "2024-07-05T09:30:00"],
    ["2024年7月5日", "2024-07-05T00:00:00"],
    [45478.395833333336, "2024-07-05T09:30:00"],
    [45478, "2024-07-05T00:00:00"],
  ])("%s is %s", (cell, moment) => {
    expect(outcome(readWith(cell, plain.timestamp))).toBe(moment);
  });

  it("a real one is itself", () => {
    expect(outcome(readWith({ date: "2024-07-05T09:30:00", serial: 45478.4 }, plain.timestamp))).toBe(
      "2024-07-05T09:30:00",
    );
    expect(outcome(readWith({ date: "2024-07-05", serial: null }, plain.timestamp))).toBe(
      "2024-07-05T00:00:00",
    );
  });
});

describe("Excel's serial numbers", () => {
  it.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [61, "1900-03-01"],
    [25569, "1970-01-01"],
  ])("%d is %s in the 1900 system", (serial, day) => {
    expect(serialDate(serial, false)?.day).toBe(day);
  });

  it("29 February 1900 never was", () => {
    expect(serialDate(60, false)).toBeNull();
    expect(serialDate(0, true)?.day).toBe("1904-01-01");
    expect(serialDate(24107, true)?.day).toBe("1970-01-01");
  });
});

describe("dates written and read again", () => {
  const days = fc.date({ min: new Date("1990-01-01"), max: new Date("2100-12-31"), noInvalidDate: true });
  const forms: readonly ((y: number, m: number, d: number) => string | number)[] = [
    (y, m, d) => `${y}年${m}月${d}日`,
    (y, m, d) => `${y}.${m}.${d}`,
    (y, m, d) => `${y}/${m}/${d}`,
    (y, m, d) => `${y}-${m}-${d}`,
    (y, m, d) => y * 10000 + m * 100 + d,
    (y, m, d) => String(y * 10000 + m * 100 + d),
    (y, m, d) => Date.UTC(y, m - 1, d) / 86_400_000 + 25569,
    (y, m, d) => {
      const small = (n: number) =>
        `${n >= 20 ? (["", "", "二", "三"][Math.floor(n / 10)] ?? "") : ""}${n >= 10 ? "十" : ""}${"一二三四五六七八九".charAt((n % 10) - 1)}`;
      const year = String(y).replace(/\d/gu, (digit) => "〇一二三四五六七八九".charAt(Number(digit)));
      return `${year}年${small(m)}月${small(d)}日`;
    },
  ];
  it.each(forms.map((form, index) => [index, form] as const))("form %i", (_, form) => {
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const cell = form(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
        expect(outcome(readWith(cell, plain.date))).toBe(iso);
      }),
    );
  });

  it("with the year last: the day itself, or a question with it and the one with day and month exchanged", () => {
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const [y = "", m = "", d = ""] = iso.split("-");
        const reading = readWith(`${Number(m)}/${Number(d)}/${y}`, plain.date);
        if (m !== d && Number(d) <= 12) expect(candidateValues(reading)).toEqual([iso, `${y}-${d}-${m}`]);
        else expect(outcome(reading)).toBe(iso);
      }),
      { seed: 20_261_125 },
    );
  });
});
