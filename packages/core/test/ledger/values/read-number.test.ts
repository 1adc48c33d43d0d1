import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { integer } from "../../../src/column.ts";
import { headerUnit } from "../../../src/ledger/values/header-unit.ts";
import { satisfactionWords } from "../../../src/ledger/values/number-words.ts";
import { satisfactionResponse } from "../../../src/tables/index.ts";
import { candidateValues, outcome, plain, readWith } from "./columns.ts";

describe("a count", () => {
  it.each([
    ["400", 400, "eq"],
    ["400户", 400, "eq"],
    ["４００", 400, "eq"],
    ["1,234", 1234, "eq"],
    ["１，２３４", 1234, "eq"],
    ["\t400　", 400, "eq"],
    ["4\u200b00", 400, "eq"],
    ["1.2万", 12000, "eq"],
    ["3亿", 300000000, "eq"],
    ["1万2千", 12000, "eq"],
    ["三百二十", 320, "eq"],
    ["二十三户", 23, "eq"],
    ["两千", 2000, "eq"],
    ["两", 2, "eq"],
    ["一百二", 120, "eq"],
    ["一千零五", 1005, "eq"],
    ["三万五", 35000, "eq"],
    ["二〇二四", 2024, "eq"],
    ["一二三", 123, "eq"],
    ["400余户", 400, "ge"],
    ["400多", 400, "ge"],
    ["10余万", 100000, "ge"],
    ["3万余户", 30000, "ge"],
    ["百余户", 100, "ge"],
    ["400左右", 400, "approx"],
    ["400户左右", 400, "approx"],
    ["约400户", 400, "approx"],
    ["近400", 400, "approx"],
    ["大约400", 400, "approx"],
    ["约400余户", 400, "approx"],
    ["400以上", 400, "ge"],
    ["不少于400户", 400, "ge"],
    ["至少400", 400, "ge"],
    ["400户及以上", 400, "ge"],
    ["≥400", 400, "ge"],
    ["400+", 400, "ge"],
    ["400以下", 400, "le"],
    ["不超过400", 400, "le"],
    ["-5", -5, "eq"],
    ["－５", -5, "eq"],
  ])("%s is %d (%s)", (cell, value, operator) => {
    expect(readWith(cell, plain.household)).toMatchObject({ value, operator, doubt: null, fault: null });
  });

  it.each([
    "几百户",
    "数百",
    "三四户",
    "十几户",
    "1,2345",
    "1,5",
    "1 200",
    "二三十",
    "百千",
    "abc",
    "400人",
    "1.2.3",
    "约",
  ])("%s is refused", (cell) => {
    expect(readWith(cell, plain.household).fault).not.toBeNull();
  });

  it("a range is a question with both ends", () => {
    expect(candidateValues(readWith("200-300户", plain.household))).toEqual([200, 300, null]);
    expect(candidateValues(readWith("200～300", plain.household))).toEqual([200, 300, null]);
    expect(candidateValues(readWith("2-3万", plain.household))).toEqual([20000, 30000, null]);
    expect(candidateValues(readWith("1至2小时", plain.minute))).toEqual([60, 120, null]);
  });

  it("a range of money asks in yuan, whatever unit the column keeps", () => {
    const reading = readWith("20-30元", plain.fen);
    expect(candidateValues(reading)).toEqual([2000, 3000, null]);
    const labels = (reading.doubt?.candidates ?? []).map(({ label }) => label.zh);
    expect(labels).toEqual(["取下限20元", "取上限30元", "留空"]);
  });

  it("refuses a fraction where only whole numbers can be", () => {
    expect(outcome(readWith(1.5, plain.household))).toBe("fault:not-whole");
    expect(outcome(readWith("1.5户", plain.household))).toBe("fault:not-whole");
    expect(outcome(readWith(1.5, plain.number))).toBe(1.5);
  });

  it("a date in a column of numbers is refused: Excel made 3-5 a date", () => {
    expect(outcome(readWith({ date: "2024-03-05", serial: 45356 }, plain.household))).toBe(
      "fault:date-in-number",
    );
  });

  it("the ordinal of an attempt", () => {
    expect(outcome(readWith("第2次", integer({ title: { zh: "次", en: "n" }, unit: "attempt" })))).toBe(2);
  });

  it.each(["", "-", "—", "——", "/", "不详", "未知", " 　", "N/A"])("“%s” is not known", (cell) => {
    expect(readWith(cell, plain.household)).toMatchObject({ value: null, doubt: null, fault: null });
  });

  it("无 is what the column says that it means", () => {
    expect(outcome(readWith("无", plain.household, { noneMeans: "zero" }))).toBe(0);
    expect(outcome(readWith("无", plain.household, { noneMeans: "null" }))).toBe(null);
    expect(candidateValues(readWith("无", plain.household))).toEqual([0, null]);
  });
});

