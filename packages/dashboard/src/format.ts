import type { Claim, Figure } from "./snapshot.ts";
import { languageTag, type Language } from "./language.ts";

const formats = new Map<string, Intl.NumberFormat>();

/** Making a format costs a hundred times what using it does, and a page has hundreds of numbers. */
function numberFormat(
  language: Language,
  style: "decimal" | "percent",
  least: number,
  most: number,
): Intl.NumberFormat {
  const key = `${language} ${style} ${least} ${most}`;
  let format = formats.get(key);
  if (!format) {
    const digits = { minimumFractionDigits: least, maximumFractionDigits: most };
    format = new Intl.NumberFormat(languageTag[language], { style, ...digits });
    formats.set(key, format);
  }
  return format;
}

/** A number with at most this many digits after the point. */
export function formatNumber(value: number, language: Language, digits = 2): string {
  return numberFormat(language, "decimal", 0, digits).format(value);
}

/** A number with exactly this many digits after the point: 0.70. */
export function formatFixed(value: number, language: Language, digits: number): string {
  return numberFormat(language, "decimal", digits, digits).format(value);
}

/** A share as a percentage: 0.6097 is 61.0%, and a whole percentage has no decimals: 70%. */
export function formatShare(share: number, language: Language): string {
  const whole = Math.abs(share * 100 - Math.round(share * 100)) < 1e-9;
  const digits = whole ? 0 : 1;
  return numberFormat(language, "percent", digits, digits).format(share);
}

/** The two ends of an interval of shares: 61.0%–100%. */
export function formatInterval(lower: number, upper: number, language: Language): string {
  return `${formatShare(lower, language)}–${formatShare(upper, language)}`;
}

/** The value as its unit asks for; a share of counted rows as the fraction that it is, never as a bare percentage. */
export function formatFigure({ unit, result }: Figure, language: Language): string {
  const { value, numerator, denominator, interval } = result;
  if (value === null) return language === "zh" ? "无数据" : "no data";
  switch (unit) {
    case "share":
      if (interval && numerator !== null && denominator !== null) {
        return `${formatNumber(numerator, language)}/${formatNumber(denominator, language)}`;
      }
      return formatShare(value, language);
    case "per":
      return formatFixed(value, language, 2);
    case "count":
    case "hours":
    case "days":
    case "score":
    case "yuan":
    case "points":
      return formatNumber(value, language);
  }
}

/** A number as a source states it. */
type StatedNumber = Pick<Claim, "value" | "value_to" | "unit" | "unit_en"> & {
  readonly op: keyof typeof signs | null;
};

const signs = { eq: "", approx: "≈ ", ge: "≥ ", le: "≤ ", range: "" } as const;

/** The number as the source states it, its operator in front: ≥ 400. Null where the source gives no number. */
export function formatClaim(
  { op, value, value_to, unit_en }: StatedNumber,
  language: Language,
): string | null {
  if (value === null) return null;
  const write = (number: number): string => {
    if (unit_en === "share") return formatShare(number, language);
    return unit_en === "year" ? String(number) : formatNumber(number, language);
  };
  const range = op === "range" && value_to !== null ? `–${write(value_to)}` : "";
  return `${op ? signs[op] : ""}${write(value)}${range}`;
}

/** What a stated number is a number of; a share has its unit in its percent sign. */
export function unitOf(
  { unit, unit_en }: Pick<StatedNumber, "unit" | "unit_en">,
  language: Language,
): string {
  if (unit_en === "share") return "";
  return (language === "zh" ? unit : unit_en) ?? "";
}

/** What the statement is about. */
export function subjectOf({ subject, subject_en }: Claim, language: Language): string {
  return language === "zh" ? subject : subject_en;
}
