import { allAnalyses, allMetrics, analyse, evaluate, type Aggregate, type Engine } from "@unburden/core";

/** The text that is the same for the same aggregate. */
function keyOf(table: string, aggregate: Aggregate): string {
  return `${table} ${JSON.stringify(aggregate)}`;
}

/**
 * Whether an aggregate is one that a figure of the registry is made of. Found by listening: every figure is asked of an
 * engine that writes down what it hears.
 */
export async function registryAggregates(): Promise<(table: string, aggregate: Aggregate) => boolean> {
  const heard = new Set<string>();
  const listener: Engine = {
    name: "listener",
    async aggregate({ table, aggregates }) {
      for (const aggregate of Object.values(aggregates)) heard.add(keyOf(table.name, aggregate));
      return [];
    },
  };
  await evaluate(listener, allMetrics);
  for (const analysis of allAnalyses)
    await analyse(listener, analysis, analysis.asOf ? { asOf: "2025-01-01" } : {});
  const everyRow: Aggregate = { op: "count", where: null };
  return (table, aggregate) =>
    heard.has(keyOf(table, aggregate)) || JSON.stringify(aggregate) === JSON.stringify(everyRow);
}
