import { differenceRows } from "../../src/charts/difference-rows.ts";
import { monthColumns } from "../../src/charts/month-columns.ts";
import { valueBars } from "../../src/charts/value-bars.ts";
import type { ChartExample } from "./examples.ts";

const columns = Array.from({ length: 24 }, (_, i) => ({
  month: `${2023 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
  all: 30 + ((i * 17) % 23),
  count: i === 7 ? null : 5 + ((i * 11) % 19),
  chosen: i >= 6 && i <= 14,
}));

/** The explore page's charts with rows that show what they can do: each is a golden picture. */
export const exploreExamples: readonly ChartExample[] = [
  { name: "month-columns", chart: monthColumns, rows: columns, width: 640 },
  { name: "month-columns-narrow", chart: monthColumns, rows: columns, width: 330 },
  {
    name: "value-bars",
    chart: valueBars,
    rows: [
      { key: "a", name: "浦东新区", all: 8211, count: 1211, text: "1,211", state: "chosen" },
      { key: "b", name: "闵行区", all: 5200, count: 980, text: "980", state: "outside" },
      { key: "c", name: "崇明区", all: 2400, count: 0, text: "0", state: "outside" },
      {
        key: "d",
        name: "一个名字长得放不下的街道办事处",
        all: 12,
        count: null,
        text: "隐去",
        state: "outside",
      },
    ],
    width: 290,
  },
  {
    name: "difference-rows",
    chart: differenceRows,
    rows: [
      {
        key: "a",
        name: "清单外占比",
        value: -0.031,
        lower: -0.05,
        upper: -0.012,
        text: "−3.1%",
        distinguishable: true,
      },
      {
        key: "b",
        name: "当场办结率",
        value: 0.02,
        lower: -0.04,
        upper: 0.08,
        text: "+2%",
        distinguishable: false,
      },
    ],
    width: 480,
  },
];