describe("a duration in minutes", () => {
  it.each([
    ["30", 30],
    ["30分钟", 30],
    ["30分", 30],
    ["2小时", 120],
    ["1.5小时", 90],
    ["半小时", 30],
    ["半个小时", 30],
    ["一个半小时", 90],
    ["两小时", 120],
    ["1小时30分", 90],
    ["1小时 30分钟", 90],
    ["2个小时", 120],
    ["1:30", 90],
    ["1：30", 90],
    ["2h", 120],
    ["90min", 90],
    ["三十分钟", 30],
    ["1h30min", 90],
  ])("%s is %d", (cell, minutes) => {
    expect(outcome(readWith(cell, plain.minute))).toBe(minutes);
  });

  it("keeps what the words around say", () => {
    expect(readWith("约2小时", plain.minute)).toMatchObject({ value: 120, operator: "approx" });
    expect(readWith("30分钟以上", plain.minute)).toMatchObject({ value: 30, operator: "ge" });
    expect(readWith("1小时多", plain.minute)).toMatchObject({ value: 60, operator: "ge" });
    expect(readWith("1.33小时", plain.minute)).toMatchObject({ value: 80, operator: "approx" });
  });

  it("takes the header's hours", () => {
    expect(outcome(readWith(1.5, plain.minute, { unit: "hour" }))).toBe(90);
    expect(outcome(readWith("1.1", plain.minute, { unit: "hour" }))).toBe(66);
    expect(outcome(readWith("30分钟", plain.minute, { unit: "hour" }))).toBe(30);
  });

  it("a time of day is hours and minutes; days are a question", () => {
    expect(outcome(readWith({ date: "1899-12-30T01:30:00", serial: 0.0625 }, plain.minute))).toBe(90);
    expect(candidateValues(readWith("2天", plain.minute))).toEqual([960, 2880]);
  });
});

describe("money in fen", () => {
  it.each([
    ["¥1,200.50", 120050],
    ["￥１２", 1200],
    ["1200元", 120000],
    ["1.2万元", 1200000],
    ["35元5角", 3550],
    ["3元2角5分", 325],
    ["500分", 500],
    ["12.50", 1250],
    ["人民币100元整", 10000],
    ["-3.5元", -350],
    ["3亿元", 30000000000],
    ["1234567.89元", 123456789],
  ])("%s is %d", (cell, fen) => {
    expect(outcome(readWith(cell, plain.fen))).toBe(fen);
  });

  it("a bare number is what the header says, else a question", () => {
    expect(outcome(readWith(100, plain.fen, { unit: "yuan" }))).toBe(10000);
    expect(outcome(readWith(0.1 + 0.2, plain.fen, { unit: "yuan" }))).toBe(30);
    expect(outcome(readWith("100", plain.fen, { unit: "fen" }))).toBe(100);
    expect(outcome(readWith(1.5, plain.fen, { unit: "wan_yuan" }))).toBe(1500000);
    expect(candidateValues(readWith(100, plain.fen))).toEqual([10000, 100]);
    expect(outcome(readWith(12.5, plain.fen))).toBe(1250);
  });

  it("refuses parts of a fen", () => {
    expect(outcome(readWith("1.234元", plain.fen))).toBe("fault:part-of-a-fen");
  });
});

describe("a share", () => {
  it.each([
    ["70%", 0.7],
    ["70％", 0.7],
    ["７０％", 0.7],
    ["百分之七十", 0.7],
    ["七成", 0.7],
    ["七成半", 0.75],
    ["0.7", 0.7],
    [0.7, 0.7],
    [1, 1],
  ])("%s is %d", (cell, share) => {
    expect(outcome(readWith(cell, plain.share))).toBe(share);
  });

  it("70 is a question, unless the header says percent", () => {
    expect(candidateValues(readWith(70, plain.share))).toEqual([0.7, null]);
    expect(candidateValues(readWith("70", plain.share))).toEqual([0.7, null]);
    expect(outcome(readWith(70, plain.share, { unit: "percent" }))).toBe(0.7);
  });

  it("keeps what the words around say", () => {
    expect(readWith("70%以上", plain.share)).toMatchObject({ value: 0.7, operator: "ge" });
  });
});

