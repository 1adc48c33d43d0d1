import { aggregatesOf, missingCount, restrict, usedCount } from "./aggregates.ts";
import { compute } from "./arithmetic.ts";
import { askedNames, type AskedNames } from "./asked-names.ts";
import type { AggregateRow, Engine } from "./engine.ts";
import { parts, type Aggregate, type Measure } from "./measure.ts";
import type { Metric } from "./metric.ts";
import { within } from "./period.ts";
import { result, type Found, type Result } from "./result.ts";
import { sortGroups } from "./sort-groups.ts";
import { groupKeys, timeBuckets, type Scope } from "./scope.ts";

/** What one metric needs of the engine: its measure over the rows of the period. */
interface Need {
  readonly metric: Metric;
  readonly measure: Measure;
  readonly expectedDenominator: Measure | null;
  readonly used: Aggregate;
  readonly missing: Aggregate;
}

function need(metric: Metric, { period }: Scope): Need {
  const during = period && metric.time ? within(metric.time, period) : null;
  const measure = restrict(metric.measure, during);
  const expected = metric.expectedDenominator;
  return {
    metric,
    measure,
    expectedDenominator: expected && restrict(expected.measure, during),
    used: usedCount(aggregatesOf(measure)),
    missing: missingCount(aggregatesOf(measure)),
  };
}

function find(
  { measure, expectedDenominator, used, missing }: Need,
  row: AggregateRow,
  names: AskedNames,
): Found {
  const read = (aggregate: Aggregate): number | null => row.values[names.nameOf(aggregate)] ?? null;
  const divided = parts(measure);
  return {
    group: row.group,
    value: compute(measure, read),
    numerator: divided && compute(divided.numerator, read),
    denominator: divided && compute(divided.denominator, read),
    used: read(used) ?? 0,
    missing: read(missing) ?? 0,
    expectedDenominator: expectedDenominator && compute(expectedDenominator, read),
  };
}

/** Every aggregate that the needs are worked out from. */
function aggregatesIn({ measure, expectedDenominator, used, missing }: Need): readonly Aggregate[] {
  const expected = expectedDenominator ? aggregatesOf(expectedDenominator) : [];
  return [...aggregatesOf(measure), ...expected, used, missing];
}

async function evaluateTable(
  engine: Engine,
  needs: readonly Need[],
  scope: Scope,
): Promise<Map<Metric, Result[]>> {
  const [first] = needs;
  if (!first) return new Map();
  const by = scope.by ?? [];
  const { table, time } = first.metric;
  const names = askedNames(needs.flatMap(aggregatesIn));
  const rows = await engine.aggregate({
    table,
    aggregates: names.asked,
    by: groupKeys(table, time, by),
    where: scope.where ?? null,
  });
  const sorted = sortGroups(rows, by);
  return new Map(
    needs.map((each) => [
      each.metric,
      sorted.map((row) => result(each.metric, find(each, row, names), scope.period ?? null)),
    ]),
  );
}

/**
 * Computes metrics: one result for each metric and group, in the order of the metrics, groups in the order of their
 * values. All metrics of one table are answered by one request to the engine, so that its rows are read once;
 * by month or year, all that are dated by the same column.
 *
 * An empty table gives one result without groups (counts 0, other values null, flag `no_rows`) and none with groups.
 *
 * @throws when a table lacks a column to group by, a metric without dates is asked for by month or year, or a period doesn't fit a metric that is dated by year.
 */
export async function evaluate(
  engine: Engine,
  metrics: readonly Metric[],
  scope: Scope = {},
): Promise<readonly Result[]> {
  const bucketed = (scope.by ?? []).some((name) => timeBuckets.has(name));
  const requests = new Map<string, Need[]>();
  for (const metric of metrics) {
    const request = bucketed ? `${metric.table.name} by ${metric.time?.name ?? ""}` : metric.table.name;
    requests.set(request, [...(requests.get(request) ?? []), need(metric, scope)]);
  }
  const answers = await Promise.all(
    [...requests.values()].map((needs) => evaluateTable(engine, needs, scope)),
  );
  const results = new Map(answers.flatMap((answer) => [...answer]));
  return metrics.flatMap((metric) => results.get(metric) ?? []);
}
