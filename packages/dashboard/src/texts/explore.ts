import type { Text } from "@unburden/core";

/** The texts of the recomputation. */
export const words = {
  title: { zh: "用 DuckDB 重算一遍", en: "Recompute with DuckDB" },
  invitation: {
    zh: "在本机浏览器里启动 DuckDB，从随站发布的数据把上面每个数字重算一遍，逐项对照。首次需载入约34 MB，全部来自本站。",
    en: "Start DuckDB in this browser, compute every figure above again from the data shipped with the site, and compare. The first time this loads about 34 MB, all from this site.",
  },
  open: { zh: "开始重算", en: "Recompute" },
  again: { zh: "再试一次", en: "Try again" },
  start: { zh: "正在载入 DuckDB", en: "Loading DuckDB" },
  load: { zh: "正在装入数据", en: "Loading the data" },
  compute: { zh: "正在计算", en: "Computing" },
  figure: { zh: "指标", en: "Metric" },
  firstView: { zh: "首屏", en: "First view" },
  duckdb: { zh: "DuckDB", en: "DuckDB" },
  comparison: { zh: "对照", en: "Comparison" },
  identical: { zh: "一致", en: "identical" },
  different: { zh: "不一致", en: "different" },
  sql: { zh: "SQL", en: "SQL" },
  districts: { zh: "各区居村数", en: "Committees by district" },
  noWebAssembly: {
    zh: "这个浏览器不支持 WebAssembly，无法重算。首屏的数字不受影响。",
    en: "This browser has no WebAssembly, so nothing can be recomputed. The first view doesn't need it.",
  },
  failed: {
    zh: "重算没有完成，首屏的数字不受影响。浏览器的说法：",
    en: "The recomputation didn't finish; the first view isn't affected. The browser says:",
  },
} as const satisfies Record<string, Text>;

/** What was done, in one sentence. */
export function summary(v: {
  engine: string;
  same: string;
  all: string;
  rows: string;
  start: string;
  load: string;
  compute: string;
}): Text {
  return {
    zh: `${v.engine} 用${v.rows}行数据重算${v.all}项，${v.same}项与首屏一致。启动${v.start}秒，装入${v.load}秒，计算${v.compute}秒。`,
    en: `${v.engine} computed ${v.all} figures from ${v.rows} rows; ${v.same} are identical to the first view. Start ${v.start} s, load ${v.load} s, compute ${v.compute} s.`,
  };
}
