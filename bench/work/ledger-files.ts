import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeCsvLedger, writeXlsxLedger } from "../csv-ledger.ts";
import { ratios, spreadOf, type Samples } from "../measure/interleave.ts";
import { keep, type Line, type Text } from "../measure/result.ts";

interface Opened {
  readonly rows: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
}

const script = new URL("open-ledger.ts", import.meta.url).pathname;

/** Opens a file in a process of its own, so that what it holds at most is that of this one reading. */
function open(way: string, path: string): Opened {
  const { stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", script, way, path], {
    encoding: "utf8",
  });
  const last = stdout.trim().split("\n").at(-1) ?? "";
  if (last === "") throw new Error(`${way} of ${path} ended without a result: ${stderr}`);
  return JSON.parse(last) as Opened;
}

/** Opens a file in each way in turn; the first is ours. */
function openInTurn(
  who: Readonly<Record<string, Text>>,
  path: string,
  rows: number,
  rounds: number,
): readonly Line[] {
  const opened = Object.keys(who).map((way) => ({ way, times: [] as Opened[] }));
  for (let round = 0; round < rounds; round++) {
    for (const { way, times } of opened) {
      const time = open(way, path);
      if (time.rows !== rows) throw new Error(`${way} read ${time.rows} of ${rows} rows of ${path}`);
      times.push(time);
    }
  }
  const samples = opened.map(({ way, times }): Samples => {
    return { name: way, seconds: times.map(({ seconds }) => seconds) };
  });
  const [ours] = samples;
  const megabytes = statSync(path).size / 1e6;
  return samples.map((each, i) => {
    const value = spreadOf(each.seconds);
    const peaks = opened[i]?.times.map(({ peakMegabytes }) => peakMegabytes) ?? [];
    return {
      who: who[each.name] ?? { zh: each.name, en: each.name },
      value,
      unit: "s",
      ratio: each === ours || !ours ? null : spreadOf(ratios(ours, each)),
      reading: { megabytesPerSecond: megabytes / value.median, peakMegabytes: Math.max(...peaks) },
    };
  });
}

const ours = { zh: "Unburden，全部检查、去隐私", en: "Unburden, every check, personal data taken out" };
const folder = mkdtempSync(join(tmpdir(), "unburden-bench-"));
const idle = open("nothing", folder).peakMegabytes.toFixed(0);
const limit = {
  zh: `每次另起一个进程；什么也不读的进程占${idle} MB`,
  en: `each in a process of its own; one that reads nothing holds ${idle} MB`,
};

const csv = join(folder, "tasks.csv");
const csvRows = Number(process.env["UNBURDEN_BENCH_ROWS"] ?? 1_000_000);
await writeCsvLedger(csv, csvRows);
const csvSize = (statSync(csv).size / 1e6).toFixed(0);
keep({
  id: "ledger-million",
  title: {
    zh: `打开${csvRows / 10_000}万行的CSV台账（${csvSize} MB）`,
    en: `open a CSV ledger of ${csvRows} rows (${csvSize} MB)`,
  },
  rounds: 1,
  lines: openInTurn(
    {
      ours,
      duckdb: { zh: "DuckDB read_csv，分列、猜类型", en: "DuckDB read_csv, columns and types" },
      papaparse: { zh: "papaparse，只分格子", en: "papaparse, cells only" },
    },
    csv,
    csvRows,
    1,
  ),
  limit,
  growth: null,
});

const xlsx = join(folder, "tasks.xlsx");
const xlsxRows = 100_000;
await writeXlsxLedger(xlsx, xlsxRows);
const xlsxSize = (statSync(xlsx).size / 1e6).toFixed(1);
keep({
  id: "ledger-xlsx",
  title: {
    zh: `打开10万行的xlsx台账（${xlsxSize} MB）`,
    en: `open an xlsx ledger of 100 000 rows (${xlsxSize} MB)`,
  },
  rounds: 3,
  lines: openInTurn({ ours, hucre: { zh: "hucre，只读出格子", en: "hucre, cells only" } }, xlsx, xlsxRows, 3),
  limit,
  growth: null,
});
rmSync(folder, { recursive: true });
