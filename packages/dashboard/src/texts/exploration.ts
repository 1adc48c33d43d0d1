import type { Text } from "@unburden/core";

/** The words of the explore page. */
export const words = {
  name: { zh: "探索", en: "Explore" },
  lead: {
    zh: "拖选月份，点选区、街镇、部门或类别，别的图随即跟着变；网址记住每一步，可以转发。",
    en: "Brush the months, press districts, streets, departments or kinds; every other view follows at once. The address remembers each step and can be passed on.",
  },
  needsScript: {
    zh: "探索要在浏览器里运行数据库，需要打开 JavaScript。打开以后，可以选一份台账，按月份、区、街镇、类别、部门层层筛选，看各部分怎样一起变；可以比较两个时段或两个地方，看差别是不是偶然；还可以一直看到每一行、每个指标的口径和算法。不打开的话，总览、减、加、乘、除和简报各页的数字和图表下面的表都能照常看。",
    en: "Exploring runs a database in the browser and needs JavaScript. With it you choose a ledger, narrow it by month, district, street, kind and department and see how the parts move together; compare two periods or places and see whether the difference may be chance; and get down to single rows, definitions and SQL. Without it the figures of all other pages, and the tables under their charts, can be read as usual.",
  },
  table: { zh: "台账", en: "Ledger" },
  loadingRows: { zh: "正在读取台账", en: "Reading the ledger" },
  loadingDatabase: {
    zh: "正在载入数据库（约34 MB，只在第一次）",
    en: "Loading the database (about 34 MB, the first time only)",
  },
  unsupported: {
    zh: "这个浏览器不支持 WebAssembly，不能探索。其他各页的数字不受影响；请换新版 Chrome、Edge 或 Firefox。",
    en: "This browser has no WebAssembly, so nothing can be explored here. The other pages aren't affected; please use a current Chrome, Edge or Firefox.",
  },
  failed: { zh: "没有打开。浏览器的说法：", en: "That didn't work. The browser says:" },
  withoutNetwork: {
    zh: "没有网络时，这一页要用的数据库须先存在本机：有网络时打开过一次这一页，或在页脚点“把 DuckDB 也存下”。",
    en: "Without a network the database must be on this computer already: open this page once while there is one, or press “Keep DuckDB too” at its foot.",
  },
  retry: { zh: "再试一次", en: "Try again" },
  empty: {
    zh: "所选的数据里没有这本台账的记录；没有记录不等于0。请另选台账或数据。",
    en: "The chosen data hold no rows of this ledger; no rows isn't 0. Choose another ledger or other data.",
  },
  noneLeft: {
    zh: "没有符合全部条件的记录。去掉一个条件试试。",
    en: "No row meets all conditions. Take one of them away.",
  },
  toLedger: { zh: "去导入台账", en: "Import a ledger" },
  filters: { zh: "已选条件", en: "Filters" },
  noFilters: { zh: "没有筛选", en: "Nothing is filtered" },
  clearAll: { zh: "全部清除", en: "Clear all" },
  linked: { zh: "联动的图", en: "Linked views" },
  months: { zh: "月份", en: "Months" },
  from: { zh: "从", en: "From" },
  to: { zh: "到", en: "To" },
  unstated: { zh: "未填写", en: "not stated" },
  undated: { zh: "无日期", en: "undated" },
  hidden: { zh: "隐去", en: "hidden" },
  fewer: { zh: "少于5", en: "under 5" },
  figures: { zh: "指标", en: "Figures" },
  noFigures: {
    zh: "这本台账没有单独的指标，只数条数。",
    en: "No metric rests on this ledger alone; rows are counted.",
  },
  whole: { zh: "全部", en: "All" },
  more: { zh: "全部列出", en: "Show all" },
  less: { zh: "收起", en: "Show fewer" },
  definition: { zh: "口径与 SQL", en: "Definition and SQL" },
  sql: { zh: "SQL", en: "SQL" },
  cell: { zh: "笔记本单元", en: "Notebook cell" },
  copy: { zh: "复制", en: "Copy" },
  comparison: { zh: "比较", en: "Compare" },
  compareBy: { zh: "比什么", en: "By" },
  noComparison: { zh: "不比较", en: "nothing" },
  twoPeriods: { zh: "两段时间", en: "two periods" },
  figure: { zh: "指标", en: "Figure" },
  difference: { zh: "差（甲－乙）", en: "Difference (A − B)" },
  interval: { zh: "差的区间", en: "Its interval" },
  verdict: { zh: "能不能分清", en: "Can it be told?" },
  rows: { zh: "条数", en: "Rows" },
  rowsPerMonth: { zh: "条数（按月均比）", en: "Rows (ratio of monthly rates)" },
  apart: { zh: "有差别", en: "different" },
  notApart: { zh: "分不出", en: "can't be told from chance" },
  noVerdict: { zh: "无区间，不判断", en: "no interval, no claim" },
  a: { zh: "甲", en: "A" },
  b: { zh: "乙", en: "B" },
  listRows: { zh: "看明细", en: "List the rows" },
  listed: { zh: "明细", en: "Rows" },
  hideRows: { zh: "收起明细", en: "Hide the rows" },
  before: { zh: "上一页", en: "Previous" },
  after: { zh: "下一页", en: "Next" },
  groupedNote: {
    zh: "这本台账一行是一个人、一户或他们的事，不列单行，只按月和类别数；少于5条的，以及能推算出它们的，隐去。",
    en: "A row of this ledger is a person, a household or their affair: single rows aren't listed, only counted by month and kind; counts under 5, and those from which they could be reckoned, are hidden.",
  },
  groups: {
    zh: "这本台账在服务器上，服务器只回答各组的条数和指标；单行不送到浏览器，部门只有编号。",
    en: "This ledger is on the server, which answers for groups only: counts and figures. Single rows aren't sent to the browser, and departments are told by their codes.",
  },
  told: {
    zh: "这本台账在服务器上，小数会说出一个人、一户或是谁报的：少于5条的数，以及能推算出它们的，服务器不给，这里写“隐去”，也不去凑总数。一次只能按一个值筛选（月份可以同时选），选了另一个就换掉前一个；“未填写”不能选。",
    en: "This ledger is on the server, and a small count of it could tell of a person, a household or who reported: counts under 5, and those from which they could be reckoned, are kept by the server; they are called hidden here and go into no sum. One value at a time can be chosen, months besides; another takes its place, and “not stated” can't be chosen.",
  },
  notCompared: {
    zh: "服务器隐去小数的台账不在这里比较：比较要两边的全部数，服务器隐去的那些不在里面。各操作页上的指标由服务器自己算，可以按区、按时段看。",
    en: "A ledger of which the server keeps small counts isn't compared here: that takes all numbers of both sides, and the server keeps some. The operations' pages have the figures that the server itself computes, by district and period.",
  },
  kept: {
    zh: "单行留在服务器上，由能读那个数据库的人去列。",
    en: "Single rows stay on the server; whoever may read its database lists them there.",
  },
  keptOfPeople: {
    zh: "单行留在服务器上：一行是一个人、一户或他们的事，不列。",
    en: "Single rows stay on the server: a row is a person, a household or their affair, and isn't listed.",
  },
  key: { zh: "深色为符合条件的，浅色为全部。", en: "Dark: rows that meet the conditions; pale: all rows." },
} as const satisfies Record<string, Text>;

