import { spawnSync } from "node:child_process";
import { kaplanMeier, stratifiedEstimate, type DurationCount } from "@unburden/core/statistics";
import { emptyDatabase } from "../data/sample-database.ts";
import { interleave, spreadOf, type Samples } from "../measure/interleave.ts";
import { memoryBandwidth, wholeBandwidth } from "../measure/machine.ts";
import { keep, timeLines } from "../measure/result.ts";

const rounds = 7;
const sizes = [10_000, 100_000, 1_000_000, 10_000_000];
const connection = await emptyDatabase();

async function make(rows: number): Promise<void> {
  await connection.run(`CREATE OR REPLACE TABLE duration AS
    SELECT CAST(hash(i) % 400 AS INTEGER) AS days, hash(i + 1) % 5 > 0 AS ended,
      CAST(hash(i + 2) % 16 AS INTEGER) AS stratum, CAST(hash(i + 3) % 101 AS INTEGER) AS score
    FROM range(${rows}) AS numbers(i)`);
}

async function read(sql: string): Promise<Record<string, number>[]> {
  return (await connection.runAndReadAll(sql)).getRowObjectsJS() as Record<string, number>[];
}

const groupDurations = () =>
  read(`SELECT days AS time, (count(*) FILTER (ended))::DOUBLE AS events,
    (count(*) FILTER (NOT ended))::DOUBLE AS censored FROM duration GROUP BY days`);
const groupStrata = () =>
  read(`SELECT stratum, count(*)::DOUBLE AS size, avg(score) AS mean, var_samp(score) AS variance
    FROM duration GROUP BY stratum`);

function estimate(strata: readonly Record<string, number>[]) {
  return stratifiedEstimate(
    strata.map(({ stratum = 0, size = 0, mean = 0, variance = 0 }) => ({
      stratum: String(stratum),
      size,
      mean,
      variance,
      population: size * 2,
    })),
  );
}

/** Seconds that R takes for the same on the same rows, each time; null where R or a package isn't installed. */
function inR(rows: number): { curve: number[]; strata: number[] } | null {
  const script = `
    suppressMessages({library(survival); library(survey)})
    set.seed(1); n <- ${rows}
    d <- data.frame(days = sample(0:399, n, TRUE), ended = runif(n) > .2, stratum = sample(0:15, n, TRUE), score = sample(0:100, n, TRUE))
    d$fpc <- ave(d$score, d$stratum, FUN = length) * 2
    time <- function(f) { s <- proc.time()[["elapsed"]]; f(); proc.time()[["elapsed"]] - s }
    cat(sapply(1:3, function(i) time(function() survfit(Surv(days, ended) ~ 1, data = d, conf.type = "log-log"))), "\\n")
    cat(sapply(1:3, function(i) time(function() svymean(~score, svydesign(ids = ~1, strata = ~stratum, fpc = ~fpc, data = d)))), "\\n")`;
  const { status, stdout } = spawnSync("Rscript", ["-e", script], { encoding: "utf8", timeout: 200_000 });
  if (status !== 0) return null;
  const [curve = [], strata = []] = stdout
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/u).map(Number));
  return { curve, strata };
}

/** Bytes that each way has to read: grouped counts are three numbers a duration and four a stratum, rows their columns. */
const bytes: Readonly<Record<string, number>> = {
  curve: 400 * 3 * 8,
  strata: 16 * 4 * 8,
  "group-durations": 10_000_000 * (4 + 1),
  "group-strata": 10_000_000 * (4 + 4),
};

const points: { who: string; rows: number; value: number }[] = [];
let last: Samples[] = [];
for (const rows of sizes) {
  await make(rows);
  const durations = (await groupDurations()) as unknown as DurationCount[];
  const strata = await groupStrata();
  last = await interleave(
    [
      { name: "curve", run: () => kaplanMeier(durations) },
      { name: "strata", run: () => estimate(strata) },
      { name: "group-durations", run: groupDurations },
      { name: "group-strata", run: groupStrata },
    ],
    rounds,
  );
  for (const { name, seconds } of last)
    points.push({ who: name, rows, value: spreadOf(seconds).median * 1000 });
}
const rRows = 1_000_000;
const r = inR(rRows);
const fromR: Samples[] = r
  ? [
      { name: "r-curve", seconds: r.curve },
      { name: "r-strata", seconds: r.strata },
    ]
  : [];
const measured = [...last, ...fromR];
const lines = timeLines(
  measured,
  {
    curve: { zh: "生存曲线，由分组的计数", en: "the curve from grouped counts" },
    strata: { zh: "分层估计，由分组的计数", en: "the stratified estimate from grouped counts" },
    "group-durations": {
      zh: "分组：DuckDB读1000万行，曲线用",
      en: "grouping 10 M rows in DuckDB, for the curve",
    },
    "group-strata": {
      zh: "分组：DuckDB读1000万行，分层用",
      en: "grouping 10 M rows in DuckDB, for the strata",
    },
    "r-curve": { zh: "R survival::survfit，100万行", en: "R survival::survfit, 1 M rows" },
    "r-strata": { zh: "R survey::svymean，100万行", en: "R survey::svymean, 1 M rows" },
  },
  "ms",
);
const [one, all] = [memoryBandwidth(), await wholeBandwidth()];
/** Milliseconds; grouped counts are read by one thread, rows by DuckDB's, one a core. R's rows were made by R. */
const limitOf = ({ name }: Samples): number | undefined =>
  bytes[name] === undefined ? undefined : bytes[name] / 1e6 / (name.startsWith("group") ? all : one);
keep({
  id: "survival",
  title: {
    zh: "生存曲线和分层估计，1000万行",
    en: "Kaplan–Meier and stratified estimates, 10 M rows",
  },
  rounds,
  lines: lines.map((line, i) => {
    const limit = measured[i] && limitOf(measured[i]);
    return { ...line, ratio: null, ...(limit === undefined ? {} : { limit }) };
  }),
  limit: {
    zh: `分组以后与行数无关：400个时长（9.6 kB）、16层（0.5 kB），一个线程每秒读${one.toFixed(1)} GB；分组读两列（50 MB、80 MB），全部核每秒${all.toFixed(1)} GB${r ? "" : "；没有装R"}`,
    en: `Once grouped, independent of rows: 400 durations (9.6 kB), 16 strata (0.5 kB), one thread reads ${one.toFixed(1)} GB/s; grouping reads two columns (50 MB, 80 MB), all cores ${all.toFixed(1)} GB/s${r ? "" : "; R isn't installed here"}`,
  },
  growth: { unit: "ms", points },
});
