import type { Figure } from "@unburden/core/assistant";
import { allFigures, figureResults, keysOf, periodIn, tablesNeeded, whyUnfit } from "../figures.ts";
import type { EngineName, FigureFormat } from "../choices.ts";
import { progressOn, type Io, type Speech } from "../io.ts";
import { say } from "../language.ts";
import { figureLine, writeFigures, type FigureLine } from "../output/figure-lines.ts";
import { textTable } from "../output/text-table.ts";
import { misused, UsageError } from "../usage-error.ts";
import { openWarehouse } from "../warehouse/open.ts";

/** What `metrics` may be told. */
export interface MetricsOptions {
  readonly by?: string;
  readonly metric?: readonly string[];
  readonly list?: boolean;
  readonly format?: FigureFormat;
  readonly period?: string;
  readonly district?: string;
  readonly engine: EngineName;
}

function chosen(ids: readonly string[] | undefined): readonly Figure[] {
  if (!ids || ids.length === 0) return allFigures;
  return ids
    .flatMap((each) => each.split(","))
    .map((id) => {
      const found = allFigures.find((figure) => figure.id === id.trim());
      return (
        found ??
        misused(`没有这个指标：${id}；全部见 --list`, `there is no metric ${id}; all of them: --list`)
      );
    });
}

async function list({ language, json }: Speech, io: Io): Promise<number> {
  const all = allFigures.map((figure) => ({
    id: figure.id,
    title: say(figure.title, language),
    unit: figure.unit,
    tables: [...new Set(tablesNeeded(figure))],
  }));
  const heads = language === "zh" ? ["指标", "名称", "单位", "表"] : ["id", "title", "unit", "tables"];
  await io.out(
    json
      ? `${JSON.stringify(all, null, 2)}\n`
      : textTable(
          heads,
          all.map(({ id, title, unit, tables }) => [id, title, unit, tables.join(" ")]),
        ),
  );
  return 0;
}

/** Computes figures over a ledger, small groups of people hidden. 0: some; 1: the ledger answers none of them. */
export async function metrics(
  paths: readonly string[],
  options: MetricsOptions,
  speech: Speech,
  io: Io,
): Promise<number> {
  if (options.list) return list(speech, io);
  const [by, period, figures] = [keysOf(options.by), periodIn(options.period), chosen(options.metric)];
  const named = (options.metric ?? []).length > 0;
  const warehouse = await openWarehouse(options.engine, paths, io, speech);
  const bar = progressOn(io, speech);
  try {
    const engine = warehouse.engine({ signal: io.signal, rowLimit: 1_000_000 });
    const scope = { by, period, district: options.district ?? null, end: warehouse.end };
    const lines: FigureLine[] = [];
    for (const [i, figure] of figures.entries()) {
      bar.say(`${figure.id} ${i + 1}/${figures.length}`);
      const lacking = tablesNeeded(figure).filter((name) => !warehouse.tables.has(name));
      if (lacking.length > 0) {
        if (named)
          misused(
            `${figure.id} 要的表不在：${lacking.join("、")}`,
            `${figure.id} needs ${lacking.join(", ")}, which the ledger lacks`,
          );
        continue;
      }
      const unfit = whyUnfit(figure, scope);
      if (unfit !== null) {
        if (named) throw new UsageError(unfit);
        continue;
      }
      for (const result of await figureResults(engine, figure, scope))
        lines.push(figureLine(result, by, say(figure.title, speech.language)));
    }
    bar.end();
    if (warehouse.synthetic && !speech.quiet)
      io.err(
        say(
          {
            zh: "注意：这些是合成样例，不是真实台账。\n",
            en: "note: these rows are a synthetic sample, not a real ledger.\n",
          },
          speech.language,
        ),
      );
    await writeFigures(lines, by, options.format ?? (speech.json ? "json" : "table"), speech, io);
    return lines.length > 0 ? 0 : 1;
  } finally {
    bar.end();
    await warehouse.close();
  }
}