describe("a frequency", () => {
  it.each([
    ["周报", 52],
    ["月报", 12],
    ["双月", 6],
    ["双月报", 6],
    ["每两个月", 6],
    ["每两月", 6],
    ["每2个月", 6],
    ["两月一次", 6],
    ["隔月", 6],
    ["每月两次", 24],
    ["每月2次", 24],
    ["2次/月", 24],
    ["季报", 4],
    ["每季度", 4],
    ["季度", 4],
    ["半年", 2],
    ["半年报", 2],
    ["每半年一次", 2],
    ["年报", 1],
    ["年度", 1],
    ["一年两次", 2],
    ["每周一次", 52],
    ["双周", 26],
    ["半月报", 24],
    ["每半个月", 24],
    ["12", 12],
    ["12次", 12],
    ["12次/年", 12],
    ["每年12次", 12],
    ["每月一报", 12],
    ["旬报", 36],
    ["每工作日", 250],
    ["每个工作日", 250],
    ["每两年", 0.5],
  ])("%s is %d a year", (cell, times) => {
    expect(outcome(readWith(cell, plain.times))).toBe(times);
  });

  it("每两月 is never 每月两次", () => {
    expect(outcome(readWith("每两月一次", plain.times))).toBe(6);
    expect(outcome(readWith("每月两次", plain.times))).toBe(24);
  });

  it.each(["日报", "每日", "每天", "每天一次"])(
    "%s is a question between calendar and working days",
    (cell) => {
      expect(candidateValues(readWith(cell, plain.times))).toEqual([365, 250]);
    },
  );

  it("once is a question", () => {
    expect(candidateValues(readWith("一次性", plain.times))).toEqual([1, null]);
  });

  it.each(["不定期", "每隔两月", "两周", "每学期"])("%s is refused", (cell) => {
    expect(outcome(readWith(cell, plain.times))).toBe("fault:not-a-number");
  });
});

describe("number words", () => {
  const { score } = satisfactionResponse.columns;
  it.each([
    ["非常满意", 5],
    ["很满意", 5],
    ["满意", 4],
    ["基本满意", 3],
    ["一般", 3],
    ["不满意", 2],
    ["很不满意", 1],
    ["不了解", null],
    ["未评价", null],
    ["4", 4],
    ["4分", 4],
    [5, 5],
  ])("%s is %s", (cell, value) => {
    expect(readWith(cell, score, { numberWords: satisfactionWords })).toMatchObject({
      value,
      doubt: null,
      fault: null,
    });
  });

  it("are not understood where nobody said so", () => {
    expect(outcome(readWith("满意", score))).toBe("fault:not-a-number");
  });
});

describe("the unit in a header", () => {
  it.each([
    ["金额（元）", "yuan"],
    ["金额(万元)", "wan_yuan"],
    ["金额（分）", "fen"],
    ["时长（小时）", "hour"],
    ["小时", "hour"],
    ["每次用时（分钟）", "minute"],
    ["占比（%）", "percent"],
    ["权重％", "percent"],
    ["得分", null],
    ["户数", null],
    ["单元编号", null],
  ])("%s states %s", (header, unit) => {
    expect(headerUnit(header)).toBe(unit);
  });
});

describe("numbers written and read again", () => {
  const whole = fc.integer({ min: 0, max: 999_999_999 });
  const full = (text: string) =>
    text.replace(/[!-~]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));

  it("with thousands separators, full-width", () => {
    fc.assert(
      fc.property(whole, (n) => {
        const grouped = n.toLocaleString("en-US");
        expect(outcome(readWith(grouped, plain.household))).toBe(n);
        expect(outcome(readWith(full(grouped), plain.household))).toBe(n);
      }),
    );
  });

  it("in 万 and 亿", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (n) => {
        expect(outcome(readWith(`${n / 1e4}万`, plain.number))).toBe(n);
        expect(outcome(readWith(`${n / 100}万`, plain.number))).toBe(n * 100);
      }),
    );
  });

  it("in Chinese", () => {
    fc.assert(
      fc.property(whole, (n) => {
        expect(outcome(readWith(chineseNumber(n), plain.household))).toBe(n);
      }),
    );
  });

  it("in yuan", () => {
    fc.assert(
      fc.property(whole, (fen) => {
        expect(outcome(readWith(`${(fen / 100).toFixed(2)}元`, plain.fen))).toBe(fen);
        expect(outcome(readWith(fen / 100, plain.fen, { unit: "yuan" }))).toBe(fen);
      }),
    );
  });
});

function chineseNumber(n: number): string {
  if (n === 0) return "零";
  const signs = "零一二三四五六七八九";
  const section = (value: number, lead: boolean): string => {
    let out = "";
    let gap = lead;
    for (const [unit, sign] of [
      [1000, "千"],
      [100, "百"],
      [10, "十"],
      [1, ""],
    ] as const) {
      const digit = Math.floor(value / unit) % 10;
      if (digit === 0) gap ||= out !== "";
      else out += `${gap && (out !== "" || lead) ? "零" : ""}${signs[digit] ?? ""}${sign}`;
      if (digit !== 0) gap = false;
    }
    return out;
  };
  const [high, middle, low] = [Math.floor(n / 1e8), Math.floor(n / 1e4) % 1e4, n % 1e4];
  let out = high > 0 ? `${section(high, false)}亿` : "";
  if (middle > 0) out += `${section(middle, out !== "" && middle < 1000)}万`;
  if (low > 0) out += section(low, out !== "" && low < 1000);
  return out;
}
