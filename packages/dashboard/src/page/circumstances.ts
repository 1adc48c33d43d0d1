import type { AnyTable, Engine, Period, Predicate } from "@unburden/core";
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
