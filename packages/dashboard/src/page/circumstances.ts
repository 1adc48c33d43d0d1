import { period as periodOf, type AnyTable, type Engine, type Period, type Predicate } from "@unburden/core";
import type { About } from "./answer.ts";

/** What all answers of a page have in common. */
export interface Circumstances {
  readonly engine: Engine;
  readonly district: string | null;
  readonly period: Period | null;
  readonly asOf: string;
  /** The first day after the rows. */
  readonly end: string;
}

/** The district as a condition on the table; null where none is chosen, or the table knows no districts. */
export function inDistrict(table: AnyTable, district: string | null): Predicate | null {
  const column = table.columns["district_code"];
  if (district === null || !column) return null;
  return { op: "equal", column: { name: "district_code", kind: column.kind }, value: district };
}

/** The words that go with a figure. */
export function aboutOf({ id, title, definition, noun, unit }: About): About {
  return { id, title, definition, noun, unit };
}

/** The time columns of what is asked; null where a table has none. */
type Times = readonly ({ readonly kind: string } | null)[];

/** Whether any of the rows are dated by year only: a part of a year can't be asked of them. */
export function datedByYear(times: Times): boolean {
  return times.some((time) => time !== null && time.kind !== "date");
}

/** The period, or for rows that are dated by year only, the whole years that it lies in. */
export function askable(given: Period | null, times: Times): Period | null {
  if (given === null || !datedByYear(times)) return given;
  const [from, to] = [given.from.slice(0, 4), Number(given.to.slice(0, 4))];
  const isYearEnd = given.to.endsWith("-01-01");
  return periodOf(`${from}-01-01`, `${isYearEnd ? to : to + 1}-01-01`);
}
