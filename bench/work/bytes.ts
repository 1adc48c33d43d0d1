import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { keep, type Line } from "../measure/result.ts";

/** What an importer's bundle of these lines weighs, minified and gzipped, everything that they bring included. */
async function gzipBytes(lines: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: lines, resolveDir: import.meta.dirname, loader: "ts" },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    logLevel: "silent",
  });
  return gzipSync(outputFiles[0]?.contents ?? "").length;
}

const bundles: readonly { who: Line["who"]; lines: string }[] = [
  {
    who: { zh: "一个指标，不带引擎", en: "one metric without an engine" },
    lines: `export { taskRejectionShare } from "@unburden/core/metrics";`,
  },
  {
    who: { zh: "一个指标，逐行算出来", en: "one metric, worked out row by row" },
    lines: `export { evaluate } from "@unburden/core"; export { rowsEngine } from "@unburden/core/rows";
      export { taskRejectionShare } from "@unburden/core/metrics";`,
  },
  {
    who: { zh: "一个指标，用Arquero算出来", en: "one metric, worked out with Arquero" },
    lines: `export { evaluate } from "@unburden/core"; export { arqueroEngine } from "@unburden/core/arquero";
      export { taskRejectionShare } from "@unburden/core/metrics";`,
  },
  {
    who: { zh: "全部表、指标和统计，不带引擎", en: "every table, metric and statistic without an engine" },
    lines: `export * from "@unburden/core"; export * from "@unburden/core/statistics";`,
  },
  { who: { zh: "arquero，全部", en: "arquero, all of it" }, lines: `export * from "arquero";` },
  {
    who: { zh: "arquero，一张表和一次汇总", en: "arquero, one table and one rollup" },
    lines: `import { table } from "arquero"; export const share = (x) => table({ x }).rollup({ n: "d => op.sum(d.x)" });`,
  },
  {
    who: { zh: "simple-statistics，全部", en: "simple-statistics, all of it" },
    lines: `export * from "simple-statistics";`,
  },
];

const sizes: number[] = [];
for (const { lines } of bundles) sizes.push((await gzipBytes(lines)) / 1024);
const [ours = NaN] = sizes;
const exact = (value: number) => ({ median: value, low: value, high: value });
keep({
  id: "bytes",
  title: { zh: "引用的人付出的字节（gzip）", en: "bytes that an importer pays (gzip)" },
  rounds: 1,
  lines: bundles.map(({ who }, i) => {
    const size = sizes[i] ?? NaN;
    return { who, value: exact(size), unit: "kB", ratio: i === 0 ? null : exact(ours / size) };
  }),
  limit: {
    zh: "没有物理极限：数的是字节，不是时间",
    en: "No physical limit: bytes are counted, nothing is timed",
  },
  growth: null,
});
