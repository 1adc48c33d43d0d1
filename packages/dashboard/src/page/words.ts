import { formatNumber, formatShare } from "../format.ts";
import { languageTag, say, type Language } from "../language.ts";
import { words } from "../texts/page.ts";
import type { About, Narrowed, PageData, PageResult } from "./answer.ts";
import type { DistrictName } from "./bundle.ts";

/** A district's name without 区 where it stands in a narrow column. */
export function shortName({ name }: DistrictName, language: Language): string {
  return say(name, language).replace(/新?区$/, "");
}

/** `2024-07` as 2024年7月 or July 2024. */
export function monthName(month: string, language: Language): string {
  const [year = "", number = ""] = month.split("-");
  if (language === "zh") return `${year}年${Number(number)}月`;
  return new Intl.DateTimeFormat(languageTag.en, { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}-01`),
  );
}

/** `2024-07-05` as 2024年7月5日 or 5 July 2024. */
export function dayName(day: string, language: Language): string {
  const [year = "", month = "", date = ""] = day.split("-");
  if (language === "zh") return `${year}年${Number(month)}月${Number(date)}日`;
  return `${Number(date)} ${monthName(`${year}-${month}`, "en")}`;
}

/** `all`, `2024`, `2024-q3` in words. */
export function periodName(written: string, language: Language): string {
  const [year = "", quarter] = written.split("-q");
  if (written === "all") return say(words.allTime, language);
  if (quarter === undefined) return language === "zh" ? `${year}年` : year;
  return language === "zh"
    ? `${year}年第${"一二三四"[Number(quarter) - 1] ?? ""}季度`
    : `Q${quarter} ${year}`;
}

/** What an answer is of: 黄浦区 · 2024年. What the choice couldn't narrow is said to be wider. */
export function reachText(
  narrowed: Narrowed,
  { scope }: PageData,
  districts: readonly DistrictName[],
  language: Language,
): string {
  const district = districts.find(({ code }) => narrowed.district && code === scope.district);
  const place = district ? say(district.name, language) : say(words.wholeCity, language);
  const chosen = narrowed.byYear ? (scope.period.split("-")[0] ?? "all") : scope.period;
  return `${place} · ${periodName(narrowed.period ? chosen : "all", language)}`;
}

/** A value as its unit asks for. */
export function valueText(value: number | null, { unit }: Pick<About, "unit">, language: Language): string {
  if (value === null) return "—";
  if (unit === "share") return formatShare(value, language);
  return formatNumber(value, language, unit === "hours" ? 0 : 1).replace("-", "−");
}

/** The two ends of a share's interval, or nothing. */
export function intervalText({ interval }: PageResult, language: Language): string {
  if (!interval) return "—";
  const upper = interval.upper === null ? "…" : formatShare(interval.upper, language);
  return `${formatShare(interval.lower, language)}–${upper}`;
}
