import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { DurationCount } from "./group-durations.ts";

/** The curve from one time on until the next. */
export interface SurvivalStep {
  readonly time: number;
  /** Durations that had lasted until this time, those that end or are last seen at it included. */
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  /** The share, 0–1, that lasts longer than this time. */
  readonly survival: number;
  /** Greenwood's standard error; null once the curve is at 0. */
  readonly standardError: number | null;
  /** Log-log limits of the survival; null before the first event and once the curve is at 0. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/** How long things last when some of them have not ended yet. */
export interface SurvivalCurve {
  /** One for each distinct time, shortest first. */
  readonly steps: readonly SurvivalStep[];
  /** The time by which half have ended; null when the curve never comes down to one half. */
  readonly median: number | null;
  /** The median's limits; null where the limits' curve never comes down to one half. */
  readonly medianLower: number | null;
  readonly medianUpper: number | null;
  /** Durations in all, and how many of them ended. */
  readonly size: number;
  readonly events: number;
}

function pooled(counts: readonly DurationCount[]): DurationCount[] {
  const byTime = new Map<number, DurationCount>();
  for (const { time, events, censored } of counts) {
    if (!(Number.isFinite(time) && time >= 0 && events >= 0 && censored >= 0)) {
      throw new Error(`kaplanMeier needs times and counts of 0 or more; got ${time}: ${events}, ${censored}`);
    }
    const before = byTime.get(time);
    byTime.set(time, {
      time,
      events: events + (before?.events ?? 0),
      censored: censored + (before?.censored ?? 0),
    });
  }
  return [...byTime.values()]
    .filter(({ events, censored }) => events + censored > 0)
    .sort((a, b) => a.time - b.time);
}

function logLogLimits(survival: number, logVariance: number, z: number): [number | null, number | null] {
  if (survival <= 0 || survival >= 1) return [null, null];
  const log = Math.log(survival);
  const half = (z * Math.sqrt(logVariance)) / log;
  const limit = (shift: number): number => Math.exp(-Math.exp(Math.log(-log) + shift));
  return [limit(-half), limit(half)];
}

/** Where a falling curve reaches one half: on a level stretch at exactly one half, its middle, as R's survfit has it. */
function halfTime(points: readonly { time: number; value: number | null }[]): number | null {
  const tolerance = 1.5e-8;
  const under = points.flatMap(({ time, value }) =>
    value !== null && value < 0.5 + tolerance ? [{ time, value }] : [],
  );
  const first = under[0];
  if (first === undefined) return null;
  const next = under.find(({ value }) => value < first.value);
  const level = Math.abs(first.value - 0.5) < tolerance;
  return level && next !== undefined ? (first.time + next.time) / 2 : first.time;
}

/**
 * The Kaplan–Meier curve of durations of which some are still open, with Greenwood's standard errors, log-log limits and
 * the median. Counts need no order; times that come twice are added up. Of no durations: no steps and no median.
 *
 * @throws when a time or count is negative, or the confidence is outside 0–1.
 * @source Kaplan and Meier (1958), JASA 53:457–481; Kalbfleisch and Prentice (2002), §1.4, for the log-log limits;
 * Brookmeyer and Crowley (1982), Biometrics 38:29–41, for the median's. As R's survfit(conf.type = "log-log").
 */
export function kaplanMeier(counts: readonly DurationCount[], confidence = 0.95): SurvivalCurve {
  if (!(confidence > 0 && confidence < 1)) {
    throw new Error(`kaplanMeier needs a confidence between 0 and 1; got ${confidence}`);
  }
  const z = normalQuantile(1 - (1 - confidence) / 2, 0, 1);
  const times = pooled(counts);
  const size = times.reduce((sum, { events, censored }) => sum + events + censored, 0);
  let [atRisk, survival, logVariance] = [size, 1, 0];
  const steps = times.map(({ time, events, censored }): SurvivalStep => {
    const left = atRisk - events;
    survival *= left / atRisk;
    logVariance += events / (atRisk * left);
    const [lower, upper] = logLogLimits(survival, logVariance, z);
    const standardError = survival > 0 ? survival * Math.sqrt(logVariance) : null;
    const step = { time, atRisk, events, censored, survival, standardError, lower, upper };
    atRisk = left - censored;
    return step;
  });
  const curve = (pick: (step: SurvivalStep) => number | null): { time: number; value: number | null }[] =>
    steps.map((step) => ({ time: step.time, value: pick(step) }));
  return {
    steps,
    median: halfTime(curve(({ survival }) => survival)),
    medianLower: halfTime(curve(({ lower }) => lower)),
    medianUpper: halfTime(curve(({ upper }) => upper)),
    size,
    events: times.reduce((sum, { events }) => sum + events, 0),
  };
}
