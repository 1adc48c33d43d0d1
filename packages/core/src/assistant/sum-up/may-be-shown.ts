import { monthsWithin } from "../../calendar.ts";
import { disclose } from "../../disclose.ts";
import type { Engine } from "../../engine.ts";
import { evaluate } from "../../evaluate.ts";
import type { PlaceIndex } from "../../ledger/values/place-index.ts";
import { count } from "../../measure.ts";
import { metric, type Metric } from "../../metric.ts";
import type { Period, TimeColumn } from "../../period.ts";
import type { AnyTable } from "../../table.ts";
import { months } from "../ask/days.ts";
import { guard, type WatchedPerson, type Withheld } from "../ask/guard.ts";
import { dateColumn, personColumn, type SummaryScope } from "./chosen-rows.ts";
import type { RecordScope } from "./record-scope.ts";
import { splitColumns } from "./split-rows.ts";

/** What decides over a record's numbers of people. */
export interface Watch {
  readonly engine: Engine;
  readonly places: PlaceIndex | null;
  readonly threshold: number;
  readonly today: string;
}

/** What may be said of a ledger about people. */
export interface Shown {
  /** Why the number of rows isn't said; null when it may be. */
  readonly withheld: Withheld;
  readonly hidden: NonNullable<SummaryScope["hidden"]>;
}

/** The number of rows of a ledger, as a figure: what a record's first sentence says. */
function rowCount(table: AnyTable): Metric {
  const days = dateColumn(table);
  return metric({
    id: `${table.chapter === "reference" ? "subtract" : table.chapter}.${table.name}-row-count`,
    title: table.title,
    question: table.title,
    definition: table.grain,
    unit: "count",
    noun: { zh: "行", en: "rows" },
    direction: "neither",
    source: [],
    table,
    time: days === null ? null : (table.columns[days] as unknown as TimeColumn),
    measure: count(),
    example: { rows: [], value: 0, numerator: null, denominator: null, used: 0, missing: 0 },
  });
}

/** The person as the ledger's rows have it; null for everybody, or where the ledger knows no person. */
export function watchedPerson(table: AnyTable, { person }: RecordScope): WatchedPerson | null {
  const column = personColumn(table);
  return person === null || column === null ? null : { column, hash: person };
}

function isWholeYears(period: Period | null): boolean {
  return !period || (period.from.endsWith("-01-01") && period.to.endsWith("-01-01"));
}

/** Splits are said for the whole ledger or a district, over whole years, by the rule of the answers; nothing finer. */
async function hiddenValues(
  { engine, threshold }: Watch,
  figure: Metric,
  column: string,
  { place, period, person }: RecordScope,
): Promise<readonly (string | null)[] | null> {
  const { table } = figure;
  if (person !== null || !isWholeYears(period) || (place && place.level !== "district")) return null;
  if (!place) return [];
  if (!("district_code" in table.columns)) return null;
  const all = disclose(
    await evaluate(engine, [figure], { period, by: ["district_code", column] }),
    threshold,
  );
  return all.results
    .filter(({ group, suppression }) => group["district_code"] === place.org_id && suppression !== null)
    .map(({ group }) =>
      group[column] === null || group[column] === undefined ? null : String(group[column]),
    );
}

/**
 * What of a ledger about people a record may say: by the same rule as the assistant's answers, so that records of places,
 * persons and months can't be set against one another to find a small number.
 */
export async function mayBeShown(watch: Watch, table: AnyTable, scope: RecordScope): Promise<Shown> {
  const figure = rowCount(table);
  const { engine, places: index, threshold, today } = watch;
  const person = watchedPerson(table, scope);
  const withheld = guard({ engine, figure, index, threshold, today });
  const why = await withheld(scope.place, scope.period, person);
  if (why !== null) return { withheld: why, hidden: {} };
  const hidden: Record<string, readonly (string | null)[] | null> = {};
  for (const name of splitColumns(table)) hidden[name] = await hiddenValues(watch, figure, name, scope);
  if (!scope.period) return { withheld: null, hidden };
  const hiddenMonths: string[] = [];
  for (const month of monthsWithin(scope.period.from, scope.period.to)) {
    const whole = months(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
    if ((await withheld(scope.place, whole, person)) !== null) hiddenMonths.push(month);
  }
  return { withheld: null, hidden: { ...hidden, month: hiddenMonths } };
}
