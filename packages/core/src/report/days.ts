import type { Period } from "../period.ts";
import type { BriefLanguage } from "./brief-language.ts";

const months = "January February March April May June July August September October November December".split(
  " ",
);

/** `2024-07` as 2024年7月 or July 2024. */
export function monthText(month: string, language: BriefLanguage): string {
  const [year = "", number = ""] = month.split("-");
  return language === "zh"
    ? `${year}年${Number(number)}月`
    : `${months[Number(number) - 1] ?? number} ${year}`;
}

/** `2024-07-05` as 2024年7月5日 or 5 July 2024. */
export function dayText(day: string, language: BriefLanguage): string {
  const month = monthText(day.slice(0, 7), language);
  const date = Number(day.slice(8));
  return language === "zh" ? `${month}${date}日` : `${date} ${month}`;
}

function dayBefore(day: string): string {
  const before = new Date(`${day}T00:00:00Z`);
  before.setUTCDate(before.getUTCDate() - 1);
  return before.toISOString().slice(0, 10);
}

/** The period with its last day, whole years by their number: 2024年; 1 July 2024 to 30 September 2024. */
export function periodText({ from, to }: Period, language: BriefLanguage): string {
  const year = Number(from.slice(0, 4));
  if (from.endsWith("-01-01") && to === `${year + 1}-01-01`)
    return language === "zh" ? `${year}年` : `${year}`;
  const ends = [from, dayBefore(to)].map((day) => dayText(day, language));
  return ends.join(language === "zh" ? "至" : " to ");
}

/** The last day that is looked at, when open cases are looked at as `asOf` begins. */
export function lastDayText(asOf: string, language: BriefLanguage): string {
  return dayText(dayBefore(asOf), language);
}
