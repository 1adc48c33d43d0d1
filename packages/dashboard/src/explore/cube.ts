import type { AggregateRequest, AggregateRow, Metric } from "@unburden/core";
import { besideName, pairCells, totalCells, type Cells, type PairCells, type TotalCells } from "./cells.ts";
import { componentsOf, rowCount, type Component } from "./components.ts";
import type { Explorable } from "./explorable.ts";
import { facetsOf, without, type Facet } from "./facet.ts";
import { filterPredicate } from "./predicate.ts";
import { countName, metricRequest } from "./requests.ts";
import type { Filter } from "./state.ts";

/** What a table's cubes are made of. */
export interface CubePlan {
  readonly explorable: Explorable;
  readonly facets: readonly Facet[];
  /** Rows first, and whatever else core asks for the figures that are told. */
  readonly components: readonly Component[];
  /** The metrics that cubes tell: all that core asks for them combines. */
  readonly told: readonly Metric[];
}

/** Cells that are wanted, and how they are had of whoever runs requests. */
export interface CellAsk {
  /** The same for the same cells. */
  readonly id: string;
  readonly build: (run: (request: AggregateRequest) => Promise<readonly AggregateRow[]>) => Promise<Cells>;
}

/** What one step takes, when it chooses in this facet and the other facets stay as the filter has them. */
export interface Cube {
  readonly facet: Facet;
  readonly totals: TotalCells;
  /** By the other facet. */
  readonly pairs: ReadonlyMap<Facet, PairCells>;
}

async function metricComponents(metric: Metric): Promise<readonly Component[] | null> {
  const { aggregates } = await metricRequest(metric);
  const components = Object.values(aggregates).map(componentsOf);
  const known = components.filter((each) => each !== null);
  return known.length < components.length ? null : known.flat();
}

/** What a table's cubes have to be made of for all its views. */
export async function cubePlan(explorable: Explorable): Promise<CubePlan> {
  const { metrics } = explorable;
  const components = await Promise.all(metrics.map(metricComponents));
  const all = [rowCount, ...components.flatMap((each) => each ?? [])];
  return {
    explorable,
    facets: facetsOf(explorable),
    components: [...new Map(all.map((each) => [each.id, each])).values()],
    told: metrics.filter((_, i) => components[i]),
  };
}

const nameOf = (place: number): string => `explored_${place}`;

function request(
  { explorable }: CubePlan,
  filter: Filter,
  by: AggregateRequest["by"],
  aggregates: AggregateRequest["aggregates"],
): AggregateRequest {
  return { table: explorable.table, aggregates, by, where: filterPredicate(explorable, filter) };
}

const idOf = (kind: string, of: readonly string[], { where }: AggregateRequest): string =>
  JSON.stringify([kind, ...of, where]);

function totalsAsk(plan: CubePlan, { id, key }: Facet, filter: Filter): CellAsk {
  const named = plan.components.map(({ aggregate }, place) => [nameOf(place), aggregate] as const);
  const asked = request(plan, without(filter, [id]), [key], Object.fromEntries(named));
  return {
    id: idOf("totals", [id], asked),
    build: async (run) => totalCells(await run(asked), plan.components, nameOf),
  };
}

/** The same cells whichever of the two is chosen in: neither's choice narrows them. */
function pairAsk(plan: CubePlan, a: Facet, b: Facet, filter: Filter): CellAsk {
  const [first, second] = plan.facets.indexOf(a) < plan.facets.indexOf(b) ? [a, b] : [b, a];
  const by = [first.key, { ...second.key, name: besideName }];
  const asked = request(plan, without(filter, [a.id, b.id]), by, { [countName]: rowCount.aggregate });
  return {
    id: idOf("pair", [first.id, second.id], asked),
    build: async (run) => pairCells(await run(asked)),
  };
}

/** All cells that steps in this facet take. */
export function cubeAsks(plan: CubePlan, facet: Facet, filter: Filter): readonly CellAsk[] {
  return [
    totalsAsk(plan, facet, filter),
    ...plan.facets.filter((each) => each !== facet).map((each) => pairAsk(plan, facet, each, filter)),
  ];
}

/** The cube of this facet, out of the cells that it asked for. */
export function cubeOf(plan: CubePlan, facet: Facet, filter: Filter, cellsOf: (ask: CellAsk) => Cells): Cube {
  const totals = cellsOf(totalsAsk(plan, facet, filter));
  if (totals.is !== "totals") throw new Error(`the cube of ${facet.id} has no totals`);
  const pairs = plan.facets.flatMap((each) => {
    const cells = each === facet ? null : cellsOf(pairAsk(plan, facet, each, filter));
    return cells?.is === "pair" ? [[each, cells] as const] : [];
  });
  return { facet, totals, pairs: new Map(pairs) };
}
