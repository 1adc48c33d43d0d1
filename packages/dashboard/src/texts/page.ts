import type { Text } from "@unburden/core";
import type { Source } from "../page/scope.ts";

/** What pages with their own data have in common. */
export const words = {
  filters: { zh: "筛选", en: "Filters" },
  source: { zh: "数据", en: "Data" },
  district: { zh: "区", en: "District" },
  period: { zh: "时间", en: "Period" },
  wholeCity: { zh: "全市", en: "Whole city" },
  allTime: { zh: "全部时间", en: "All time" },
  computing: {
    zh: "正在计算……下面还是原来的数字。",
    en: "Computing … the figures below are still the previous ones.",
  },
  failed: {
    zh: "没有算成，下面还是原来的数字。浏览器的说法：",
    en: "That didn't work; the figures below are the previous ones. The browser says:",
  },
  noRows: { zh: "这里没有可用的数据", en: "There are no rows for this" },
  tooFew: { zh: "条数太少，隐去", en: "too few to show" },
  noRowsNote: {
    zh: "所选的数据来源、区或时间里没有这一项的记录；没有记录不等于0。",
    en: "The chosen data, district or period holds no record of this; no record isn't 0.",
  },
  onlySample: {
    zh: "以下各节用的是合成样例：居村真实存在，数字全是编造的，只用来说明这一页能回答什么。",
    en: "The sections below use a synthetic sample: the committees exist, every number is made up, to show what this page can answer.",
  },
  onlyPublished: {
    zh: "以下各节只用公开报道中的记录，大多没有日期和区，所以多数图没有数据。",
    en: "The sections below use published records only; most carry neither date nor district, so most charts have no data.",
  },
  onlyOwn: {
    zh: "以下各节只用您自己导入的台账，在本机浏览器内计算，不与样例和公开报道混用。",
    en: "The sections below use only the ledger you imported, computed in this browser and never mixed with the sample or the report.",
  },
  onlyServer: {
    zh: "以下各节由服务器在它的数据库里计算；少于5条的人数不出服务器。",
    en: "The sections below are computed by the server in its database; counts of people under five never leave it.",
  },
  toLedger: { zh: "去台账页", en: "To the Ledger page" },
  ownNone: {
    zh: "这个浏览器里还没有您的台账，所以下面都没有数字。把文件拖进台账页，再回到这里。",
    en: "This browser keeps no ledger of yours yet, so there are no figures below. Drop your files on the Ledger page, then come back.",
  },
  ownNotLasting: {
    zh: "这个浏览器不让网页保存文件（隐私窗口、不是https的地址，或版本太旧）。您导入的台账只在台账页开着时有，这一页看不到：请在台账页看数字；或换普通窗口、https地址，重新导入。",
    en: "This browser lets no page keep files (a private window, an address without https, or an old version). A ledger that you import lives only in the open Ledger page, and this page can't see it: read its figures there, or import again in an ordinary window over https.",
  },
  ownHoldsSample: {
    zh: "您的台账里有台账页提供的编造样例，下面的数字也算了它。",
    en: "Your ledger holds the made-up workbook of the Ledger page; the figures below count it too.",
  },
  noRowsOwn: {
    zh: "您的台账里没有这一项的记录，或者不在所选的区和时间里；没有记录不等于0。导入有这些列的表，这里就有数字。",
    en: "Your ledger holds no record of this, or none in the chosen district and period; no record isn't 0. Import a sheet that has it, and figures appear here.",
  },
  noRowsServer: {
    zh: "服务器的台账里没有这一项的记录，或者不在所选的区和时间里；没有记录不等于0。",
    en: "The server's ledger holds no record of this, or none in the chosen district and period; no record isn't 0.",
  },
  receipt: { zh: "怎么算的", en: "How it was computed" },
  definition: { zh: "口径", en: "Definition" },
  hidden: { zh: "隐去", en: "hidden" },
  hiddenNote: {
    zh: "少于5条的不显示，避免认出具体的人。",
    en: "Fewer than 5 aren't shown, so that nobody can be recognised.",
  },
  hiddenParts: {
    zh: "隐去的是少于5条的，以及能由合计推算出它们的，避免认出具体的人。",
    en: "Hidden are counts under 5 and those from which they could be reckoned, so that nobody can be recognised.",
  },
  month: { zh: "月份", en: "Month" },
  value: { zh: "数值", en: "Value" },
  signal: { zh: "信号", en: "Signal" },
  share: { zh: "占比", en: "Share" },
  interval: { zh: "95%区间", en: "95 % interval" },
  rows: { zh: "所依据的条数", en: "Rows used" },
  item: { zh: "项目", en: "Item" },
  part: { zh: "其中", en: "Of these" },
  whole: { zh: "合计", en: "All" },
  barsAreIntervals: { zh: "横条为95%区间。", en: "Bars are 95 % intervals." },
  unstated: { zh: "不详", en: "not stated" },
  days: { zh: "天", en: "days" },
  stillOpen: { zh: "尚未了结的占比", en: "share still open" },
  atRisk: { zh: "在观察的", en: "At risk" },
  ended: { zh: "了结的", en: "Ended" },
  censored: { zh: "到截至日仍未了结", en: "Still open then" },
  day: { zh: "第几天", en: "Day" },
  all: { zh: "全市", en: "whole city" },
  upper: { zh: "上限", en: "upper" },
  lower: { zh: "下限", en: "lower" },
  centre: { zh: "平均", en: "mean" },
  baseline: { zh: "前12个月定界限", en: "limits from the first 12 months" },
  fewPoints: { zh: "不足30条，区间很宽", en: "under 30 cases: the interval is wide" },
  mostOpen: { zh: "过半未了结，中位数还不知道", en: "most are still open: no median yet" },
  published: { zh: "报道里说了什么", en: "What the report says" },
  publishedNote: {
    zh: "公开报道只给了这几个数，未经核实；与下面的样例互不相干。",
    en: "The report gives no more than this, unverified; it has nothing to do with the sample below.",
  },
} as const satisfies Record<string, Text>;

