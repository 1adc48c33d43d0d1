interface Text {
  readonly zh: string;
  readonly en: string;
}

/** A part of the picture: one work, measured at several sizes, and the names of whom it tells. */
export interface GrowthPanel {
  readonly title: Text;
  /** The results whose points are shown; those that were never measured are left out. */
  readonly results: readonly string[];
  /** Whose time is ours; the others are what it is compared with. */
  readonly ours: readonly string[];
  readonly names: Readonly<Record<string, Text>>;
}

const unburden: Text = { zh: "Unburden", en: "Unburden" };

/** What grows, in the picture's order. */
export const growthPanels: readonly GrowthPanel[] = [
  {
    title: { zh: "生存曲线、分层估计", en: "Survival curve, stratified estimate" },
    results: ["survival"],
    ours: ["curve", "strata"],
    names: {
      curve: { zh: "曲线，由分组的计数", en: "curve, from grouped counts" },
      strata: { zh: "分层，由分组的计数", en: "strata, from grouped counts" },
      "group-durations": { zh: "分组给曲线", en: "grouping, for the curve" },
      "group-strata": { zh: "分组给分层", en: "grouping, for the strata" },
    },
  },
  {
    title: { zh: "一个指标，在内存里", en: "One metric in memory" },
    results: ["in-memory"],
    ours: ["ours"],
    names: {
      ours: unburden,
      arquero: { zh: "手写的Arquero", en: "Arquero by hand" },
      rows: { zh: "逐行的引擎", en: "row by row" },
      loop: { zh: "类型数组的循环", en: "loop, typed array" },
    },
  },
  {
    title: { zh: "25个指标，按区、按月", en: "25 metrics by district and month" },
    results: ["metrics-by-month"],
    ours: ["ours"],
    names: { ours: unburden, hand: { zh: "手写的SQL", en: "SQL by hand" } },
  },
  {
    title: { zh: "打开一份CSV台账", en: "Opening a CSV ledger" },
    results: ["ledger"],
    ours: ["ours"],
    names: {
      ours: unburden,
      duckdb: { zh: "DuckDB read_csv", en: "DuckDB read_csv" },
      papaparse: { zh: "papaparse", en: "papaparse" },
    },
  },
  {
    title: { zh: "刷选一步，p95", en: "A brush step, p95" },
    results: ["brush-1m", "brush-10m", "brush-50m"],
    ours: ["ours"],
    names: {
      ours: unburden,
      vgplot: { zh: "vgplot", en: "vgplot" },
      "duckdb-wasm": { zh: "DuckDB-WASM", en: "DuckDB-WASM" },
      crossfilter: { zh: "crossfilter2", en: "crossfilter2" },
      arquero: { zh: "Arquero", en: "Arquero" },
      perspective: { zh: "Perspective", en: "Perspective" },
    },
  },
];
