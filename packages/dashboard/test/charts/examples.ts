import type { AnyChart } from "../../src/charts/chart.ts";
import { districtBars } from "../../src/charts/district-bars.ts";
import { intervalBar } from "../../src/charts/interval-bar.ts";
import { partsAndTotal } from "../../src/charts/parts-and-total.ts";
import { perOne } from "../../src/charts/per-one.ts";
import { shareBar } from "../../src/charts/share-bar.ts";
import { tileMap } from "../../src/charts/tile-map.ts";

/** A chart, rows to draw it from, and the width to draw it at. */
export interface ChartExample {
  readonly name: string;
  readonly chart: AnyChart;
  readonly rows: readonly unknown[];
  readonly width: number;
}

const kinds = { neighborhoodsLabel: "居委会", villagesLabel: "村委会" };

const segments = [
  { bar: "合计", from: 0, to: 100, label: "100", name: "", excess: false },
  { bar: "分项", from: 0, to: 86, label: "86", name: "居民区", excess: false },
  { bar: "分项", from: 86, to: 99, label: "13", name: "村", excess: false },
  { bar: "分项", from: 99, to: 110, label: "11", name: "筹备组", excess: false },
  { bar: "分项", from: 100, to: 110, label: "+10", name: "", excess: true },
];

/** Every chart with rows that show what it can do: each is a golden picture. */
export const examples: readonly ChartExample[] = [
  {
    name: "interval-bar",
    chart: intervalBar,
    rows: [{ value: 1, lower: 0.6097, upper: 1, label: "6/6" }],
    width: 300,
  },
  {
    name: "interval-bar-inside",
    chart: intervalBar,
    rows: [{ value: 0.4, lower: 0.2, upper: 0.63, label: "8/20" }],
    width: 300,
  },
  { name: "parts-and-total", chart: partsAndTotal, rows: segments, width: 640 },
  { name: "parts-and-total-narrow", chart: partsAndTotal, rows: segments, width: 358 },
  {
    name: "per-one",
    chart: perOne,
    rows: [
      { label: "审判", value: 1, base: true },
      { label: "普法", value: 156 / 133, base: false },
      { label: "化解", value: 1251 / 133, base: false },
    ],
    width: 300,
  },
  {
    name: "share-bar",
    chart: shareBar,
    rows: [
      { label: "居民", share: 0.7, main: true },
      { label: "其他", share: 0.3, main: false },
    ],
    width: 300,
  },
  {
    name: "tile-map",
    chart: tileMap,
    rows: [
      { key: "a", name: "甲", column: 2, row: 1, value: 170, share: 0.1 },
      { key: "b", name: "乙", column: 1, row: 2, value: 400, share: 0.2 },
      { key: "c", name: "丙", column: 2, row: 2, value: 1520, share: 0.7 },
    ],
    width: 300,
  },
  {
    name: "district-bars",
    chart: districtBars,
    rows: [
      { key: "c", name: "丙", neighborhoods: 1100, villages: 420, ...kinds },
      { key: "b", name: "乙", neighborhoods: 400, villages: 0, ...kinds },
      { key: "a", name: "甲", neighborhoods: 0, villages: 170, ...kinds },
    ],
    width: 480,
  },
];
