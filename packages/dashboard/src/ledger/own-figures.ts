import {
  allAnalyses,
  allMetrics,
  analyse,
  disclose,
  evaluate,
  type Analysis,
  type AnyTable,
  type Metric,
  type Result,
} from "@unburden/core";
import type { PageResult } from "../page/answer.ts";
import { jsonResult } from "../page/page-data.ts";
import type { OwnEngine } from "./own-engine.ts";
import type { FiguresView, OwnFigure } from "./protocol.ts";

function aboutOf({ id, title, definition, noun, unit, caveats }: Metric | Analysis): OwnFigure["about"] {
  return { id, title, definition, noun, unit, caveats };
}

/** A figure of fewer rows than core's threshold is hidden, by the same rule as a group of them. */
function discreet(results: readonly Result[], by: string | null): PageResult[] {
  const grouped = by === null ? results.map((each) => ({ ...each, group: { all: "all" } })) : results;
  const { results: told } = disclose(grouped);
  return told.map((each) => jsonResult({ ...each, group: by === null ? {} : each.group }));
}

function knowsDistricts(tables: readonly AnyTable[]): boolean {
  return tables.length > 0 && tables.every(({ columns }) => "district_code" in columns);
}

/** The figure, and the same by district where there are several. */
function figureOf(
  of: Metric | Analysis,
  whole: readonly Result[],
  districts: readonly Result[],
): OwnFigure[] {
  const [result] = discreet(whole, null);
  if (!result || result.used === 0) return [];
  const named = districts.filter(({ group, used }) => used > 0 && group["district_code"] !== null);
  return [
    {
      about: aboutOf(of),
      chapter: of.chapter,
      result,
      districts: named.length > 1 ? discreet(named, "district_code") : [],
    },
  ];
}

async function metricFigure({ engine }: OwnEngine, metric: Metric): Promise<OwnFigure[]> {
  const by = knowsDistricts([metric.table]) ? ["district_code"] : [];
  const whole = await evaluate(engine, [metric]);
  const districts = by.length > 0 ? await evaluate(engine, [metric], { by }) : [];
  return figureOf(metric, whole, districts);
}

async function analysisFigure({ engine, asOf }: OwnEngine, analysis: Analysis): Promise<OwnFigure[]> {
  const scope = analysis.asOf ? { asOf } : {};
  return figureOf(analysis, await analyse(engine, analysis, scope), []);
}

/** All of core's metrics and analyses whose tables are there, in core's order; those that no row answers are left out. */
export async function ownFigures(own: OwnEngine): Promise<FiguresView> {
  const figures: OwnFigure[] = [];
  for (const metric of allMetrics) {
    if (own.filled.has(metric.table.name)) figures.push(...(await metricFigure(own, metric)));
  }
  for (const analysis of allAnalyses) {
    const tables = Object.values(analysis.queries).map(({ table }) => table);
    if (tables.every(({ name }) => own.filled.has(name)))
      figures.push(...(await analysisFigure(own, analysis)));
  }
  return { asOf: own.asOf, figures };
}
