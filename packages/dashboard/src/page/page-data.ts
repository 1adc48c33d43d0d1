import {
  analyse,
  evaluate,
  runGroupedQuery,
  type AnalysisResult,
  type DisclosedResult,
  type Engine,
  type Result,
} from "@unburden/core";
import type { FigureAnswer, FindingAnswer, PageData, RowsAnswer, TallyAnswer } from "./answer.ts";
import type { Ask, Asks, FigureAsk, FindingAsk, RowsAsk, TallyAsk } from "./ask.ts";
import { aboutOf, askable, datedByYear, inDistrict, type Circumstances } from "./circumstances.ts";
import { concealed, disclosed, isDiscreet, shownCounts, shownTable } from "./people.ts";
import type { PageSpec } from "./page-spec.ts";
import { datesOf, ledgerEnd, type PageScope } from "./scope.ts";
import { seriesAnswer } from "./series-answer.ts";

/** A result as JSON can hold it: without infinite ends. */
export function jsonResult<R extends Pick<Result, "interval">>({ interval, ...rest }: R) {
  if (interval === null) return { ...rest, interval };
  const { lower, upper, method } = interval;
  return { ...rest, interval: { lower, upper: Number.isFinite(upper) ? upper : null, method } };
}

/**
 * The figure of the chosen district as it may stand beside those of all others and the city's: a small district, and one
 * from which it could be reckoned, are hidden. Null where the figure isn't of one district.
 */
async function amongDistricts(
  { metric, by = [], everywhere = false }: FigureAsk,
  { engine, district }: Circumstances,
  period: Circumstances["period"],
): Promise<readonly DisclosedResult[] | null> {
  if (district === null || everywhere || by.length > 0 || !inDistrict(metric.table, district)) return null;
  const all = disclosed(await evaluate(engine, [metric], { period, by: ["district_code"] }));
  const own = all.filter(({ group }) => group["district_code"] === district);
  return own.length === 0 ? null : own.map((each) => ({ ...each, group: {} }));
}

async function figureAnswer(ask: FigureAsk, given: Circumstances): Promise<FigureAnswer> {
  const { metric, by = [], everywhere = false, always = false } = ask;
  const times = [metric.time];
  const period = always ? null : askable(given.period, times);
  const where = everywhere ? null : inDistrict(metric.table, given.district);
  const results = await evaluate(given.engine, [metric], { period, by, where });
  const shown = isDiscreet(ask)
    ? ((await amongDistricts(ask, given, period)) ?? disclosed(results))
    : results;
  return {
    about: aboutOf(metric),
    narrowed: {
      district: where !== null,
      period: period !== null && metric.time !== null,
      ...(datedByYear(times) ? { byYear: true } : {}),
    },
    results: shown.map((each) => jsonResult(each)),
  };
}

/** Analyses as they may be shown: those of too few cases are left out, since their detail would show single ones. */
function shownFindings(results: readonly AnalysisResult[], ask: FindingAsk): readonly AnalysisResult[] {
  if (!isDiscreet(ask)) return results;
  const told = disclosed(results);
  return results
    .filter((_, i) => told[i]?.suppression === null)
    .map((result) => ({ ...result, detail: concealed(result.detail) }));
}

async function findingAnswer(ask: FindingAsk, given: Circumstances): Promise<FindingAnswer<unknown>> {
  const { analysis, by = [], everywhere = false, always = false, parameters = {} } = ask;
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
  // What has no dated query looks at the end of the period, or compares it with the same days of the baseline year.
  const dated = analysis.asOf || "baseline_year" in analysis.parameters;
  const shownResults = shownFindings(results, ask);
  return {
    about: aboutOf(analysis),
    narrowed: {
      district: conditions.length > 0,
      period: period !== null && (dated || times.some((time) => time !== null)),
      ...(datedByYear(times) ? { byYear: true } : {}),
    },
    parameters: results[0]?.parameters ?? parameters,
    hidden: shownResults.length < results.length,
    results: shownResults.map(jsonResult),
  };
}

async function foundRows(
  { query, by = [], everywhere = false, always = false }: RowsAsk | TallyAsk,
  given: Circumstances,
) {
  const period = always ? null : askable(given.period, [query.time]);
  const where = everywhere ? null : inDistrict(query.table, given.district);
  const narrowed = { district: where !== null, period: period !== null && query.time !== null };
  return { narrowed, found: await runGroupedQuery(given.engine, query, { period, where, by }) };
}

type Counted = Readonly<Record<string, number | null>>;

async function rowsAnswer(ask: RowsAsk, given: Circumstances): Promise<RowsAnswer<unknown>> {
  const { narrowed, found } = await foundRows(ask, given);
  const { few } = ask;
  if (few === undefined) return { narrowed, rows: found };
  const counts = shownCounts((found as Counted[]).map((row) => row[few] ?? null));
  return { narrowed, rows: found.map((row, i) => ({ ...row, [few]: counts[i] ?? null })) };
}

async function tallyAnswer(ask: TallyAsk, given: Circumstances): Promise<TallyAnswer<unknown>> {
  const { narrowed, found } = await foundRows(ask, given);
  const names = Object.keys(ask.query.measures);
  const told = shownTable((found as Counted[]).map((row) => names.map((name) => row[name] ?? null)));
  return {
    narrowed,
    rows: found.map((row, i) => ({
      ...row,
      ...Object.fromEntries(names.map((name, j) => [name, told.rows[i]?.counts[j] ?? null])),
      total: told.rows[i]?.total ?? null,
    })),
    total: told.total,
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
    case "tally":
      return tallyAnswer(ask, given);
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
