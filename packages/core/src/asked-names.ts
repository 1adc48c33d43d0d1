import { aggregateKey } from "./aggregates.ts";
import type { Aggregate } from "./measure.ts";

/** What an engine is asked, each aggregate under the name that it answers by: the same aggregate is asked once. */
export interface AskedNames {
  readonly asked: Readonly<Record<string, Aggregate>>;
  /** The name of one of the given aggregates, itself and not a copy; of any other, empty text. */
  nameOf(aggregate: Aggregate): string;
}

/** Names aggregates. They are compared by their text once, here: answers have a row for every group. */
export function askedNames(aggregates: readonly Aggregate[]): AskedNames {
  const asked: Record<string, Aggregate> = {};
  const byText = new Map<string, string>();
  const byAggregate = new Map<Aggregate, string>();
  for (const aggregate of aggregates) {
    const text = aggregateKey(aggregate);
    const name = byText.get(text) ?? `a${byText.size}`;
    byText.set(text, name);
    asked[name] = aggregate;
    byAggregate.set(aggregate, name);
  }
  return { asked, nameOf: (aggregate) => byAggregate.get(aggregate) ?? "" };
}
