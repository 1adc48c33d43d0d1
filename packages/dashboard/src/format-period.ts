import type { Claim } from "./snapshot.ts";
import { languageTag, type Language } from "./language.ts";

type Precision = NonNullable<Claim["period_precision"]>;

const parts: Readonly<Record<Precision, Intl.DateTimeFormatOptions>> = {
  day: { year: "numeric", month: "long", day: "numeric" },
  month: { year: "numeric", month: "long" },
  year: { year: "numeric" },
};

const dayInMilliseconds = 86_400_000;

function written(day: Date, options: Intl.DateTimeFormatOptions, language: Language): string {
  return new Intl.DateTimeFormat(languageTag[language], { ...options, timeZone: "UTC" }).format(day);
}

function range(first: Date, last: Date, options: Intl.DateTimeFormatOptions, language: Language): string {
  const [from, to] = [written(first, options, language), written(last, options, language)];
  if (from === to) return from;
  const sameYear = first.getUTCFullYear() === last.getUTCFullYear();
  const short = sameYear ? { ...options, year: undefined } : options;
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
  const options = parts[period_precision];
  const first = period_from === null ? null : new Date(period_from);
  const last = period_to === null ? null : new Date(Date.parse(period_to) - dayInMilliseconds);
  if (first && last) return range(first, last, options, language);
  if (first) return `${written(first, options, language)} –`;
  return last ? `– ${written(last, options, language)}` : null;
}
