import type { Text } from "@unburden/core";

/** What stands beside every figure. */
export const words = {
  definition: { zh: "口径", en: "Definition" },
  sql: { zh: "口径与 SQL", en: "Definition and SQL" },
  period: { zh: "时间", en: "Period" },
  asWritten: { zh: "原文", en: "as written" },
  noPeriod: { zh: "原文未说明", en: "not stated in the source" },
  precision: { zh: "精确到", en: "to the" },
  confidence: { zh: "把握", en: "confidence" },
  parts: { zh: "分子 / 分母", en: "Numerator / denominator" },
  interval: { zh: "95% 置信区间（Wilson）", en: "95 % interval (Wilson)" },
  rows: { zh: "所用行数", en: "Rows used" },
  flags: { zh: "注意", en: "Note" },
  quote: { zh: "原文", en: "Quote" },
} as const satisfies Record<string, Text>;

/** A number in front of its noun. */
export const precisionWords: Readonly<Record<"day" | "month" | "year", Text>> = {
  day: { zh: "日", en: "day" },
  month: { zh: "月", en: "month" },
  year: { zh: "年", en: "year" },
};

/** How sure the resolution of a relative date (今年) is. */
export const confidenceWords: Readonly<Record<"high" | "medium" | "low", Text>> = {
  high: { zh: "高", en: "high" },
  medium: { zh: "中", en: "medium" },
  low: { zh: "低", en: "low" },
};

const standard: Readonly<Record<string, Text>> = {
  small_n: {
    zh: "样本少（不足30），区间很宽，不宜当作规律。",
    en: "Few cases (under 30): the interval is wide, and this is no rule yet.",
  },
  missing_values: {
    zh: "有的行缺少所需的值，未计入。",
    en: "Some rows lack a value that is needed and are left out.",
  },
  no_rows: { zh: "没有可用的行。", en: "There are no rows to use." },
  no_denominator: { zh: "分母为0，无法计算。", en: "The denominator is 0: it can't be computed." },
  weights_do_not_sum_to_one: { zh: "权重之和不为1。", en: "The weights don't add up to 1." },
};

/** A flag in words; a metric's own caveats say what its own flags mean. */
export function flagText(flag: string, caveats: readonly (Text & { readonly flag: string })[]): Text {
  return caveats.find((caveat) => caveat.flag === flag) ?? standard[flag] ?? { zh: flag, en: flag };
}
