import type { Chapter, Text } from "@unburden/core";
import { say, type Language } from "../language.ts";

/** A chapter that is an operation: reference tables are none. */
export type Operation = Exclude<Chapter, "reference">;

/** The four operations in the source's order, each with its sign, its name and what it means. */
export const operations: Readonly<Record<Operation, { sign: string; name: Text; meaning: Text }>> = {
  add: {
    sign: "＋",
    name: { zh: "加", en: "Add" },
    meaning: { zh: "社区资源和居民参与", en: "resources and participation" },
  },
  subtract: {
    sign: "−",
    name: { zh: "减", en: "Subtract" },
    meaning: { zh: "不必要的程序和负担", en: "needless procedures" },
  },
  multiply: {
    sign: "×",
    name: { zh: "乘", en: "Multiply" },
    meaning: { zh: "数据共享，居民评价", en: "data, and residents' say" },
  },
  divide: {
    sign: "÷",
    name: { zh: "除", en: "Divide" },
    meaning: { zh: "从源头化解矛盾纠纷", en: "disputes at their root" },
  },
};

/** The texts of the overview that hold no figure. */
export const words = {
  product: { zh: "减负", en: "Unburden" },
  productTwin: { zh: "Unburden", en: "减负" },
  subtitle: { zh: "基层减负，减了多少，时间去了哪里", en: "How much lighter grassroots work has become" },
  pages: { zh: "页面", en: "Pages" },
  more: { zh: "细看", en: "More" },
  skip: { zh: "跳到正文", en: "Skip to content" },
  languages: { zh: "语言", en: "Language" },
  explore: { zh: "重算一遍", en: "Recompute" },
  source: {
    zh: "全部数字摘自一篇公开报道，未经核实，逐条附原文；居村数来自国家统计局2023年区划代码。",
    en: "All figures are taken from one newspaper report, are not verified, and stand beside their quotes; committees are counted from the 2023 division codes of the National Bureau of Statistics.",
  },
  published: { zh: "公开报道", en: "published" },
  publishedTwin: { zh: "published", en: "公开报道" },
  frame: { zh: "抽样框", en: "sampling frame" },
  operationsTitle: { zh: "四则运算", en: "The four operations" },
  keptApart: { zh: "商户与团队可能重合，不相加", en: "merchants and teams may overlap: not added up" },
  noNumber: { zh: "未给数字", en: "no number given" },
  reportedTotal: { zh: "报道中的合计", en: "Total as reported" },
  reportedParts: { zh: "报道中的分项相加", en: "Reported parts, added up" },
  bothKept: {
    zh: "两个数都照原文保留，不作修正，由使用者判断。",
    en: "Both numbers are kept as reported and neither is repaired: the reader decides.",
  },
  alsoSaid: { zh: "原文还给出的数字", en: "Other numbers in the report" },
  withoutNumber: { zh: "说了，但未给数字", en: "Said without a number" },
  districtsSource: {
    zh: "国家统计局2023年统计用区划代码（截至2023年6月30日），不含虚拟社区；筹备组不在其中。方格大致按方位排列，不是地图边界。",
    en: "Statistical division codes of the National Bureau of Statistics, 2023 (as of 30 June 2023), without virtual communities; preparatory groups are not in it. Tiles lie roughly where the districts do; they are not boundaries.",
  },
  neighborhoods: { zh: "居委会", en: "residents' committees" },
  villages: { zh: "村委会", en: "villagers' committees" },
  committees: { zh: "居村合计", en: "committees" },
  ofAll: { zh: "占全市", en: "of all" },
  district: { zh: "区", en: "District" },
  table: { zh: "看表格", en: "As a table" },
  findingsTitle: { zh: "原文里还有哪些数字要当心", en: "What else to be careful with in the report" },
  reportBy: { zh: "来源：“申观察”报道", en: "Source: newspaper report" },
  statementNumbers: {
    zh: "；S 后的数字是其中语句的序号。",
    en: "; numbers after S are those of its statements.",
  },
  privacy: {
    zh: "本页不向任何其他网站发送请求；重算在本机浏览器内完成。",
    en: "This page sends no request to any other site; recomputation runs in this browser.",
  },
} as const satisfies Record<string, Text>;

