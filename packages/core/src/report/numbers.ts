import type { MetricUnit } from "../metric.ts";
import type { Text } from "../text.ts";
import type { BriefLanguage } from "./brief-language.ts";
import type { Piece } from "./piece.ts";

const tags: Readonly<Record<BriefLanguage, string>> = { zh: "zh-CN", en: "en-GB" };

function written(value: number, language: BriefLanguage, options: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(tags[language], options).format(value).replace("-", "−");
}

/** How many digits after the point a unit is read with. */
const digits: Readonly<Record<Exclude<MetricUnit, "share" | "points">, number>> = {
  count: 1,
  hours: 0,
  days: 1,
  score: 1,
  per: 2,
  yuan: 2,
};

/** A percentage with one decimal, a whole one with none; what would round to 0 keeps its first digit. */
function percent(share: number, language: BriefLanguage): string {
  const hundredfold = share * 100;
  if (share !== 0 && Math.abs(hundredfold) < 0.05) {
    return written(share, language, { style: "percent", maximumSignificantDigits: 1 });
  }
  const decimals = Math.abs(hundredfold - Math.round(hundredfold)) < 1e-9 ? 0 : 1;
  return written(share, language, {
    style: "percent",
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

function plainNumber(value: number, language: BriefLanguage, most: number): string {
  const rounded = Number(value.toFixed(most));
  if (value !== 0 && rounded === 0) return written(value, language, { maximumSignificantDigits: 1 });
  return written(value, language, { maximumFractionDigits: most });
}

/** A number as its unit is read: 61.0%, 1,303. Shares are 0–1; a minus is a real one; nothing but 0 is written 0. */
export function writeNumber(value: number, unit: MetricUnit, language: BriefLanguage): string {
  if (unit === "share") return percent(value, language);
  if (unit === "points") return plainNumber(value * 100, language, 1);
  return plainNumber(value, language, digits[unit]);
}

/** A number of a figure, that knows whose it is. */
export function numberOf(figure: string, value: number, unit: MetricUnit, language: BriefLanguage): Piece {
  const text = writeNumber(value, unit, language);
  return { text, basis: [{ figure, value, text }] };
}

const unitNames: Readonly<Partial<Record<MetricUnit, Text>>> = {
  hours: { zh: "小时", en: "hours" },
  days: { zh: "天", en: "days" },
  score: { zh: "分", en: "points" },
  yuan: { zh: "元", en: "yuan" },
  points: { zh: "个百分点", en: "points" },
};

/** What stands behind a number of the unit, in English with a space before it; empty where the unit has no name. */
export function unitName(unit: MetricUnit, language: BriefLanguage): string {
  const name = unitNames[unit]?.[language] ?? "";
  return name === "" || language === "zh" ? name : ` ${name}`;
}

/** The same with its unit behind it, where the unit has a name of its own. */
export function withUnit(number: Piece, unit: MetricUnit, language: BriefLanguage): Piece {
  return { text: `${number.text}${unitName(unit, language)}`, basis: number.basis };
}
