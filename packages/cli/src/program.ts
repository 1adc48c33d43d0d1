import { Command } from "commander";
import {
  commandOf,
  engineOption,
  formatOption,
  speechOf,
  whole,
  type Common,
  type CommandLine,
} from "./command-line.ts";
import { figureFormats, reportFormats, sampleFormats } from "./choices.ts";
import type { CheckOptions } from "./commands/check.ts";
import type { DrawOptions } from "./commands/draw.ts";
import type { GenerateOptions } from "./commands/generate.ts";
import type { MetricsOptions } from "./commands/metrics.ts";
import type { ReportOptions } from "./commands/report.ts";
import type { ServeOptions } from "./commands/serve.ts";
import { examples } from "./examples.ts";
import type { Io } from "./io.ts";
import { say, type Language } from "./language.ts";
import { version } from "./version.ts";

function addCheck(line: CommandLine): void {
  const { t, io, done } = line;
  commandOf(
    line,
    "check",
    " <files...>",
    t(
      "核对台账：识别成什么、哪些行要改、哪些要您决定",
      "read ledgers: what was understood, what was rejected, what only you can decide",
    ),
  )
    .option(
      "--rejects <folder>",
      t("把拒绝的行写成CSV（- 为标准输出）", "write rejected rows as CSV into it (- for stdout)"),
    )
    .option("--decisions <file>", t("以前的决定（JSON）", "decisions of before (JSON)"))
    .action(async (files: string[], options: CheckOptions & Common) => {
      const { check } = await import("./commands/check.ts");
      done(await check(files, options, speechOf(options), io));
    });
}

const collect = (text: string, before: readonly string[]): readonly string[] => [...before, text];

function addMetrics(line: CommandLine): void {
  const { t, io, done } = line;
  commandOf(line, "metrics", " [ledger...]", t("算指标", "compute figures"))
    .option(
      "--metric <ids>",
      t("只算这些（可重复，或用逗号）", "only these (again, or by commas)"),
      collect,
      [],
    )
    .option("--by <keys>", t("分组，最多两个：district,month", "group by at most two: district,month"))
    .option(
      "--period <period>",
      t(
        "时段：2024、2024-q3、2024-07、2024-01-01..2024-07-01",
        "2024, 2024-q3, 2024-07 or 2024-01-01..2024-07-01",
      ),
    )
    .option("--district <code>", t("只看一个区", "only this district"))
    .addOption(formatOption(line, figureFormats))
    .addOption(engineOption(line))
    .option("--list", t("列出所有指标", "list all metrics"))
    .action(async (ledger: string[], options: MetricsOptions & Common) => {
      const { metrics } = await import("./commands/metrics.ts");
      done(await metrics(ledger, options, speechOf(options), io));
    });
}

function addDraw(line: CommandLine): void {
  const { t, io, done } = line;
  commandOf(line, "draw", "", t("抽监测点，或核对一次抽取", "draw monitoring points, or check a draw"))
    .option("--points <number>", t("抽多少个", "how many"), whole(1), 100)
    .option("--seed <text>", t("种子：同一种子抽出同样的点", "the same seed draws the same points"))
    .option(
      "--frame <csv>",
      t("抽样框；默认是随附的村居名单", "the frame; by default the committees that come along"),
    )
    .option(
      "--verify <record>",
      t("用记录重抽并核对（- 为标准输入）", "draw a record again and compare (- for stdin)"),
    )
    .addOption(formatOption(line, ["table", "json", "csv"]))
    .action(async (options: DrawOptions & Common) => {
      const { draw } = await import("./commands/draw.ts");
      done(await draw(options, speechOf(options), io));
    });
}

function addReport(line: CommandLine): void {
  const { t, io, done } = line;
  commandOf(line, "report", " <ledger...>", t("写简报", "write the brief"))
    .addOption(formatOption(line, reportFormats))
    .option("-o, --output <file>", t("写到文件", "write it to a file"))
    .option("--period <period>", t("时段：all、2024、2024-q3", "all, 2024 or 2024-q3"), "all")
    .option("--district <code>", t("只看一个区", "only this district"))
    .addOption(engineOption(line))
    .action(async (ledger: string[], options: ReportOptions & Common) => {
      const { report } = await import("./commands/report.ts");
      done(await report(ledger, options, speechOf(options), io));
    });
}

function addGenerate(line: CommandLine): void {
  const { t, io, done } = line;
  commandOf(line, "generate", " <to>", t("造一座样例城市", "make up the sample city"))
    .option(
      "--rows <number>",
      t("大约多少行，从1000起", "about how many rows, from 1000"),
      whole(1000),
      100_000,
    )
    .option("--seed <number>", t("种子", "the seed"), whole(0), 20_240_705)
    .addOption(formatOption(line, sampleFormats))
    .option("--table <name>", t("只要一张表", "only this table"))
    .action(async (to: string, options: GenerateOptions & Common) => {
      const { generate } = await import("./commands/generate.ts");
      done(await generate(to, options, speechOf(options), io));
    });
}

function addServe(line: CommandLine): void {
  const { t, io, done } = line;
  commandOf(line, "serve", " <ledger...>", t("在数据库上提供看板", "serve the dashboard over a database"))
    .addOption(engineOption(line))
    .option("--host <address>", t("监听的地址", "the address to listen on"), "127.0.0.1")
    .option("--port <number>", t("端口", "the port"), whole(0), 4180)
    .option(
      "--token-file <file>",
      t("口令在这个文件里（或环境变量UNBURDEN_TOKEN）", "the token lies in this file (or in UNBURDEN_TOKEN)"),
    )
    .option(
      "--proxy-header <name>",
      t(
        "由OIDC代理认人：带这个请求头的才答",
        "an OIDC proxy knows the reader: only requests with this header",
      ),
    )
    .option(
      "--seconds <number>",
      t("一次查询最多多少秒", "the most seconds a question may take"),
      whole(1),
      30,
    )
    .option("--row-limit <number>", t("一次回答最多多少行", "the most rows of an answer"), whole(1), 100_000)
    .action(async (ledger: string[], options: ServeOptions & Common) => {
      const { serve } = await import("./commands/serve.ts");
      done(await serve(ledger, options, speechOf(options), io));
    });
}

/** The program in one language; a command leaves its exit code with `done`. */
export function programOf(language: Language, io: Io, done: (code: number) => void): Command {
  const t = (zh: string, en: string): string => say({ zh, en }, language);
  const program = new Command("unburden")
    .description(
      t(
        "基层减负：核对台账、算指标、写简报、抽监测点、提供看板。",
        "How much lighter grassroots work became: check ledgers, compute figures, write the brief, draw points, serve the dashboard.",
      ),
    )
    .version(version(), "-V, --version", t("版本", "the version"))
    .helpOption("-h, --help", t("用法", "how to use it"))
    .helpCommand(false)
    .showHelpAfterError(t("（用法：unburden --help）", "(how to use it: unburden --help)"))
    .addHelpText("after", examples.unburden[language]);
  const line = { program, io, language, done, t };
  for (const add of [addCheck, addMetrics, addDraw, addReport, addGenerate, addServe]) add(line);
  return program;
}
