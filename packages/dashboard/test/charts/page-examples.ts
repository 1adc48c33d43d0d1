import { balanceLines } from "../../src/charts/balance-lines.ts";
import { contactCalendar } from "../../src/charts/contact-calendar.ts";
import { controlChart } from "../../src/charts/control-chart.ts";
import { dotColumns } from "../../src/charts/dot-columns.ts";
import { intervalRows } from "../../src/charts/interval-rows.ts";
import { pairedDots } from "../../src/charts/paired-dots.ts";
import { plainBars } from "../../src/charts/plain-bars.ts";
import { rankRanges } from "../../src/charts/rank-ranges.ts";
import { rangeRows } from "../../src/charts/range-rows.ts";
import { sparkControl } from "../../src/charts/spark-control.ts";
import { stackedBars } from "../../src/charts/stacked-bars.ts";
import { stageFlow } from "../../src/charts/stage-flow.ts";
import { survivalCurve } from "../../src/charts/survival-curve.ts";
import type { ChartExample } from "./examples.ts";

const step = (time: number, survival: number, censored = 0) => ({
  time,
  survival,
  lower: survival === 1 ? null : Math.max(0, survival - 0.2),
  upper: survival === 1 ? null : Math.min(1, survival + 0.15),
  censored,
});

const curve = {
  steps: [step(2, 0.9), step(5, 0.7, 1), step(8, 0.45), step(13, 0.2), step(20, 0.2, 2)],
  median: 8,
  medianLabel: "核查：半数在8天内",
  unit: "天",
  open: "尚未了结的占比",
};

const slower = {
  ...curve,
  steps: [step(6, 0.8), step(14, 0.5, 1), step(25, 0.3, 3)],
  median: 14,
  medianLabel: "办结：半数在14天内",
};

const almost = {
  ...curve,
  steps: [step(2, 0.92), step(5, 0.72, 1), step(9, 0.44), step(13, 0.22), step(20, 0.2, 2)],
  median: 9,
  medianLabel: "办结：半数在9天内",
};

const group = { reference: 0.1, referenceLabel: "全市10%", chosen: false, side: null };

const values = [12, 13, 11, 12.5, 12, 11.5, 13, 12, 12.2, 11.8, 12, 12.4, 8, 7.6, null, 7.9];

const decision = (month: string, kind: string, kindName: string, count: number) => ({
  month,
  kind,
  kindName,
  count,
});

const pair = { fromName: "2023年1月1日", toName: "2025年1月1日" };

const states = ["off", "met", "no-contact", "no-visit", "neither", "met"] as const;

const calendar = (key: string, shift: number) => ({
  key,
  name: `黄浦 ${key}`,
  months: Array.from({ length: 12 }, (_, i) => ({
    month: `2024-${String(i + 1).padStart(2, "0")}`,
    state: states[(i + shift) % states.length] ?? ("met" as const),
  })),
  noContact: "当月未联系",
  noVisit: "两月内未走访",
});

const fund = { unit: "余额（元）", name: "" };

const balances = (values: readonly number[]) =>
  values.map((balance, i) => ({ day: `2024-0${i * 2 + 1}-20`, balance }));

const ranked = { axis: "名次", scoreName: "得分" };

const stackNames = ["三所联动", "未三所联动", "参与情况不详", "其他"];

const stages = [
  { name: "上报", reached: 160, reachedText: "160条", waiting: 10, waitingText: "停在这里10条", parts: [] },
  { name: "核查", reached: 150, reachedText: "150条", waiting: 5, waitingText: "停在这里5条", parts: [] },
  {
    name: "办结",
    reached: 145,
    reachedText: "145条",
    waiting: 0,
    waitingText: "",
    parts: [
      { name: "属实已纠正", count: 86 },
      { name: "不属实", count: 54 },
      { name: "重复", count: 5 },
    ],
  },
];

const stack = (key: string, name: string, values: readonly number[]) => ({
  key,
  name,
  total: String(values.reduce((sum, value) => sum + value, 0)),
  parts: values.map((value, i) => ({ name: stackNames[i] ?? "", value, text: String(value) })),
});

