import { amount, amountDoubt, noNumber, type Amount } from "./amount.ts";
import { parseNumeral, scaled } from "./numerals.ts";
import { readQuantity } from "./quantity.ts";

const workingDaysAYear = 250;
const perYear: Readonly<Record<string, number>> = {
  工作日: workingDaysAYear,
  日: 365,
  天: 365,
  周: 52,
  星期: 52,
  礼拜: 52,
  旬: 36,
  半月: 24,
  月: 12,
  季: 4,
  季度: 4,
  半年: 2,
  年: 1,
};
const period = "工作日|星期|礼拜|半月|半个月|季度|半年|[日天周旬月季年]";
const numeral = "[\\d.一二两三四五六七八九十]+";
/** 每两个月, 双周, 隔月, 一年两次, 月报: every so many periods, so many times. */
const every = new RegExp(
  `^(每|每隔|隔|双)?(${numeral})?个?(${period})度?(?:一?报表?|例会|会议|(${numeral})[次回报期场])?$`,
  "u",
);
/** 2次/月, 两次每周: so many times a period. */
const timesA = new RegExp(`^(${numeral})次[/每](${numeral})?个?(${period})度?$`, "u");

interface Rhythm {
  readonly periods: number;
  readonly unit: string;
  readonly times: number;
}

function count(text: string | undefined): number | null {
  return text === undefined ? 1 : parseNumeral(text);
}

function rhythm(text: string): Rhythm | null {
  const [, times, periodsOfTimes, unitOfTimes] = timesA.exec(text) ?? [];
  if (unitOfTimes !== undefined) {
    const [periods, often] = [count(periodsOfTimes), count(times)];
    return periods === null || often === null ? null : { periods, unit: unitOfTimes, times: often };
  }
  const [, lead, number, unit, often] = every.exec(text) ?? [];
  if (unit === undefined) return null;
  if (lead === "每隔" || ((lead === "隔" || lead === "双") && number !== undefined)) return null;
  if (number !== undefined && lead === undefined && often === undefined) return null;
  const [periods, times2] = [lead === "隔" || lead === "双" ? 2 : count(number), count(often)];
  if (periods === null || periods <= 0 || times2 === null) return null;
  return { periods, unit, times: times2 };
}

function daily(text: string, times: number): Amount {
  return amountDoubt(
    "daily-frequency",
    {
      zh: `“${text}”是每个日历日，还是每个工作日？`,
      en: `Is “${text}” every calendar day or every working day?`,
    },
    [
      {
        value: times * 365,
        label: { zh: `每个日历日（一年${times * 365}次）`, en: `every calendar day, ${times * 365} a year` },
      },
      {
        value: times * workingDaysAYear,
        label: {
          zh: `每个工作日（一年约${times * workingDaysAYear}次）`,
          en: `every working day, about ${times * workingDaysAYear} a year`,
        },
      },
    ],
  );
}

function once(text: string): Amount {
  return amountDoubt(
    "one-off",
    { zh: `“${text}”的事项一年算几次？`, en: `How many times a year does “${text}” count for?` },
    [
      { value: 1, label: { zh: "当年一次", en: "once in its year" } },
      { value: null, label: { zh: "不按年计，留空", en: "not by the year; leave it empty" } },
    ],
  );
}

/**
 * Reads a frequency as times a year: 周报 52, 月报 12, 每两个月 6, 季报 4, 半年 2, 年报 1; 每月两次 24 and 2次/周 104.
 * 日报 is a doubt between 365 calendar and 250 working days, 一次性 a doubt between 1 and not known.
 */
export function readFrequency(text: string): Amount {
  const quantity = readQuantity(text);
  if (quantity && /^次?$/u.test(quantity.unit)) return amount(quantity.value);
  if (/^(?:一次性|仅一次|单次)(?:报送|填报|任务|工作)?$/u.test(text)) return once(text);
  const found = rhythm(text.replace(/半个月/u, "半月").replace(/个半年/u, "半年"));
  if (!found) return noNumber(text);
  if (found.unit === "日" || found.unit === "天") {
    return found.periods === 1 ? daily(text, found.times) : amount(scaled(365, found.times / found.periods));
  }
  return amount(scaled(perYear[found.unit] ?? 0, found.times / found.periods));
}