/** The texts of the overview that are composed from figures, already written as text. */
export const sentences = {
  headline: (v: { requests: string; rejected: string; total: string; sum: string }): Text => ({
    zh: `${v.requests}项临时任务申请，${v.rejected}项未获通过；${v.total}个监测点，分项相加却是${v.sum}个`,
    en: `Of ${v.requests} ad-hoc tasks requested, ${v.rejected} were turned down; of ${v.total} monitoring points, the parts add up to ${v.sum}`,
  }),
  rejection: (v: { requests: string; rejected: string }): Text => ({
    zh: `${v.requests}项申请，${v.rejected}项不予通过`,
    en: `${v.rejected} of ${v.requests} requests turned down`,
  }),
  rejectionInterval: (v: { interval: string; requests: string }): Text => ({
    zh: `只有${v.requests}项：不予通过率可能在${v.interval}之间（95%区间）`,
    en: `Only ${v.requests} requests: the share could be ${v.interval} (95 % interval)`,
  }),
  planned: (v: { period: string }): Text => ({
    zh: `项市级任务列入${v.period}年初计划`,
    en: `city-level tasks in the plan at the start of ${v.period}`,
  }),
  weight: (v: { share: string }): Text => ({
    zh: `年底考核，居民说了算的占${v.share}`,
    en: `Residents decide ${v.share} of the appraisal`,
  }),
  weightBars: { main: { zh: "居民", en: "residents" }, rest: { zh: "其他", en: "others" } },
  trials: (v: { resolved: string }): Text => ({
    zh: `巡回审判一案，化解${v.resolved}件`,
    en: `${v.resolved} cases resolved for each one tried`,
  }),
  perTrial: {
    base: { zh: "审判", en: "tried" },
    outreach: { zh: "普法", en: "legal sessions" },
    resolved: { zh: "化解", en: "resolved" },
  },
  ratio: (v: { numerator: string; denominator: string; value: string }): Text => ({
    zh: `${v.numerator} ÷ ${v.denominator} = ${v.value}`,
    en: `${v.numerator} ÷ ${v.denominator} = ${v.value}`,
  }),
  services: (v: { services: string }): Text => ({
    zh: `一天的集市，${v.services}项服务`,
    en: `${v.services} services at one market day`,
  }),
  contradiction: (v: { parts: string; sum: string; total: string; gap: string }): Text => ({
    zh: `${v.parts} = ${v.sum}，不是${v.total}：分项比合计多${v.gap}`,
    en: `${v.parts} = ${v.sum}, not ${v.total}: the parts exceed the total by ${v.gap}`,
  }),
  districts: (v: { all: string; first: string; count: string; share: string }): Text => ({
    zh: `全市${v.all}个居村，${v.first}一区就有${v.count}个，占${v.share}`,
    en: `Of ${v.all} committees, ${v.first} alone has ${v.count}: ${v.share}`,
  }),
  bars: (v: { neighborhoods: string; villages: string }): Text => ({
    zh: `其中居委会${v.neighborhoods}个，村委会${v.villages}个`,
    en: `${v.neighborhoods} residents' and ${v.villages} villagers' committees`,
  }),
} as const;

/** The title of the browser's tab; of the overview when no page is named. */
export function titleOf(
  language: Language,
  page?: { readonly name: Text; readonly sign: string | null },
): string {
  const product = `${say(words.product, language)} ${say(words.productTwin, language)}`;
  if (!page) return `${product} – ${say(words.subtitle, language)}`;
  return `${page.sign ?? ""} ${say(page.name, language)} – ${product}`.trim();
}

/** The report's title, which is a quote and stays Chinese in every language. */
export const reportTitle = "《“减负”必答题，社区治理“加减乘除”是解题新思路》";