/** The charts of the operations' pages. */
export const pageExamples: readonly ChartExample[] = [
  { name: "survival-curve", chart: survivalCurve, rows: [curve], width: 480 },
  { name: "survival-curve-two", chart: survivalCurve, rows: [curve, slower], width: 358 },
  { name: "survival-curve-close", chart: survivalCurve, rows: [almost, curve], width: 358 },
  {
    name: "interval-rows",
    chart: intervalRows,
    rows: [
      { ...group, key: "a", name: "甲", value: 0.2, lower: 0.15, upper: 0.26, label: "20%", side: "over" },
      { ...group, key: "b", name: "乙", value: 0.11, lower: 0.06, upper: 0.19, label: "11%", chosen: true },
      { ...group, key: "c", name: "丙", value: 0.04, lower: 0.02, upper: 0.08, label: "4%", side: "under" },
      { ...group, key: "d", name: "丁", value: null, lower: null, upper: null, label: "隐去" },
    ],
    width: 480,
  },
  {
    name: "control-chart",
    chart: controlChart,
    rows: [
      {
        points: values.map((value, i) => ({
          month: `${2023 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
          value,
          text: String(value),
          signal: value !== null && value < 9,
          chosen: i >= 12,
        })),
        limits: [
          { value: 14.2, label: "上限 14.2%", kind: "natural-limit" },
          { value: 12.1, label: "平均 12.1%", kind: "centre" },
          { value: 10, label: "下限 10%", kind: "natural-limit" },
        ],
        baseline: 12,
        baselineLabel: "前12个月定界限",
      },
    ],
    width: 480,
  },
  {
    name: "spark-control",
    chart: sparkControl,
    rows: [
      {
        points: values.map((value, i) => ({
          month: `${2023 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
          value,
          text: String(value),
          signal: value !== null && value < 9,
          chosen: i >= 12,
        })),
        limits: [
          { value: 14.2, label: "上限 14.2%", kind: "natural-limit" },
          { value: 12.1, label: "平均 12.1%", kind: "centre" },
          { value: 10, label: "下限 10%", kind: "natural-limit" },
        ],
        baseline: 12,
        baselineLabel: "前12个月定界限",
      },
    ],
    width: 260,
  },
  {
    name: "range-rows",
    chart: rangeRows,
    rows: [
      {
        key: "residents",
        name: "居民",
        value: 1773,
        lower: 1500,
        upper: 2046,
        text: "1,773小时",
        alarm: false,
      },
      {
        key: "workers",
        name: "社区工作者",
        value: -420,
        lower: -610,
        upper: -230,
        text: "−420小时",
        alarm: true,
      },
    ].map((row) => ({ ...row, reference: 0, referenceLabel: "没有变化" })),
    width: 420,
  },
  {
    name: "dot-columns",
    chart: dotColumns,
    rows: [
      decision("2024-01", "rejected", "不予通过", 3),
      decision("2024-01", "approved", "通过", 1),
      decision("2024-03", "returned", "退回", 2),
      decision("2024-04", "pending", "待审", 1),
    ],
    width: 358,
  },
  {
    name: "paired-dots",
    chart: pairedDots,
    rows: [
      {
        ...pair,
        key: "a",
        name: "证明",
        from: 130,
        to: 78,
        fromText: "130",
        toText: "78",
        change: "▼ −40%",
        alarm: false,
      },
      {
        ...pair,
        key: "b",
        name: "系统",
        from: 84,
        to: 98,
        fromText: "84",
        toText: "98",
        change: "▲ +16.7%",
        alarm: true,
      },
      {
        ...pair,
        key: "c",
        name: "挂牌",
        from: 5,
        to: 5,
        fromText: "5",
        toText: "5",
        change: "0",
        alarm: false,
      },
    ],
    width: 480,
  },
  {
    name: "balance-lines",
    chart: balanceLines,
    rows: [
      { ...fund, key: "a", points: balances([120, 240, 90, 300]), strong: false },
      { ...fund, key: "b", points: balances([90, 210, -40, 60]), name: "黄浦 −3元", strong: true },
    ],
    width: 358,
  },
  {
    name: "rank-ranges",
    chart: rankRanges,
    rows: [
      { ...ranked, key: "a", name: "黄浦 310101002003", rank: 1, best: 1, worst: 1, score: "97.20" },
      { ...ranked, key: "b", name: "宝山 310113001002", rank: 2, best: 2, worst: 14, score: "95.10" },
      { ...ranked, key: "c", name: "崇明 310151100201", rank: 3, best: 1, worst: 31, score: "95.00" },
    ],
    width: 358,
  },
  {
    name: "stacked-bars",
    chart: stackedBars,
    rows: [
      stack("a", "邻里", [140, 310, 15, 30]),
      stack("b", "物业", [120, 0, 8, 0]),
      stack("c", "监护", [2, 3, 1, 1]),
    ],
    width: 330,
  },
  { name: "stage-flow", chart: stageFlow, rows: stages, width: 480 },
  { name: "stage-flow-narrow", chart: stageFlow, rows: stages, width: 330 },
  {
    name: "plain-bars",
    chart: plainBars,
    rows: [
      { key: "0", name: "0—7天", value: 2, text: "2", strong: false },
      { key: "8", name: "8—30天", value: 0, text: "0", strong: false },
      { key: "181", name: "181天及以上", value: 4, text: "4", strong: true },
    ],
    width: 358,
  },
  {
    name: "contact-calendar",
    chart: contactCalendar,
    rows: [calendar("p4", 0), calendar("p85", 3)],
    width: 358,
  },
];
