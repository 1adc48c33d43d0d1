import type { AggregateRow, CellValue } from "@unburden/core";
import { combine, type Component } from "./components.ts";
import { countName, keyName, type GroupCount } from "./requests.ts";

/** A facet's value. */
export type FacetValue = string | null;

/** A column of cells: which values there are, and each cell's by its place among them. */
interface Coded {
  readonly values: readonly FacetValue[];
  readonly codes: Uint32Array;
}

/** How many rows there are of each two values of two facets that occur together. */
export interface PairCells {
  readonly is: "pair";
  readonly sides: readonly [Coded, Coded];
  readonly counts: Float64Array;
}

/** What the components say of each value of one facet; NaN: nothing known. */
export interface TotalCells {
  readonly is: "totals";
  readonly values: readonly FacetValue[];
  readonly numbers: ReadonlyMap<string, Float64Array>;
}

/** Cells that a step is made of. */
export type Cells = PairCells | TotalCells;

/** The second key's name. */
export const besideName = "explored_beside";

const written = (value: CellValue | null | undefined): FacetValue =>
  value === null || value === undefined ? null : String(value);

function coded(rows: readonly AggregateRow[], name: string): Coded {
  const places = new Map<FacetValue, number>();
  const codes = Uint32Array.from(rows, ({ group }) => {
    const value = written(group[name]);
    const place = places.get(value) ?? places.size;
    places.set(value, place);
    return place;
  });
  return { values: [...places.keys()], codes };
}

function column(rows: readonly AggregateRow[], name: string): Float64Array {
  return Float64Array.from(rows, ({ values }) => values[name] ?? NaN);
}

/** An answer by two facets. */
export function pairCells(rows: readonly AggregateRow[]): PairCells {
  return {
    is: "pair",
    sides: [coded(rows, keyName), coded(rows, besideName)],
    counts: column(rows, countName),
  };
}

/** An answer by one facet; a component is answered under the name that stands at its place. */
export function totalCells(
  rows: readonly AggregateRow[],
  components: readonly Component[],
  nameOf: (place: number) => string,
): TotalCells {
  return {
    is: "totals",
    values: rows.map(({ group }) => written(group[keyName])),
    numbers: new Map(components.map(({ id }, place) => [id, column(rows, nameOf(place))])),
  };
}

/** Which of the values are chosen, as 0 or 1. */
export function marked(values: readonly FacetValue[], isChosen: (value: FacetValue) => boolean): Uint8Array {
  return Uint8Array.from(values, (value) => Number(isChosen(value)));
}

/** How many rows there are of each value of one side, of the other side's chosen values only; values without any left out. */
export function countsBeside(
  { sides, counts }: PairCells,
  shown: 0 | 1,
  isChosen: (value: FacetValue) => boolean,
): GroupCount[] {
  const { values, codes } = sides[shown];
  const other = sides[shown === 0 ? 1 : 0];
  const chosen = marked(other.values, isChosen);
  const sums = new Float64Array(values.length);
  for (let i = 0; i < counts.length; i++) {
    if (chosen[other.codes[i] ?? 0] === 1)
      sums[codes[i] ?? 0] = (sums[codes[i] ?? 0] ?? 0) + (counts[i] ?? 0);
  }
  return values.flatMap((value, i) => (sums[i] ? [{ value, count: sums[i] }] : []));
}

/** A component of the chosen values' rows. */
export function totalOf(
  { numbers }: TotalCells,
  { id, combining }: Component,
  chosen: Uint8Array,
): number | null {
  const column = numbers.get(id);
  if (!column) throw new Error(`the cells hold no ${id}`);
  return combine(column, chosen, combining);
}
