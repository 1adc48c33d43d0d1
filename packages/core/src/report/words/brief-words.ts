import type { Chapter } from "../../table.ts";
import type { Text } from "../../text.ts";
import type { BriefSource } from "../given.ts";

/** The four operations, in the order of the source. */
export const operations = ["add", "subtract", "multiply", "divide"] as const;

/** An operation: a chapter that isn't reference. */
export type BriefOperation = Exclude<Chapter, "reference">;

/** A section's heading. */
export const headings: Readonly<Record<BriefOperation, Text>> = {
  add: { zh: "一、加：社区资源和居民参与", en: "1. Add: resources and participation" },
  subtract: { zh: "二、减：不必要的程序和负担", en: "2. Subtract: needless procedures and burdens" },
  multiply: { zh: "三、乘：数据共享和居民评价", en: "3. Multiply: shared data and residents' say" },
  divide: { zh: "四、除：从源头化解矛盾纠纷", en: "4. Divide: disputes at their root" },
};

/** An operation's name. */
export const operationNames: Readonly<Record<BriefOperation, Text>> = {
  add: { zh: "加", en: "Add" },
  subtract: { zh: "减", en: "Subtract" },
  multiply: { zh: "乘", en: "Multiply" },
  divide: { zh: "除", en: "Divide" },
};

/** Words of the brief that hold no figure. */
export const briefWords = {
  title: { zh: "基层减负情况简报", en: "Grassroots burden: a brief" },
  unknown: { zh: "五、还不知道的", en: "5. What we don't know" },
  method: { zh: "六、怎么算的", en: "6. How it was worked out" },
  noPlace: { zh: "数据所及的全部居村", en: "all committees in the data" },
  allTime: { zh: "全部时间", en: "all dates" },
  nothing: { zh: "这一部分没有可以说的数字。", en: "There is no figure to report in this part." },
  noHeadline: {
    zh: "所选的范围里没有可以说的数字。",
    en: "There is no figure to report in what was chosen.",
  },
  figuresOf: { zh: "“{name}”的各项数字", en: "{name}: the figures" },
  claimsOf: { zh: "报道里说的数", en: "What the report states" },
  figure: { zh: "指标", en: "Figure" },
  value: { zh: "数值", en: "Value" },
  range: { zh: "95%区间或范围", en: "95% interval or range" },
  rows: { zh: "依据条数", en: "Rows used" },
  missing: { zh: "缺项条数", en: "Rows missing" },
  tooFew: { zh: "条数太少，不公布", en: "withheld: too few" },
  subject: { zh: "说的是什么", en: "Subject" },
  stated: { zh: "报道的数", en: "As stated" },
  statement: { zh: "语句序号", en: "Statement" },
} as const satisfies Record<string, Text>;

/** Whose time was returned: two accounts. */
export const accountNames = {
  residents: { zh: "还给居民的时间", en: "Time returned to residents" },
  workers: { zh: "还给居村干部的时间", en: "Time returned to workers" },
} as const satisfies Record<string, Text>;

/** Where the rows are from, as the line under the title says it. */
export const provenance: Readonly<Record<BriefSource, Text>> = {
  sample: {
    zh: "数据来源：合成样例。居村真实存在，数字全是编造的，不能引用。",
    en: "Source: a synthetic sample. The committees exist; every number is made up and not to be quoted.",
  },
  published: {
    zh: "数据来源：一篇公开报道，未经核实。",
    en: "Source: one newspaper report, not verified.",
  },
  own: {
    zh: "数据来源：本单位导入的台账，在本机浏览器内计算，未与其他数据核对。",
    en: "Source: the ledger that was imported on this computer and computed in its browser; not checked against anything else.",
  },
  server: {
    zh: "数据来源：服务器上的台账，由服务器的数据库计算，未与其他数据核对。",
    en: "Source: a ledger on a server, computed by its database; not checked against anything else.",
  },
};

/** How it was worked out: what every reader should know. */
export const method: readonly Text[] = [
  {
    zh: "占比的区间用 Wilson 法，时长取 Kaplan–Meier 中位数，没有了结的按截止日计，从不当作已了结。区间的置信水平为95%。",
    en: "Intervals of shares are Wilson's; durations are Kaplan–Meier medians, in which open cases count as open and never as closed. All are 95% intervals.",
  },
  {
    zh: "按月的数字，只有起伏超出正常波动并且持续下去，才说有变化；两个占比的区间有重叠，就说分不出高低；负担的增减，取消与新增相差到不像偶然，才说减少或增加。",
    en: "A monthly figure is said to have changed only where it left its common-cause variation and stayed out; two shares whose intervals overlap are said to be indistinguishable; burdens are said to have fallen or risen only where those ended and those added differ by more than chance.",
  },
  {
    zh: "还给的时间按标准成本模型计算，与基准年同期相比；估计的用时上下浮动一半，用时不详的不估。",
    en: "Time returned follows the Standard Cost Model, against the same period of the baseline year; assumed minutes may be half off either way, and unknown minutes aren't imputed.",
  },
  {
    zh: "台账里不足5条的数字不公布；缺项的记录不算入，条数列在表里；没有记录不等于0。",
    en: "A ledger's figures of fewer than 5 rows are withheld; rows with missing values are left out and counted in the tables; no record isn't 0.",
  },
  {
    zh: "每个数字的定义、公式和出处，可按表中的指标编号在《指标》中查到。",
    en: "The definition, formula and source of every figure are in the reference, under the id that the tables give.",
  },
];
