import { analyse, disclose, evaluate, runGroupedQuery, type Engine, type Result } from "@unburden/core";
import type { FigureAnswer, FindingAnswer, PageData, PageResult, RowsAnswer } from "./answer.ts";
import type { Ask, Asks, FigureAsk, FindingAsk, Reach, RowsAsk } from "./ask.ts";
import { aboutOf, askable, datedByYear, inDistrict, type Circumstances } from "./circumstances.ts";
import type { PageSpec } from "./page-spec.ts";
import { datesOf, ledgerEnd, type PageScope } from "./scope.ts";
import { seriesAnswer } from "./series-answer.ts";

/** A result as JSON can hold it: without infinite ends. */
export function jsonResult<R extends Pick<Result, "interval">>({ interval, ...rest }: R) {
  if (interval === null) return { ...rest, interval };
  const { lower, upper, method } = interval;
  return { ...rest, interval: { lower, upper: Number.isFinite(upper) ? upper : null, method } };
}

function shown(results: readonly Result[], { discreet = false }: Reach): PageResult[] {
  if (!discreet) return results.map(jsonResult);
  return disclose(results).results.map(jsonResult);
}

async function figureAnswer(ask: FigureAsk, given: Circumstances): Promise<FigureAnswer> {
  const { metric, by = [], everywhere = false, always = false } = ask;
  const times = [metric.time];
  const period = always ? null : askable(given.period, times);
  const where = everywhere ? null : inDistrict(metric.table, given.district);
  const results = await evaluate(given.engine, [metric], { period, by, where });
  return {
    about: aboutOf(metric),
    narrowed: {
      district: where !== null,
      period: period !== null && metric.time !== null,
      ...(datedByYear(times) ? { byYear: true } : {}),
    },
    results: shown(results, ask),
  };
}

/** An analysis of fewer cases than this is left out where it asks to be discreet: its detail would show single ones. */
const fewest = 5;

async function findingAnswer(ask: FindingAsk, given: Circumstances): Promise<FindingAnswer<unknown>> {
  const { analysis, by = [], everywhere = false, always = false, discreet = false, parameters = {} } = ask;
  const times = Object.values(analysis.queries).map(({ time }) => time);
  const period = always ? null : askable(given.period, times);
  const conditions = Object.values(analysis.queries).flatMap(({ table }) => {
    const where = everywhere ? null : inDistrict(table, given.district);
    return where ? [[table.name, where] as const] : [];
  });
  const results = await analyse(given.engine, analysis, {
    period,
    by,
    where: Object.fromEntries(conditions),
    parameters,
    ...(analysis.asOf ? { asOf: always ? given.end : given.asOf } : {}),
  });
  const shownResults = results.filter(({ used }) => !discreet || used === 0 || used >= fewest);
  return {
    about: aboutOf(analysis),
    narrowed: {
      district: conditions.length > 0,
      // What has no dated query looks at the end of the period instead.
      period: period !== null && (analysis.asOf || times.some((time) => time !== null)),
      ...(datedByYear(times) ? { byYear: true } : {}),
    },
    parameters: results[0]?.parameters ?? parameters,
    hidden: shownResults.length < results.length,
    results: shownResults.map(jsonResult),
  };
}

async function rowsAnswer(ask: RowsAsk, given: Circumstances): Promise<RowsAnswer<unknown>> {
  const { query, by = [], everywhere = false, always = false } = ask;
  const period = always ? null : askable(given.period, [query.time]);
  const where = everywhere ? null : inDistrict(query.table, given.district);
  const found = await runGroupedQuery(given.engine, query, { period, where, by });
  return {
    narrowed: { district: where !== null, period: period !== null && query.time !== null },
    rows: found,
  };
}

function answer(ask: Ask, given: Circumstances): Promise<unknown> {
  switch (ask.ask) {
    case "figure":
      return figureAnswer(ask, given);
    case "series":
      return seriesAnswer(ask, given);
    case "finding":
      return findingAnswer(ask, given);
    case "rows":
      return rowsAnswer(ask, given);
  }
}

/**
 * Everything that a page shows, as JSON: the same function when the site is built, in the browser over the sample, and over
 * a user's own ledger, with whichever engine holds the rows. Without rows the results are those of core for no rows. `end` is
 * the first day after the rows: open cases are looked at as it, or the day after the period, begins.
 *
 * @throws (rejects) when the engine lacks a table that the page asks for.
 */
export async function pageData<A extends Asks>(
  engine: Engine,
  { asks }: PageSpec<A>,
  scope: PageScope,
  end: string = ledgerEnd,
): Promise<PageData<A>> {
  const period = datesOf(scope.period);
  const asOf = period && period.to < end ? period.to : end;
  const given = { engine, district: scope.district, period, asOf, end };
  const answers: Record<string, unknown> = {};
  for (const [name, ask] of Object.entries(asks)) answers[name] = await answer(ask, given);
  return { scope, period, asOf: given.asOf, answers: answers as PageData<A>["answers"] };
}
