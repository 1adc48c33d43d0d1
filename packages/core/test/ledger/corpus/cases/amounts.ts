import type { CorpusCase } from "../corpus-case.ts";
import { textFile, type TextCell } from "../write/text-file.ts";
import { sheetFile } from "../write/workbook.ts";

const unit = "310115005018";

function fund(amountHeader: string, amounts: readonly TextCell[]): Uint8Array {
  const header = ["收支编号", "居村编号", "资金名称", "账户类型", "收支日期", amountHeader, "收支方向"];
  return textFile([
    header,
    ...amounts.map((amount, i) => [
      `LS-0${i + 1}`,
      unit,
      "东昌爱心基金",
      "爱心基金",
      `2024-07-0${i + 1}`,
      amount,
      "收入",
    ]),
  ]);
}

function burdens(frequencies: readonly string[]): Uint8Array {
  return textFile([
    ["负担编号", "事项名称", "负担类别", "频次"],
    ...frequencies.map((frequency, i) => [`FD-${i + 1}`, `报表${i + 1}`, "报表", frequency]),
  ]);
}

function appraisals(weightHeader: string, weights: readonly (readonly [string, TextCell])[]): Uint8Array {
  return textFile([
    ["居村编号", "年度", "考核项", "评价主体", weightHeader, "得分", "满分"],
    ...weights.map(([org, weight], i) => [
      org,
      "2024",
      i % 2 === 0 ? "居民满意度" : "部门评价",
      i % 2 === 0 ? "居民" : "部门",
      weight,
      90,
      100,
    ]),
  ]);
}

const fens = (amounts: readonly number[]) => ({
  accepted: { fund_entry: amounts.length },
  rejected: 0,
  rows: { fund_entry: amounts.map((amount_fen) => ({ amount_fen })) },
});
const durations = ["30分钟", "半小时", "1.5小时", "一个半小时", "两小时", "1:30", "1小时30分", "2h"];
const minutes = [30, 30, 90, 90, 120, 90, 90, 120];