/** Where rows come from, as a badge and as a choice. */
export const sourceNames: Readonly<Record<Source, Text>> = {
  sample: { zh: "合成样例", en: "synthetic sample" },
  published: { zh: "公开报道", en: "published" },
  own: { zh: "我的台账", en: "your ledger" },
  server: { zh: "服务器上的台账", en: "the server's ledger" },
};

/** The same of a server whose rows are a made-up city's. */
export const serverSample: Text = { zh: "服务器上的合成样例", en: "synthetic sample on the server" };

/** Why a point is a signal (see core's `xmrSignals`). */
export const signalNames: Readonly<Record<string, Text>> = {
  limit: { zh: "超出界限", en: "beyond a limit" },
  trend: { zh: "连续6个月同一方向", en: "six months in one direction" },
  run: { zh: "连续8个月在平均线同一侧", en: "eight months on one side of the mean" },
  "two-in-three": { zh: "3个月中有2个接近界限", en: "two of three months near a limit" },
};

/** Sentences that are composed from figures already written as text. */
export const sentences = {
  tooFew: (v: { title: string; months: string }): Text => ({
    zh: `${v.title}：只有${v.months}个月，还看不出有没有变化`,
    en: `${v.title}: ${v.months} months are too few to tell a change from chance`,
  }),
  noChange: (v: { title: string; months: string }): Text => ({
    zh: `${v.title}：${v.months}个月里的起伏都在正常波动之内，不能说有变化`,
    en: `${v.title}: no change that chance doesn't explain in ${v.months} months`,
  }),
  lasting: {
    below: (v: { title: string; from: string; months: string }): Text => ({
      zh: `${v.title}降了：从${v.from}起，有${v.months}个月低于正常波动`,
      en: `${v.title} went down in ${v.from}; months since then that chance doesn't explain: ${v.months}`,
    }),
    above: (v: { title: string; from: string; months: string }): Text => ({
      zh: `${v.title}升了：从${v.from}起，有${v.months}个月高于正常波动`,
      en: `${v.title} went up in ${v.from}; months since then that chance doesn't explain: ${v.months}`,
    }),
  },
  unusual: (v: { title: string; months: string }): Text => ({
    zh: `${v.title}没有持续的变化，但有${v.months}个月是信号，值得问一问`,
    en: `${v.title}: no lasting change, but some months that chance doesn't explain: ${v.months}`,
  }),
  signalsMeasured: (v: { months: string }): Text => ({
    zh: `◆ 为信号，即偶然波动解释不了的月份；界限由前${v.months}个月算出。`,
    en: `◆ marks a signal, a month that chance doesn't explain; the limits come from the first ${v.months} months.`,
  }),
  median: (v: { days: string }): Text => ({ zh: `半数在${v.days}天内`, en: `half within ${v.days} days` }),
  ageRange: (v: { from: string; to: string }): Text => ({
    zh: `${v.from}—${v.to}天`,
    en: `${v.from}–${v.to} days`,
  }),
  ageOver: (v: { from: string }): Text => ({ zh: `${v.from}天及以上`, en: `${v.from} days and more` }),
  asOf: (v: { day: string }): Text => ({ zh: `截至${v.day}`, en: `as of ${v.day}` }),
  until: (v: { day: string }): Text => ({ zh: `${v.day}时在用`, en: `in use on ${v.day}` }),
} as const;
