import { analyse, tableOf, type AggregateRequest, type Engine, type TableName } from "@unburden/core";
import { aggregateQuery, metricQuery } from "@unburden/core/sql";
import { askable, inDistrict } from "../page/circumstances.ts";
import { askedOf, type Receipt } from "./receipt.ts";

/** What narrows the question: the same as when the page asked it. */
export function narrowingOf({ ask, scope, period, narrowing }: Receipt) {
  if (narrowing) return { period, by: narrowing.by, where: narrowing.where };
  const isSeries = ask.ask === "series";
  const everywhere = !isSeries && (ask.everywhere ?? false);
  const tables =
    ask.ask === "finding"
      ? Object.values(ask.analysis.queries).map(({ table }) => table)
      : [ask.metric.table];
  const times =
    ask.ask === "finding" ? Object.values(ask.analysis.queries).map(({ time }) => time) : [ask.metric.time];
  const where = tables.flatMap((table) => {
    const condition = everywhere ? null : inDistrict(table, scope.district);
    return condition ? [[table.name, condition] as const] : [];
  });
  return {
    period: askable(period, times),
    by: isSeries ? ["month"] : (ask.by ?? []),
    where: Object.fromEntries(where),
  };
}

/** Asks an engine that has no rows, to hear what it is asked. */
async function requestsOf(receipt: Receipt): Promise<AggregateRequest[]> {
  const { ask, asOf } = receipt;
  if (ask.ask !== "finding") return [];
  const requests: AggregateRequest[] = [];
  const listening: Engine = {
    name: "listening",
    aggregate(request) {
      requests.push(request);
      return Promise.resolve([]);
    },
  };
  await analyse(listening, ask.analysis, {
    ...narrowingOf(receipt),
    parameters: ask.parameters ?? {},
    ...(asOf === null ? {} : { asOf }),
  });
  return requests;
}

/** The statements that give the figure; of an analysis, those whose groups it is computed from. */
export async function statementsOf(receipt: Receipt): Promise<string[]> {
  const { ask, narrowing } = receipt;
  if (narrowing) return [...narrowing.statements];
  if (ask.ask === "finding") return (await requestsOf(receipt)).map((request) => aggregateQuery(request));
  const { period, by, where } = narrowingOf(receipt);
  return [metricQuery(ask.metric, { period, by, where: where[ask.metric.table.name] ?? null })];
}

/** The names of the tables that are read, those that rows copy columns from included. */
export function tablesRead(receipt: Receipt): string[] {
  const of = askedOf(receipt.ask);
  const names = new Set<string>();
  const add = (name: string): void => {
    if (names.has(name)) return;
    names.add(name);
    Object.values(tableOf(name as TableName).lookups).forEach(({ table }) => {
      add(table);
    });
  };
  if ("queries" in of)
    Object.values(of.queries).forEach(({ table }) => {
      add(table.name);
    });
  else add(of.table.name);
  return [...names];
}
