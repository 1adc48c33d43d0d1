import { op, table as columnTable, type ColumnTable } from "arquero";
import { allMetrics, allTables, evaluate } from "@unburden/core";
import { arqueroEngine } from "@unburden/core/arquero";
import { hotlineSolvedShare } from "@unburden/core/metrics";
import { rowsEngine } from "@unburden/core/rows";
import { sampleRows } from "../data/sample-database.ts";
import { interleave, spreadOf, type Peer, type Samples } from "../measure/interleave.ts";
import { memoryBandwidth } from "../measure/machine.ts";
import { keep, timeLines } from "../measure/result.ts";

const sizes = [1000, 10_000, 100_000, 1_000_000];
const rounds = 15;
const metric = hotlineSolvedShare;
const { table } = metric;

/** The same rows in the shape that each peer takes, and what each does with them. */
async function peersOver(rows: number): Promise<Peer[]> {
  const solved = Array.from({ length: rows }, (_, i) => (i % 11 === 0 ? null : (i * 7919) % 10 < 6));
  const columns: Record<string, ArrayLike<unknown>> = Object.fromEntries(
    Object.keys(table.columns).map((name) => [name, new Array(rows).fill(null)]),
  );
  columns["solved_citizen"] = solved;
  const data: ColumnTable = columnTable(columns);
  const bytes = Uint8Array.from(solved, (value) => (value === null ? 2 : value ? 1 : 0));
  const engine = arqueroEngine({ [table.name]: data });
  const engineOfRows = rowsEngine({ [table.name]: solved.map((value) => ({ solved_citizen: value })) });

  const byHand = () =>
    data
      .rollup({
        yes: (d: { solved_citizen: boolean }) => op.sum(d.solved_citizen ? 1 : 0),
        known: (d: { solved_citizen: boolean }) => op.valid(d.solved_citizen),
        all: () => op.count(),
      })
      .objects();
  function loop(): number[] {
    let [yes, known] = [0, 0];
    for (let i = 0; i < bytes.length; i++) {
      const value = bytes[i] ?? 2;
      yes += value & 1;
      known += value < 2 ? 1 : 0;
    }
    return [yes, known, bytes.length - known];
  }

  const [share] = await evaluate(engine, [metric]);
  const [yes, known, missing] = loop();
  if (share?.numerator !== yes || share?.denominator !== known || share?.missing !== missing)
    throw new Error("the metric, the hand-written and the loop should say the same");
  return [
    { name: "ours", run: () => evaluate(engine, [metric]) },
    { name: "arquero", run: byHand },
    { name: "rows", run: () => evaluate(engineOfRows, [metric]) },
    { name: "loop", run: loop },
  ];
}

const points: { who: string; rows: number; value: number }[] = [];
let samples: Samples[] = [];
for (const rows of sizes) {
  samples = await interleave(await peersOver(rows), rounds);
  for (const { name, seconds } of samples)
    points.push({ who: name, rows, value: spreadOf(seconds).median * 1000 });
}
const gbPerSecond = memoryBandwidth();
keep({
  id: "in-memory",
  title: { zh: "一个指标，内存里100万行", en: "one metric over 1 M rows in memory" },
  rounds,
  lines: timeLines(
    samples,
    {
      ours: { zh: "Unburden，Arquero引擎", en: "Unburden, Arquero engine" },
      arquero: { zh: "手写的Arquero", en: "Arquero by hand" },
      rows: { zh: "Unburden，逐行的引擎", en: "Unburden, the engine that walks over rows" },
      loop: { zh: "类型数组上的循环", en: "a loop over a typed array" },
    },
    "ms",
  ).map((line) => ({ ...line, limit: 1 / gbPerSecond })),
  limit: {
    zh: `每行一个字节，共1 MB；一个线程读内存每秒${gbPerSecond.toFixed(1)} GB`,
    en: `A byte a row, so 1 MB; one thread reads ${gbPerSecond.toFixed(1)} GB/s`,
  },
  growth: { unit: "ms", points },
});

const ledger = sampleRows(1_000_000);
const cityEngine = arqueroEngine(
  Object.fromEntries(
    allTables.map(({ name, columns: declared }) => [
      name,
      columnTable(
        Object.fromEntries(
          Object.keys(declared).map((column) => [
            column,
            (ledger[name] ?? []).map((row) => row[column] ?? null),
          ]),
        ),
        Object.keys(declared),
      ),
    ]),
  ),
);
const all = await interleave([{ name: "ours", run: () => evaluate(cityEngine, allMetrics) }], rounds);
keep({
  id: "in-memory-all",
  title: {
    zh: `全部${allMetrics.length}个指标，内存里100万行的城市`,
    en: `all ${allMetrics.length} metrics over a city of 1 M rows in memory`,
  },
  rounds,
  lines: timeLines(all, { ours: { zh: "Unburden，Arquero引擎", en: "Unburden, Arquero engine" } }, "ms"),
  limit: { zh: "", en: "" },
  growth: null,
});
