import { evaluate, type Engine, type Predicate, type Result } from "@unburden/core";
import { rateRatio, shareDifference } from "@unburden/core/statistics";
import type { Explorable } from "./explorable.ts";
import { monthsWithin } from "./month-list.ts";
import { filterPredicate, inMonths, inValues } from "./predicate.ts";
import { countRequest } from "./requests.ts";
import type { Comparison, DimensionValue, Filter, MonthRange } from "./state.ts";

/** How far apart two sides are, with the interval that says whether that can be told from chance. */
export type Apart = {
  readonly is: "difference" | "ratio";
  readonly value: number | null;
  readonly lower: number;
  readonly upper: number | null;
} | null;

/** One figure on both sides. */
export interface ComparedFigure {
  /** The metric's id; null: how many rows there are. */
  readonly metric: string | null;
  readonly a: Result | number;
  readonly b: Result | number;
  readonly apart: Apart;
  /** Whether the interval leaves out "no difference"; null where there is no interval. */
  readonly distinguishable: boolean | null;
}

/** Two sides beside each other. */
export interface ComparedSides {
  readonly comparison: Comparison;
  readonly rows: { readonly a: number; readonly b: number };
  /** How sure each interval is by itself, so that all of them together hold at 95 %. */
  readonly confidence: number;
  readonly figures: readonly ComparedFigure[];
}

/** Which rows a side has: the filter's, but for what the sides differ in. */
export function sideFilter(
  explorable: Explorable,
  filter: Filter,
  { by }: Comparison,
  side: MonthRange | DimensionValue,
): Predicate | null {
  const isRange = typeof side === "object" && side !== null;
  const values = Object.fromEntries(Object.entries(filter.values).filter(([id]) => id !== by));
  const rest = filterPredicate(explorable, { values, months: isRange ? null : filter.months });
  const dimension = explorable.dimensions.find(({ id }) => id === by);
  const own = isRange ? inMonths(explorable, side) : dimension && inValues(dimension, [side]);
  const both = [rest, own].flatMap((each) => each ?? []);
  return both.length > 0 ? { op: "and", of: both } : null;
}

/** Rows of two periods by the months of each. Two places may differ in size, which no ledger says: nothing is claimed. */
function rowsApart({ by, a, b }: Comparison, rows: ComparedSides["rows"], confidence: number): Apart {
  if (by !== "months" || typeof a !== "object" || typeof b !== "object" || a === null || b === null)
    return null;
  const first = { events: rows.a, exposure: monthsWithin(a).length };
  const { ratio, lower, upper } = rateRatio(
    first,
    { events: rows.b, exposure: monthsWithin(b).length },
    confidence,
  );
  return { is: "ratio", value: ratio, lower, upper };
}

function leavesOut(apart: Apart): boolean | null {
  if (!apart) return null;
  const none = apart.is === "difference" ? 0 : 1;
  return apart.lower > none || (apart.upper !== null && apart.upper < none);
}

function apartOf(a: Result, b: Result, confidence: number): Apart {
  const share = ({ numerator, denominator }: Result) =>
    numerator !== null && denominator ? { successes: numerator, trials: denominator } : null;
  const [first, second] = [share(a), share(b)];
  if (!a.interval || !b.interval || !first || !second) return null;
  const { difference, lower, upper } = shareDifference(first, second, confidence);
  return { is: "difference", value: difference, lower, upper };
}

async function sideOf(engine: Engine, explorable: Explorable, where: Predicate | null) {
  const [counted] = await engine.aggregate({ ...countRequest(explorable, null), where });
  const [rows = 0] = Object.values(counted?.values ?? {});
  return { rows: rows ?? 0, results: await evaluate(engine, explorable.metrics, { where }) };
}

/**
 * Both sides' figures and how far they are apart: shares by their difference, rows of two periods by the ratio of
 * their rates. Each
 * interval is widened for the number of them (Bonferroni), so that one of many isn't called a difference by chance alone.
 * Figures of other kinds have no interval here, and nothing is claimed of them.
 */
export async function compareSides(
  engine: Engine,
  explorable: Explorable,
  filter: Filter,
  comparison: Comparison,
): Promise<ComparedSides> {
  const [a, b] = await Promise.all(
    [comparison.a, comparison.b].map((side) =>
      sideOf(engine, explorable, sideFilter(explorable, filter, comparison, side)),
    ),
  );
  if (!a || !b) throw new Error("a comparison has two sides");
  const shares = explorable.metrics.filter(({ interval }) => interval !== null).length;
  const confidence = 1 - 0.05 / Math.max(1, shares + (comparison.by === "months" ? 1 : 0));
  const both = { a: a.rows, b: b.rows };
  const rows = rowsApart(comparison, both, confidence);
  return {
    comparison,
    rows: both,
    confidence,
    figures: [
      { metric: null, a: a.rows, b: b.rows, apart: rows, distinguishable: leavesOut(rows) },
      ...a.results.flatMap((first, i): ComparedFigure[] => {
        const second = b.results[i];
        if (!second) return [];
        const apart = apartOf(first, second, confidence);
        return [{ metric: first.metric, a: first, b: second, apart, distinguishable: leavesOut(apart) }];
      }),
    ],
  };
}
