import { spawnSync } from "node:child_process";
import { kaplanMeier, stratifiedEstimate, type DurationCount } from "@unburden/core/statistics";
import { emptyDatabase } from "../data/sample-database.ts";
import { interleave, spreadOf, type Samples } from "../measure/interleave.ts";
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
const lines = timeLines(
  [...last, ...fromR],
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
).map((line) => ({ ...line, ratio: null }));
keep({
  id: "survival",
  title: {
    zh: "生存曲线和分层估计，1000万行",
    en: "Kaplan–Meier and stratified estimates, 10 M rows",
  },
  rounds,
  lines,
  limit: r
    ? {
        zh: "分组以后与行数无关：400个时长、16层",
        en: "once grouped, independent of rows: 400 durations, 16 strata",
      }
    : { zh: "没有装R", en: "R isn't installed here" },
  growth: { unit: "ms", points },
});
