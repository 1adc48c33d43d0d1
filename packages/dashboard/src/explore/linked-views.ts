import { evaluate, type DisclosedResult, type Result } from "@unburden/core";
import { databaseCells, type CellDatabase, type CellSource } from "./cell-source.ts";
import { CellStore } from "./cell-store.ts";
import { cubeAsks, cubeOf, cubePlan, type CellAsk, type Cube, type CubePlan } from "./cube.ts";
import { cubeStep, type CubeCounts } from "./cube-step.ts";
import type { Explorable } from "./explorable.ts";
import type { Facet } from "./facet.ts";
import { filterPredicate } from "./predicate.ts";
import { quiet, type Quiet } from "./quiet.ts";
import type { ShownCount } from "./discreet.ts";
import type { Filter } from "./state.ts";

/** What all views show at one moment. */
export interface LinkedCounts {
  /** Null: a server keeps how many. */
  readonly rows: number | null;
  readonly months: readonly ShownCount[];
  /** By the dimension's column. */
  readonly lists: Readonly<Record<string, readonly ShownCount[]>>;
  /** But those that come late. */
  readonly figures: readonly (Result | DisclosedResult)[];
  /** All figures, where some don't combine out of cells and the database is asked; null where all are there. */
  readonly late: Promise<readonly (Result | DisclosedResult)[]> | null;
}

/** The linked views of a table. */
export interface LinkedViews {
  /**
   * What every view shows of the filter. Where only that is chosen otherwise for which there are cells, nothing is asked
   * and the promise resolves before the browser paints; else when the last cells are there.
   */
  filter(filter: Filter): Promise<LinkedCounts>;
  /** Resolves when everything is built that is built beforehand, for the filter set last. */
  idle(): Promise<void>;
  close(): void;
}

/** The one facet in which the filters differ; null where it isn't one. */
function changed({ facets }: CubePlan, before: Filter, after: Filter): Facet | null {
  const written = ({ values, months }: Filter, id: string): string =>
    JSON.stringify(id === "months" ? months : (values[id] ?? null));
  const different = facets.filter(({ id }) => written(before, id) !== written(after, id));
  return different.length === 1 ? (different[0] ?? null) : null;
}

class CubeViews implements LinkedViews {
  private readonly store: CellStore;
  /** The likeliest first to be chosen in next: the one chosen in last, then the months, which one drags over. */
  private likely: readonly Facet[];
  private before: Filter = { values: {}, months: null };

  constructor(
    private readonly plan: CubePlan,
    private readonly source: CellSource,
    wait: Quiet,
  ) {
    this.store = new CellStore(source, wait);
    this.likely = plan.facets;
  }

  async filter(filter: Filter): Promise<LinkedCounts> {
    const facet = changed(this.plan, this.before, filter);
    this.before = filter;
    if (facet) this.likely = [facet, ...this.plan.facets.filter((each) => each !== facet)];
    const cube = this.cubeHere(filter) ?? (await this.cubeAsked(filter));
    // Of the filters that were set meanwhile only the last is prepared for.
    if (this.before === filter) this.prepare(filter);
    const counts = await cubeStep(this.plan, cube, filter);
    return { ...counts, late: this.late(counts, filter) };
  }

  idle(): Promise<void> {
    return this.store.idle();
  }

  close(): void {
    this.store.prepare([]);
  }

  private prepare(filter: Filter): void {
    const likeliest = this.likely.slice(0, this.source.ahead);
    this.store.prepare(likeliest.flatMap((each) => this.asks(each, filter)));
  }

  private asks(facet: Facet, filter: Filter): readonly CellAsk[] {
    return cubeAsks(this.plan, facet, filter);
  }

  /** The cube of a facet whose cells are all here; null where there is none. */
  private cubeHere(filter: Filter): Cube | null {
    for (const facet of this.likely) {
      const cellsOf = this.store.here(this.asks(facet, filter));
      if (cellsOf) return cubeOf(this.plan, facet, filter, cellsOf);
    }
    return null;
  }

  /** The cube of the facet that is being chosen in, so that the next steps in it ask nothing. */
  private async cubeAsked(filter: Filter): Promise<Cube> {
    const facet = this.likely[0];
    if (!facet) throw new Error(`${this.plan.explorable.table.name} has nothing to choose by`);
    return cubeOf(this.plan, facet, filter, await this.store.need(this.asks(facet, filter)));
  }

  private late({ figures }: CubeCounts, filter: Filter): LinkedCounts["late"] {
    const { explorable, told } = this.plan;
    const others = explorable.metrics.filter((metric) => !told.includes(metric));
    if (others.length === 0) return null;
    const where = filterPredicate(explorable, filter);
    const asked = evaluate({ name: "source", aggregate: this.source.now }, others, { where });
    return asked.then((found) =>
      explorable.metrics.flatMap(
        ({ id }) => [...figures, ...found].find(({ metric }) => metric === id) ?? [],
      ),
    );
  }
}

/** Links the views of a table over whoever answers requests about it. */
export async function linkCells(
  explorable: Explorable,
  source: CellSource,
  wait: Quiet = quiet,
): Promise<LinkedViews> {
  return new CubeViews(await cubePlan(explorable), source, wait);
}

/**
 * Links the views of a table in this database: what is chosen in one narrows all others. A step is added up from cells
 * that the page holds; the database is asked for cells only.
 */
export function linkViews(explorable: Explorable, database: CellDatabase): Promise<LinkedViews> {
  return linkCells(explorable, databaseCells(database));
}