/** Sentences composed from figures already written as text. */
export const sentences = {
  rows: (v: { rows: string; all: string; table: string }): Text => ({
    zh: `${v.table}：${v.all}条中的${v.rows}条`,
    en: `${v.table}: ${v.rows} of ${v.all} rows`,
  }),
  allRows: (v: { all: string; table: string }): Text => ({
    zh: `${v.table}：共${v.all}条`,
    en: `${v.table}: ${v.all} rows`,
  }),
  dated: (v: { date: string }): Text => ({ zh: `按${v.date}分月`, en: `by month of “${v.date}”` }),
  monthsFinding: (v: { rows: string; months: string }): Text => ({
    zh: `${v.months}个月，符合其他条件的${v.rows}条`,
    en: `${v.months} months; ${v.rows} rows meet the other conditions`,
  }),
  rowsBy: (v: { dimension: string }): Text => ({
    zh: `按“${v.dimension}”分的条数`,
    en: `Rows by “${v.dimension}”`,
  }),
  undated: (v: { rows: string }): Text => ({
    zh: `另有${v.rows}条没有日期`,
    en: `${v.rows} more rows carry no date`,
  }),
  chosen: (v: { count: string }): Text => ({ zh: `已选${v.count}项`, en: `${v.count} chosen` }),
  two: (v: { title: string }): Text => ({ zh: `两个${v.title}`, en: `two values of “${v.title}”` }),
  others: (v: { count: string }): Text => ({ zh: `其余${v.count}项`, en: `${v.count} more` }),
  remove: (v: { name: string }): Text => ({ zh: `去掉条件：${v.name}`, en: `Remove the filter ${v.name}` }),
  confidence: (v: { share: string; count: string }): Text => ({
    zh: `${v.count}项同时判断，每项区间放宽到${v.share}，合起来才是95%。两段时间的条数按月均相比，假定各条互不牵连，成批出现时区间偏窄；区、部门等大小不同，条数只列不判。`,
    en: `${v.count} figures are judged at once, so each interval is widened to ${v.share}; together they hold at 95 %. Rows of two periods are compared by the month, as if independent; where they come in batches, that interval is too narrow. Places and departments differ in size: their rows are told, not judged.`,
  }),
  comparedApart: (v: { count: string; names: string }): Text => ({
    zh: `能分清的有${v.count}项：${v.names}`,
    en: `Told from chance: ${v.count} (${v.names})`,
  }),
  comparedAlike: (): Text => ({
    zh: "没有一项能说有差别：都在偶然波动之内",
    en: "No figure can be called different: chance explains all of it",
  }),
  listedOf: (v: { from: string; to: string; all: string }): Text => ({
    zh: `第${v.from}–${v.to}条，共${v.all}条（最多列200条）`,
    en: `Rows ${v.from}–${v.to} of ${v.all} (at most 200 are listed)`,
  }),
  of: (v: { part: string; whole: string }): Text => ({
    zh: `${v.part} / ${v.whole}`,
    en: `${v.part} / ${v.whole}`,
  }),
  unfiltered: (v: { value: string }): Text => ({ zh: `不筛选：${v.value}`, en: `unfiltered: ${v.value}` }),
} as const;
