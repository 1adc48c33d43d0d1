import type { Claim } from "./snapshot.ts";
import { languageTag, type Language } from "./language.ts";

type Precision = NonNullable<Claim["period_precision"]>;

const parts: Readonly<Record<Precision, Intl.DateTimeFormatOptions>> = {
  day: { year: "numeric", month: "long", day: "numeric" },
  month: { year: "numeric", month: "long" },
  year: { year: "numeric" },
};

const dayInMilliseconds = 86_400_000;

/**
 * The period as resolved, as finely as the source knows it: `2024年7月至10月`. The end of a half-open period is not in
 * it, so the last day before it is named. Null where the source names no time.
 */
export function formatPeriod(
  { period_from, period_to, period_precision }: Claim,
  language: Language,
): string | null {
  if (period_precision === null || (period_from === null && period_to === null)) return null;
  const format = new Intl.DateTimeFormat(languageTag[language], {
    ...parts[period_precision],
    timeZone: "UTC",
  });
  const first = period_from === null ? null : new Date(period_from);
  const last = period_to === null ? null : new Date(Date.parse(period_to) - dayInMilliseconds);
  if (first && last) return format.formatRange(first, last);
  if (first) return `${format.format(first)} –`;
  return last ? `– ${format.format(last)}` : null;
}
