import { analyse } from "../../analyse.ts";
import type { Engine } from "../../engine.ts";
import { evaluate } from "../../evaluate.ts";
import type { Period } from "../../period.ts";
import { equal, type Predicate } from "../../predicate.ts";
import type { Result } from "../../result.ts";
import type { AnyTable } from "../../table.ts";
import { tablesOf, type Figure } from "../figure.ts";
import type { ReadPlace } from "./reading.ts";

const columns = { district: "district_code", street: "street_id", unit: "org_id" } as const;

/** The column that holds places of this level. */
export function columnOfLevel(level: ReadPlace["level"]): string {
  return columns[level];
}

/** The condition that a row of the table lies in the place; null when the table doesn't know. */
export function inPlace(table: AnyTable, place: ReadPlace): Predicate | null {
  const column = table.columns[columnOfLevel(place.level)];
  return column ? equal(column, place.org_id) : null;
}

/** Which rows of a figure's ledger. */
export interface FigureScope {
  readonly period: Period | null;
  readonly by: readonly string[];
  readonly place: ReadPlace | null;
}

/** Until when open cases are looked at: the period's end, or today where it isn't over. */
export function lookedAtOn(period: Period | null, today: string): string {
  return period && period.to < today ? period.to : today;
}

/** Computes the figure, whichever kind it is, by the same functions as everywhere. */
export async function runFigure(
  engine: Engine,
  figure: Figure,
  scope: FigureScope,
  today: string,
): Promise<readonly Result[]> {
  const { period, by, place } = scope;
  if ("measure" in figure) {
    return evaluate(engine, [figure], { period, by, where: place && inPlace(figure.table, place) });
  }
  const conditions = tablesOf(figure).map((table) => [table.name, place && inPlace(table, place)] as const);
  const where = Object.fromEntries(
    conditions.filter((each): each is [string, Predicate] => each[1] !== null),
  );
  return analyse(engine, figure, {
    period,
    by,
    where,
    ...(figure.asOf ? { asOf: lookedAtOn(period, today) } : {}),
  });
}
