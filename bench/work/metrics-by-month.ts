import { allMetrics, evaluate, type TableName } from "@unburden/core";
import { sqlEngine } from "@unburden/core/sql";
import { repeatRows, sampleDatabase, sampleRows } from "../data/sample-database.ts";
import { bytesRead } from "../data/bytes-read.ts";
import { interleave, spreadOf } from "../measure/interleave.ts";
import { wholeBandwidth } from "../measure/machine.ts";
import { keep, timeLines, type Growth } from "../measure/result.ts";
import { handWritten, measuredTables } from "./hand-written.ts";

const rounds = 7;
const tables = measuredTables as TableName[];
const metrics = allMetrics.filter(
  ({ table, time }) => "district_code" in table.columns && time?.kind === "date",
);
const scope = { by: ["district_code", "month"] };

const ledger = sampleRows(1_300_000);
const connection = await sampleDatabase(ledger, tables);
const own = tables.reduce((sum, name) => sum + (ledger[name]?.length ?? 0), 0);
const run = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJS();
const asked: string[] = [];
/** The engine over the long tables: core asks them by the ledger's own names. */
const engine = sqlEngine(async (sql) => {
  const long = sql.replace(/FROM "(\w+)"/u, 'FROM "long_$1"');
  asked.push(long);
  return run(long);
});
const ours = () => evaluate(engine, metrics, scope);
const byHand = async () => {
  for (const sql of handWritten("long_")) await run(sql);
};
/** As one does without core: the same figures, each by a statement of its own. */
const oneByOne = async () => {
  for (const metric of metrics) await evaluate(engine, [metric], scope);
};

const points: { who: string; rows: number; value: number }[] = [];
for (const times of [1, 3, 5, 10].map((each) => Math.max(1, Math.round((each * 1_000_000) / own)))) {
  const rows = await repeatRows(connection, tables, times);
  const isLast = rows > 9_000_000;
  asked.length = 0;
  await ours();
  const statements = [...asked];
  const statementsOnly = async () => {
    for (const sql of statements) await run(sql);
  };
  const peers = [
    { name: "ours", run: ours },
    { name: "hand", run: byHand },
    ...(isLast
      ? [
          { name: "statements", run: statementsOnly },
          { name: "each", run: oneByOne },
        ]
      : []),
  ];
  const samples = await interleave(peers, isLast ? rounds : 3);
  for (const { name, seconds } of samples.slice(0, 2))
    points.push({ who: name, rows, value: spreadOf(seconds).median });
  if (!isLast) continue;
  const growth: Growth = { unit: "s", points };
  const megabytes = (await bytesRead(connection, statements)) / 1e6;
  const gbPerSecond = await wholeBandwidth();
  const limit = megabytes / 1000 / gbPerSecond;
  keep({
    id: "metrics-by-month",
    title: {
      zh: `${metrics.length}个指标，按区、按月，${(rows / 1e6).toFixed(1)}百万行（Node里的DuckDB）`,
      en: `${metrics.length} metrics by district and month over ${(rows / 1e6).toFixed(1)} M rows (DuckDB in Node)`,
    },
    rounds,
    lines: timeLines(
      samples,
      {
        ours: {
          zh: `Unburden，${statements.length}条语句，连同区间和标记`,
          en: `Unburden, ${statements.length} statements, with intervals and flags`,
        },
        hand: {
          zh: `手写的SQL，${handWritten("").length}条语句`,
          en: `SQL by hand, ${handWritten("").length} statements`,
        },
        statements: { zh: "其中只有语句", en: "of these the statements alone" },
        each: {
          zh: `一个指标一条语句，${metrics.length}条`,
          en: `one statement a metric, ${metrics.length}`,
        },
      },
      "s",
    ).map((line) => ({ ...line, limit })),
    limit: {
      zh: `每张表、每个日期列读一遍，只读用到的列：${megabytes.toFixed(0)} MB；全部核一起读内存每秒${gbPerSecond.toFixed(1)} GB`,
      en: `One scan for each table and date column, and of it the columns that are needed: ${megabytes.toFixed(0)} MB; all cores together read ${gbPerSecond.toFixed(1)} GB/s`,
    },
    growth,
  });
}
