import type { Claim } from "./snapshot.ts";
import { languageTag, type Language } from "./language.ts";

type Part = "year" | "month" | "day";
type Precision = NonNullable<Claim["period_precision"]>;

const parts: Readonly<Record<Precision, readonly Part[]>> = {
  day: ["year", "month", "day"],
  month: ["year", "month"],
  year: ["year"],
};

const dayInMilliseconds = 86_400_000;

/** Chinese by hand: browsers disagree whether a month is 2024年10月, 2024/10 or 十月. */
function written(day: Date, names: readonly Part[], language: Language): string {
  const has = (name: Part): boolean => names.includes(name);
  if (language === "zh") {
    const year = has("year") ? `${day.getUTCFullYear()}年` : "";
    const month = has("month") ? `${day.getUTCMonth() + 1}月` : "";
    return `${year}${month}${has("day") ? `${day.getUTCDate()}日` : ""}`;
  }
  return new Intl.DateTimeFormat(languageTag[language], {
    year: has("year") ? "numeric" : undefined,
    month: has("month") ? "long" : undefined,
    day: has("day") ? "numeric" : undefined,
    timeZone: "UTC",
  }).format(day);
}

function range(first: Date, last: Date, names: readonly Part[], language: Language): string {
  const [from, to] = [written(first, names, language), written(last, names, language)];
  if (from === to) return from;
  const sameYear = first.getUTCFullYear() === last.getUTCFullYear();
  const short = sameYear && names.length > 1 ? names.filter((name) => name !== "year") : names;
  // The year is said once: in front in Chinese, at the end in English.
  return language === "zh"
    ? `${from}至${written(last, short, language)}`
    : `${written(first, short, language)} – ${to}`;
}

/**
 * The period as resolved, as finely as the source knows it: `2024年7月至10月`. The end of a half-open period is not in
 * it, so the last day before it is named. Null where the source names no time.
 */
export function formatPeriod(
  { period_from, period_to, period_precision }: Claim,
  language: Language,
): string | null {
  if (period_precision === null || (period_from === null && period_to === null)) return null;
  const names = parts[period_precision];
  const first = period_from === null ? null : new Date(period_from);
  const last = period_to === null ? null : new Date(Date.parse(period_to) - dayInMilliseconds);
  if (first && last) return range(first, last, names, language);
  // An end that isn't known is left open in words: 2023年起.
  if (first)
    return language === "zh"
      ? `${written(first, names, language)}起`
      : `since ${written(first, names, language)}`;
  return (
    last &&
    (language === "zh" ? `至${written(last, names, language)}` : `until ${written(last, names, language)}`)
  );
}
