import { explorableNamed, explorables, type Explorable } from "./explorable.ts";

/** A value of a dimension; null: the row doesn't say. */
export type DimensionValue = string | null;

/** Months, both included: `2024-03`. */
export interface MonthRange {
  readonly from: string;
  readonly to: string;
}

/** What is set beside what: two ranges of months, or two values of a dimension. */
export type Comparison =
  | { readonly by: "months"; readonly a: MonthRange; readonly b: MonthRange }
  | { readonly by: string; readonly a: DimensionValue; readonly b: DimensionValue };

/** What of the rows is filtered: values by dimension, and months. */
export interface Filter {
  readonly values: Readonly<Record<string, readonly DimensionValue[]>>;
  readonly months: MonthRange | null;
}

/** All that the reader chose on this page besides the data's source; all of it is in the address. */
export interface Exploration extends Filter {
  readonly table: string;
  readonly comparison: Comparison | null;
  /** The first of the rows that are listed, counted from 0; null: no rows are listed. */
  readonly rowsFrom: number | null;
}

/** The table that is explored when the address says nothing. */
export const usualTable = "task_assignment";

const monthPattern = /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/;

function isMonth(text: string): boolean {
  return monthPattern.test(text);
}

function rangeOf(written: string | null): MonthRange | null {
  const [from = "", to = ""] = (written ?? "").split("~");
  return isMonth(from) && isMonth(to) && from <= to ? { from, to } : null;
}

function writeRange({ from, to }: MonthRange): string {
  return `${from}~${to}`;
}

const readValue = (written: string): DimensionValue => (written === "" ? null : written);
const writeValue = (value: DimensionValue): string => value ?? "";

function comparisonOf(address: URLSearchParams, { dimensions }: Explorable): Comparison | null {
  const by = address.get("compare");
  const [a, b] = [address.get("a"), address.get("b")];
  if (by === "months") {
    const [first, second] = [rangeOf(a), rangeOf(b)];
    return first && second ? { by: "months", a: first, b: second } : null;
  }
  if (a === null || b === null || !dimensions.some(({ id }) => id === by)) return null;
  return { by: by ?? "", a: readValue(a), b: readValue(b) };
}

function rowsFrom(written: string | null): number | null {
  const from = written === null ? NaN : Number(written);
  return Number.isInteger(from) && from >= 0 ? from : null;
}

/** What an address asks for; what it doesn't know it ignores. */
export function explorationOf({ searchParams: address }: URL): Exploration {
  const explorable =
    explorableNamed(address.get("table") ?? "") ?? explorableNamed(usualTable) ?? explorables[0];
  if (!explorable) throw new Error("no table can be explored: none has both a date and a dimension");
  const values = explorable.dimensions.flatMap(({ id, column, kind }) => {
    const chosen = address
      .getAll(`in.${id}`)
      .map(readValue)
      .filter((value) => kind !== "category" || value === null || value in column.values);
    return chosen.length > 0 ? [[id, [...new Set(chosen)]] as const] : [];
  });
  return {
    table: explorable.table.name,
    values: Object.fromEntries(values),
    months: rangeOf(address.get("months")),
    comparison: comparisonOf(address, explorable),
    rowsFrom: rowsFrom(address.get("rows")),
  };
}

/** The address that asks for it; what other parts of the page say in the address stays. */
export function explorationAddress(wanted: Exploration, url: URL): URL {
  const address = new URL(url);
  const { searchParams } = address;
  for (const name of [...searchParams.keys()]) if (name.startsWith("in.")) searchParams.delete(name);
  const set = (name: string, value: string | null): void => {
    if (value === null) searchParams.delete(name);
    else searchParams.set(name, value);
  };
  const { comparison } = wanted;
  set("table", wanted.table === usualTable ? null : wanted.table);
  set("months", wanted.months && writeRange(wanted.months));
  set("compare", comparison && comparison.by);
  set("a", comparison && writeSide(comparison.a));
  set("b", comparison && writeSide(comparison.b));
  set("rows", wanted.rowsFrom === null ? null : String(wanted.rowsFrom));
  for (const [id, chosen] of Object.entries(wanted.values)) {
    for (const value of chosen) searchParams.append(`in.${id}`, writeValue(value));
  }
  return address;
}

function writeSide(side: MonthRange | DimensionValue): string {
  return typeof side === "object" && side !== null ? writeRange(side) : writeValue(side);
}

/** The filter with one value of a dimension chosen, or no more chosen. */
export function toggle(filter: Filter["values"], id: string, value: DimensionValue): Filter["values"] {
  const before = filter[id] ?? [];
  const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value];
  const others = Object.fromEntries(Object.entries(filter).filter(([name]) => name !== id));
  return after.length > 0 ? { ...others, [id]: after } : others;
}