/** Amounts with units: durations, money, shares, frequencies. */
export const amounts: readonly CorpusCase[] = [
  {
    id: "durations",
    file: "durations.csv",
    trap: {
      zh: "时长有八种写法：半小时、一个半小时、1:30……",
      en: "Durations written in eight ways: 半小时, 一个半小时, 1:30 …",
    },
    expect: {
      accepted: { meeting: 8 },
      rejected: 0,
      rows: { meeting: minutes.map((each) => ({ minutes: each })) },
    },
    make: () =>
      textFile([
        ["会议编号", "会议名称", "会议日期", "会议时长"],
        ...durations.map((each, i) => [`HY-0${i + 1}`, `例会${i + 1}`, `2024-07-0${i + 1}`, each]),
      ]),
  },
  {
    id: "duration-as-time-of-day",
    file: "duration-as-time-of-day.xlsx",
    trap: {
      zh: "时长填1:30，Excel存成了钟点；另一行写“2天”，是几个小时说不准。",
      en: "1:30 became a time of day in Excel; another row says 2天, which may be 16 hours or 48.",
    },
    expect: {
      accepted: { meeting: 1 },
      rejected: 1,
      rows: { meeting: [{ minutes: 90 }] },
      questions: [{ kind: "value", column: "minutes", read: "2天", candidates: 2 }],
    },
    make: () =>
      sheetFile("会议", [
        ["会议编号", "会议名称", "会议日期", "会议时长"],
        ["HY-01", "防汛部署会", "2024-07-05", { number: 0.0625, format: "h:mm" }],
        ["HY-02", "封闭培训", "2024-07-09", "2天"],
      ]),
  },
  {
    id: "money-in-many-forms",
    file: "money-in-many-forms.csv",
    trap: {
      zh: "金额（元）一列里有￥、千分位、万元、角分：一律记为分。",
      en: "A column in yuan holds ￥, thousands separators, 万元, 角 and 分: all become fen.",
    },
    expect: fens([120050, 1200000, 3550, 500, 10000, 8000]),
    make: () => fund("金额（元）", ["￥1,200.50", "1.2万元", "35元5角", "500分", "人民币100元整", 80]),
  },
  {
    id: "money-in-wan-yuan",
    file: "money-in-wan-yuan.csv",
    trap: { zh: "表头写“万元”，格子里只有数。", en: "The header says 万元, the cells hold bare numbers." },
    expect: fens([1200000, 500000, 1050000]),
    make: () => fund("金额（万元）", ["1.2", 0.5, "1.05"]),
  },
  {
    id: "money-without-unit",
    file: "money-without-unit.csv",
    trap: {
      zh: "表头只写“金额”，格子里是整数：元还是分，要问。",
      en: "The header says only 金额, the cells hold whole numbers: yuan or fen? It is asked.",
    },
    expect: {
      accepted: { fund_entry: 1 },
      rejected: 1,
      rows: { fund_entry: [{ amount_fen: 1250 }] },
      questions: [{ kind: "value", column: "amount_fen", read: "300", candidates: 2 }],
    },
    make: () => fund("金额", ["12.50", "300"]),
  },
  {
    id: "shares-with-percent",
    file: "shares-with-percent.csv",
    trap: {
      zh: "权重有70%、７０％、三成、0.3几种写法。",
      en: "Weights written 70%, ７０％, 三成 and 0.3.",
    },
    expect: {
      accepted: { appraisal_score: 4 },
      rejected: 0,
      rows: { appraisal_score: [0.7, 0.3, 0.7, 0.3].map((weight) => ({ year: 2024, weight })) },
    },
    make: () =>
      appraisals("权重", [
        [unit, "70%"],
        [unit, "三成"],
        ["310101002001", "７０％"],
        ["310101002001", "0.3"],
      ]),
  },
  {
    id: "shares-percent-in-header",
    file: "shares-percent-in-header.csv",
    trap: { zh: "百分号只在表头：权重（%）。", en: "The per-cent sign stands only in the header." },
    expect: {
      accepted: { appraisal_score: 2 },
      rejected: 0,
      rows: { appraisal_score: [{ weight: 0.7 }, { weight: 0.3 }] },
    },
    make: () =>
      appraisals("权重（%）", [
        [unit, 70],
        [unit, 30],
      ]),
  },
  {
    id: "shares-without-percent",
    file: "shares-without-percent.csv",
    trap: {
      zh: "权重填70、30，哪儿都没写百分号：要问。",
      en: "Weights of 70 and 30 without a per-cent sign anywhere: it is asked.",
    },
    expect: {
      accepted: {},
      rejected: 2,
      questions: [
        { kind: "value", column: "weight", read: "70", candidates: 2 },
        { kind: "value", column: "weight", read: "30", candidates: 2 },
      ],
    },
    make: () =>
      appraisals("权重", [
        [unit, 70],
        [unit, 30],
      ]),
  },
  {
    id: "frequencies",
    file: "frequencies.csv",
    trap: {
      zh: "频次用文字：每两月是一年六次，每月两次是一年二十四次。",
      en: "Frequencies in words: 每两月 is six times a year, 每月两次 twenty-four.",
    },
    expect: {
      accepted: { burden_item: 10 },
      rejected: 0,
      rows: {
        burden_item: [52, 12, 6, 6, 6, 24, 4, 2, 1, 104].map((frequency_per_year) => ({
          frequency_per_year,
        })),
      },
    },
    make: () =>
      burdens(["周报", "月报", "双月", "每两个月", "每两月", "每月两次", "季报", "半年", "年报", "2次/周"]),
  },
  {
    id: "frequencies-to-ask",
    file: "frequencies-to-ask.csv",
    trap: {
      zh: "日报是365天还是250个工作日？一次性算几次？不定期读不出数。",
      en: "Is 日报 365 days or 250 working days? How often is 一次性? And 不定期 is no number.",
    },
    expect: {
      accepted: { burden_item: 1 },
      rejected: 3,
      questions: [
        { kind: "value", column: "frequency_per_year", read: "日报", candidates: 2 },
        { kind: "value", column: "frequency_per_year", read: "一次性", candidates: 2 },
      ],
      issues: [{ code: "not-a-number", row: 5, column: "frequency_per_year", severity: "error" }],
    },
    make: () => burdens(["月报", "日报", "一次性", "不定期"]),
  },
];
