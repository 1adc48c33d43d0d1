import type { Text } from "@unburden/core";
import type { Source } from "../page/scope.ts";

/** The texts of a receipt that hold no figure. */
export const words = {
  title: { zh: "怎么算的", en: "How it was computed" },
  close: { zh: "关闭", en: "Close" },
  definition: { zh: "口径", en: "Definition" },
  provenance: { zh: "数据", en: "Data" },
  period: { zh: "时间", en: "Period" },
  asOf: { zh: "截至", en: "As of" },
  parameters: { zh: "可调的参数", en: "Parameters" },
  results: { zh: "结果", en: "Results" },
  group: { zh: "分组", en: "Group" },
  value: { zh: "数值", en: "Value" },
  numerator: { zh: "分子", en: "Numerator" },
  denominator: { zh: "分母", en: "Denominator" },
  used: { zh: "用到的行", en: "Rows used" },
  missing: { zh: "缺值未用", en: "Left out" },
  interval: { zh: "区间", en: "Interval" },
  method: { zh: "区间怎么来的", en: "How the interval is made" },
  flags: { zh: "注意", en: "Note" },
  whole: { zh: "全部", en: "all" },
  unknown: { zh: "不详", en: "not stated" },
  suppressed: { zh: "少于5条，隐去", en: "fewer than 5, hidden" },
  rows: { zh: "看这些行", en: "The rows" },
  rowsNote: {
    zh: "在探索页逐行看，数据、区和时间不变；关于人的台账只给分组的数。",
    en: "Row by row on the explore page, with the same data, district and period; of ledgers about people only grouped counts.",
  },
  rowsUndated: {
    zh: "探索页按另一个日期分月，所以没有带上时间。",
    en: "The explore page goes by another date, so the period isn't taken along.",
  },
  sql: { zh: "SQL", en: "SQL" },
  sqlNote: {
    zh: "台账各表以表名为名，任何会说DuckDB方言的数据库都能执行；分析类指标由这些分组再算。",
    en: "The ledger's tables stand under their own names; any database that speaks DuckDB's SQL runs it. An analysis is computed from these groups.",
  },
  cell: { zh: "笔记里重算", en: "Again in a notebook" },
  cellNote: {
    zh: "贴到本项目笔记的一格里就能重算。",
    en: "Paste it into a cell of this project's notebooks to compute it again.",
  },
  copy: { zh: "复制", en: "Copy" },
  copied: { zh: "已复制", en: "Copied" },
  notCopied: {
    zh: "浏览器不让复制，已选中，请按 Ctrl+C",
    en: "Copying isn't allowed here; it is selected, press Ctrl+C",
  },
  docs: { zh: "文档里的这个指标", en: "This metric in the documentation" },
  allTime: { zh: "全部时间", en: "all time" },
  noMethod: { zh: "这个数没有区间。", en: "This figure has no interval." },
  xmr: {
    zh: "单值–移动极差图（XmR）：界限 = 平均 ± 2.66 × 平均移动极差，由前12个月算出；越界或成串才算信号。",
    en: "XmR chart: limits are the mean ± 2.66 × the mean moving range of the first 12 months; a signal is a point beyond them or a long run.",
  },
} as const satisfies Record<string, Text>;

/** Where the rows are from, in a sentence. */
export const provenances: Readonly<Record<Source, Text>> = {
  sample: {
    zh: "合成样例：居村真实存在，数字是按固定种子编造的，不是真实数据。",
    en: "Synthetic sample: the committees exist, the numbers are made up from a fixed seed and are no real data.",
  },
  published: {
    zh: "公开报道中的记录，未经核实，逐条附原文。",
    en: "Records from the newspaper report, unverified, each with its quote.",
  },
  own: {
    zh: "您的台账：只在这个浏览器里，没有离开这台电脑。",
    en: "Your ledger: in this browser only; it hasn't left this machine.",
  },
  server: {
    zh: "服务器上的台账：由服务器的数据库计算，明细没有离开服务器。",
    en: "The server's ledger: computed by the server's database; its rows haven't left it.",
  },
};

/** How an interval is made, by core's name for it. */
export const methods: Readonly<Record<string, Text>> = {
  wilson: { zh: "95% Wilson 区间，适合占比。", en: "95 % Wilson interval, for shares." },
  "clopper-pearson": { zh: "95% Clopper–Pearson 精确区间。", en: "95 % exact interval (Clopper–Pearson)." },
  "kaplan-meier": {
    zh: "95% Kaplan–Meier 区间，尚未了结的也算在内。",
    en: "95 % Kaplan–Meier interval, with cases that are still open.",
  },
  assumption: {
    zh: "不是统计区间：估计的用时减半或加半时，数值会在哪里。",
    en: "No statistical interval: where the value would lie if assumed minutes were half, or half as much again.",
  },
  poisson: { zh: "95% 泊松区间，适合次数。", en: "95 % Poisson interval, for counts." },
  normal: { zh: "95% 正态近似区间。", en: "95 % interval by normal approximation." },
};

/** From one day to the day before another. */
export function daysText(from: string, to: string): Text {
  return { zh: `${from} 起，到 ${to} 的前一天`, en: `from ${from} to the day before ${to}` };
}
