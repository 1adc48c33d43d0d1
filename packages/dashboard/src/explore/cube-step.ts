import type { Aggregate, Result } from "@unburden/core";
import { countsBeside, marked, totalOf, type FacetValue } from "./cells.ts";
import { composed, rowCount } from "./components.ts";
import type { Cube, CubePlan } from "./cube.ts";
import { chosenIn } from "./facet.ts";
import type { LinkedCounts } from "./linked-views.ts";
import { readMetrics, type GroupCount } from "./requests.ts";
import type { Filter } from "./state.ts";

/** The cube's own view, which its choice doesn't narrow. */
function ownCounts({ totals }: Cube): GroupCount[] {
  const counts = totals.numbers.get(rowCount.id);
  return totals.values.flatMap((value, i) => (counts?.[i] ? [{ value, count: counts[i] }] : []));
}

/** Every view's counts, by the facet's id. */
function viewCounts(
  { facets }: CubePlan,
  cube: Cube,
  isChosen: (value: FacetValue) => boolean,
): Record<string, GroupCount[]> {
  const own = facets.indexOf(cube.facet);
  const counts = facets.map((facet, place) => {
    const pair = cube.pairs.get(facet);
    const beside = pair ? countsBeside(pair, place < own ? 0 : 1, isChosen) : ownCounts(cube);
    return [facet.id, beside] as const;
  });
  return Object.fromEntries(counts);
}

/** What the views show of a cube, as far as it tells. */
export type CubeCounts = Omit<LinkedCounts, "late" | "figures"> & { readonly figures: readonly Result[] };

/** What all views show of the filter, out of the cube alone: it asks nothing. Figures are core's, of the cube's aggregates. */
export async function cubeStep(plan: CubePlan, cube: Cube, filter: Filter): Promise<CubeCounts> {
  const { facet, totals } = cube;
  const isChosen = chosenIn(filter, facet.id);
  const chosen = marked(totals.values, isChosen);
  const read = (aggregate: Aggregate): number | null =>
    composed(aggregate, (component) => totalOf(totals, component, chosen));
  const { months = [], ...lists } = viewCounts(plan, cube, isChosen);
  const figures = await readMetrics(plan.told, read);
  return { rows: totalOf(totals, rowCount, chosen) ?? 0, months, lists, figures };
}
