import { monthsWithin } from "../../calendar.ts";
import type { Engine } from "../../engine.ts";
import type { PlaceIndex } from "../../ledger/values/place-index.ts";
import { yearOf, type Period } from "../../period.ts";
import { smallCellSuppression } from "../../statistics/small-cell-suppression.ts";
import type { Figure } from "../figure.ts";
import { readPlace } from "./find-places.ts";
import type { ReadPlace } from "./reading.ts";
import { columnOfLevel, runFigure } from "./run-figure.ts";

/** Why a figure about people isn't shown; null when it may be. */
export type Withheld = "small" | "too-fine" | null;

/** Places of one level within one parent, by years or by one year's months: what of it may be published. */
interface Cells {
  /** The time buckets in which the place's count is hidden. */
  hidden(place: string): readonly string[];
  totalHidden(place: string): boolean;
}

type Bucket = "year" | "month";
interface Step {
  /** What is compared within the parent: places of a level, or persons; null: the whole ledger in one row. */
  readonly column: string | null;
  readonly within: ReadPlace | null;
  readonly place: string;
}

/** A person whose rows are asked for, by the column and the hash of the ledger. */
export interface WatchedPerson {
  readonly column: string;
  readonly hash: string;
}

/** Decides over a place and a period, and over a person's rows in the place. */
export type Guard = (
  place: ReadPlace | null,
  period: Period | null,
  person?: WatchedPerson | null,
) => Promise<Withheld>;

interface Source {
  readonly engine: Engine;
  readonly figure: Figure;
  readonly index: PlaceIndex | null;
  readonly threshold: number;
  readonly today: string;
}

async function cellsOf(
  { engine, figure, threshold, today }: Source,
  step: Step,
  bucket: Bucket | null,
  during: Period | null,
): Promise<Cells> {
  const { column } = step;
  const by = [column, bucket].filter((name) => name !== null);
  const results = await runFigure(engine, figure, { period: during, by, place: step.within }, today);
  const rowOf = (group: Readonly<Record<string, unknown>>): string => (column ? String(group[column]) : "");
  const bucketOf = (group: Readonly<Record<string, unknown>>): string =>
    bucket ? String(group[bucket]) : "";
  const rows = [...new Set(results.map(({ group }) => rowOf(group)))];
  const buckets = [...new Set(results.map(({ group }) => bucketOf(group)))];
  const counts = rows.map(() => buckets.map(() => 0));
  for (const { group, used } of results) {
    const cells = counts[rows.indexOf(rowOf(group))];
    if (cells) cells[buckets.indexOf(bucketOf(group))] = used;
  }
  if (rows.length === 0) return { hidden: () => [], totalHidden: () => false };
  const published = smallCellSuppression(counts, threshold);
  // A total that another table shows can't be hidden here: then nothing of this one is shown.
  const totals = [
    ...published.columnTotals,
    ...(bucket === "month" ? published.rowTotals : []),
    published.total,
  ];
  const closed = totals.some(({ suppression }) => suppression === "secondary");
  return {
    hidden: (place) =>
      buckets.filter(
        (_, i) => closed || (published.counts[rows.indexOf(place)]?.[i]?.suppression ?? null) !== null,
      ),
    totalHidden: (place) =>
      closed || (published.rowTotals[rows.indexOf(place)]?.suppression ?? null) !== null,
  };
}

/** From the district down to the place: each among its siblings. */
function stepsTo(place: ReadPlace | null, index: PlaceIndex | null): Step[] | null {
  if (!place) return [{ column: null, within: null, place: "" }];
  const column = columnOfLevel(place.level);
  if (place.level === "district") return [{ column, within: null, place: place.org_id }];
  const row = index?.byId.get(place.org_id);
  const above = row && index?.byId.get(row.parent_id ?? "");
  const parent = above && index ? readPlace(above, index) : null;
  const before = parent && stepsTo(parent, index);
  return before && [...before, { column, within: parent, place: place.org_id }];
}

function isWhole({ from, to }: Period, every: Bucket): boolean {
  const end = every === "year" ? "-01-01" : "-01";
  return from.endsWith(end) && to.endsWith(end);
}

function yearsOf({ from, to }: Period): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4)) - (to.endsWith("-01-01") ? 1 : 0)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/**
 * Decides whether a figure about people may be shown for a place and a period, the same whichever way it is asked for: only
 * if it is, or is a sum of, cells of the tables *siblings × years* and *siblings × months of a year*, at the place's level
 * and every level above (and of the persons of the place, for a person), that small-cell suppression would publish with their totals. So what is shown one question at a
 * time is what one could have published at once. Periods are whole months; of analyses, whole years.
 */
export function guard(source: Source): Guard {
  const known = new Map<string, Promise<Cells>>();
  const isMetric = "measure" in source.figure;
  const dated = isMetric && source.figure.time !== null;
  const cells = (step: Step, bucket: Bucket | null, during: Period | null): Promise<Cells> => {
    const key = JSON.stringify([step.column, step.within?.org_id, bucket, during]);
    const found = known.get(key) ?? cellsOf(source, step, bucket, during);
    known.set(key, found);
    return found;
  };
  const withheldInYear = async (step: Step, year: number, asked: Period): Promise<boolean> => {
    const whole = yearOf(year);
    if (asked.from <= whole.from && asked.to >= whole.to) return false;
    const hidden = (await cells(step, "month", whole)).hidden(step.place);
    const inside = monthsWithin(asked.from, asked.to).filter((month) => hidden.includes(month));
    return inside.length > 0 && inside.length < hidden.length;
  };
  const withheldAt = async (step: Step, asked: Period | null): Promise<boolean> => {
    if (!dated) return (await cells(step, null, asked)).totalHidden(step.place);
    const years = await cells(step, "year", null);
    if (!asked) return years.totalHidden(step.place);
    const touched = yearsOf(asked);
    if (touched.some((year) => years.hidden(step.place).includes(String(year)))) return true;
    for (const year of touched) if (await withheldInYear(step, year, asked)) return true;
    return false;
  };
  return async (place, period, person = null) => {
    if (period && !isWhole(period, dated ? "month" : "year")) return "too-fine";
    const above = stepsTo(place, source.index);
    if (!above) return "too-fine";
    const steps = person ? [...above, { column: person.column, within: place, place: person.hash }] : above;
    for (const step of steps) if (await withheldAt(step, period)) return "small";
    return null;
  };
}
