import { evaluate, type Engine } from "@unburden/core";
import { expect } from "vitest";
import type { Explorable } from "../../src/explore/explorable.ts";
import { filterPredicate } from "../../src/explore/predicate.ts";
import { countRequest, dimensionKey, monthKey } from "../../src/explore/requests.ts";
import type { Filter } from "../../src/explore/state.ts";
import type { Shown } from "./explore-visit.ts";

/** What an engine, over the same rows, says that each view of the page should show. */
export async function shownOf(engine: Engine, table: Explorable, filter: Filter): Promise<Shown> {
  const without = (id: string): Filter => ({
    values: Object.fromEntries(Object.entries(filter.values).filter(([name]) => name !== id)),
    months: id === "months" ? null : filter.months,
  });
  const counts = async (id: string, key: ReturnType<typeof monthKey>): Promise<Record<string, number>> => {
    const ask = async (of: Filter): Promise<Map<string, number>> => {
      const answer = await engine.aggregate({
        ...countRequest(table, key),
        where: filterPredicate(table, of),
      });
      return new Map(
        answer.map(({ group, values }) => [
          String(Object.values(group)[0] ?? ""),
          Object.values(values)[0] ?? NaN,
        ]),
      );
    };
    const [all, left] = [await ask({ values: {}, months: null }), await ask(without(id))];
    return Object.fromEntries([...all.keys()].map((value) => [value, left.get(value) ?? 0]));
  };
  const where = filterPredicate(table, filter);
  const [rows] = await engine.aggregate({ ...countRequest(table, null), where });
  const months = await counts("months", monthKey(table));
  // Rows without a date stand in no month.
  delete months[""];
  const lists = await Promise.all(
    table.dimensions.map(async (dimension) => [
      dimension.id,
      await counts(dimension.id, dimensionKey(dimension)),
    ]),
  );
  const figures = await evaluate(engine, table.metrics, { where });
  return {
    rows: Object.values(rows?.values ?? {})[0] ?? null,
    views: { months, ...(Object.fromEntries(lists) as Shown["views"]) },
    figures: Object.fromEntries(figures.map(({ metric, value }) => [metric, value])),
  };
}

/** Each view agrees; a list that is folded shows some of the values that there are. */
export function expectAgreement(shown: Shown, wanted: Shown): void {
  expect(shown.rows).toBe(wanted.rows);
  expect(shown.figures).toEqual(wanted.figures);
  expect(Object.keys(shown.views)).toEqual(Object.keys(wanted.views));
  for (const [id, counts] of Object.entries(shown.views)) {
    expect(wanted.views[id], id).toMatchObject(counts);
    expect(Object.keys(counts).length, id).toBeGreaterThan(0);
  }
}
