import type { AnalysisFinding } from "../analysis.ts";
import { daysBetween } from "../calendar.ts";
import type { DurationCount } from "../statistics/group-durations.ts";
import { kaplanMeier, type SurvivalCurve } from "../statistics/kaplan-meier.ts";

/** Cases that began and ended on the same days. */
export interface CaseGroup {
  readonly began: string | null;
  readonly ended: string | null;
  readonly cases: number | null;
}

/** How long cases take: the curve, and what it couldn't use. */
export interface TimeToEnd {
  readonly curve: SurvivalCurve;
  /** Cases still open at the day. */
  readonly open: number;
  /** Cases that end before they begin: errors of the ledger, left out. */
  readonly negative: number;
}

/** A typical duration drawn from fewer ended cases than this is flagged. */
const smallSample = 30;

function countOf(groups: readonly CaseGroup[]): number {
  return groups.reduce((total, { cases }) => total + (cases ?? 0), 0);
}

function duration({ began, ended, cases }: CaseGroup, asOf: string): DurationCount {
  const isOver = ended !== null && ended < asOf;
  const time = daysBetween(began, isOver ? ended : asOf) ?? 0;
  const number = cases ?? 0;
  return { time, events: isOver ? number : 0, censored: isOver ? 0 : number };
}

/**
 * The median number of days from beginning to end, as Kaplan and Meier estimate it: an open case counts as lasting at
 * least until `asOf`, and is never given a duration. Cases that begin on or after `asOf` aren't there yet. Without a
 * beginning, or ending before it, a case is missing. Null when fewer than half have ended.
 */
export function timeToEnd(groups: readonly CaseGroup[], asOf: string): AnalysisFinding<TimeToEnd> {
  const undated = groups.filter(({ began }) => began === null);
  const present = groups.filter(({ began }) => began !== null && began < asOf);
  const negative = present.filter(({ began, ended }) => (daysBetween(began, ended) ?? 0) < 0);
  const counts = present.filter((group) => !negative.includes(group)).map((group) => duration(group, asOf));
  const curve = kaplanMeier(counts);
  const { median, medianLower, medianUpper } = curve;
  const bounded = median !== null && medianLower !== null;
  return {
    value: median,
    used: curve.size,
    missing: countOf(undated) + countOf(negative),
    interval: bounded
      ? { lower: medianLower, upper: medianUpper ?? Infinity, confidence: 0.95, method: "kaplan-meier" }
      : null,
    flags: [
      ...(curve.size > 0 && curve.events < smallSample ? ["small_n"] : []),
      ...(curve.size > 0 && median === null ? ["most_still_open"] : []),
      ...(negative.length > 0 ? ["negative_durations"] : []),
    ],
    detail: { curve, open: curve.size - curve.events, negative: countOf(negative) },
  };
}
