import {
  evaluate,
  hide,
  type Aggregate,
  type AggregateRow,
  type DisclosedResult,
  type Metric,
  type Predicate,
  type Result,
} from "@unburden/core";
import type { ShownCount } from "./discreet.ts";
import type { Explorable } from "./explorable.ts";
import { facetsOf, without, type Facet } from "./facet.ts";
import type { LinkedViews } from "./linked-views.ts";
import { filterPredicate } from "./predicate.ts";
import { countName, countRequest, keyName } from "./requests.ts";
import { askGroups, type ToldGroups } from "./server-cells.ts";
import type { Filter } from "./state.ts";

/** What the aggregates say of no row at all. */
function ofNoRow(aggregates: Readonly<Record<string, Aggregate>>): AggregateRow {
  const values = Object.entries(aggregates).map(([name, { op }]) => [
    name,
    op === "count" || op === "count-distinct" ? 0 : null,
  ]);
  return { group: {}, values: Object.fromEntries(values) as AggregateRow["values"] };
}

async function figureOf(metric: Metric, where: Predicate | null): Promise<(Result | DisclosedResult)[]> {
  const answers: ToldGroups[] = [];
  const results = await evaluate(
    {
      name: "server",
      async aggregate(request) {
        const told = await askGroups(request);
        answers.push(told);
        return told.rows.length > 0 ? told.rows : [ofNoRow(request.aggregates)];
      },
    },
    [metric],
    { where },
  );
  const keeps = answers.some(
    ({ rows, withheld }) => withheld > 0 && rows.some(({ values }) => Object.values(values).includes(null)),
  );
  return keeps ? results.map((each) => hide(each, "primary")) : [...results];
}

/**
 * The linked views of a table of which a server withholds small numbers. Each view is asked by itself at every step: the
 * server tells of a view as a whole, and what it withholds can't be added up.
 */
export function toldViews(explorable: Explorable): LinkedViews {
  const counts = async ({ id, key }: Facet, filter: Filter): Promise<ShownCount[]> => {
    const where = filterPredicate(explorable, without(filter, [id]));
    const { rows } = await askGroups({ ...countRequest(explorable, key), where });
    return rows.map(({ group, values }) => {
      const value = group[keyName] ?? null;
      return { value: value === null ? null : String(value), count: values[countName] ?? null };
    });
  };
  return {
    async filter(filter) {
      const where = filterPredicate(explorable, filter);
      const [all, views, figures] = await Promise.all([
        askGroups({ ...countRequest(explorable, null), where }),
        Promise.all(
          facetsOf(explorable).map(async (facet) => [facet.id, await counts(facet, filter)] as const),
        ),
        Promise.all(explorable.metrics.map((metric) => figureOf(metric, where))),
      ]);
      const { months = [], ...lists } = Object.fromEntries(views);
      const [row] = all.rows;
      return {
        rows: row ? (row.values[countName] ?? null) : 0,
        months,
        lists,
        figures: figures.flat(),
        late: null,
      };
    },
    idle: async () => undefined,
    close: () => undefined,
  };
}
