import chisquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import type { DurationCount } from "./group-durations.ts";
import { solveLinearSystem } from "./solve-linear-system.ts";

/** Whether groups of durations differ. */
export interface LogRank {
  /** Events seen in each group, in the order given. */
  readonly observed: readonly number[];
  /** Events that each group would have had if all ended at the same pace. */
  readonly expected: readonly number[];
  /** Null when fewer than two groups were ever at risk of an event together. */
  readonly chiSquare: number | null;
  readonly degreesOfFreedom: number;
  /** How often chance alone would give groups that differ at least as much, 0–1; null with chiSquare. */
  readonly p: number | null;
}

interface GroupState {
  atRisk: number;
  events: number;
  leaving: number;
}

function timesOf(groups: readonly (readonly DurationCount[])[]): [number, readonly GroupState[]][] {
  const byTime = new Map<number, GroupState[]>();
  const empty = (): GroupState => ({ atRisk: 0, events: 0, leaving: 0 });
  groups.forEach((counts, group) => {
    for (const { time, events, censored } of counts) {
      const states = byTime.get(time) ?? groups.map(empty);
      byTime.set(time, states);
      const state = states[group] ?? empty();
      state.events += events;
      state.leaving += events + censored;
    }
  });
  // From the longest time down, each group's number at risk is what leaves then or later.
  const times = [...byTime].sort(([a], [b]) => b - a);
  const atRisk = groups.map(() => 0);
  for (const [, states] of times) {
    states.forEach((state, group) => {
      state.atRisk = atRisk[group] = (atRisk[group] ?? 0) + state.leaving;
    });
  }
  return times.reverse();
}

function total(states: readonly GroupState[], key: keyof GroupState): number {
  return states.reduce((sum, state) => sum + state[key], 0);
}

/** The hypergeometric covariance that one time adds. */
function addCovariance(covariance: number[][], states: readonly GroupState[]): void {
  const [atRisk, events] = [total(states, "atRisk"), total(states, "events")];
  if (atRisk < 2) return;
  const factor = (events * (atRisk - events)) / (atRisk * atRisk * (atRisk - 1));
  states.forEach((a, row) => {
    states.forEach((b, column) => {
      const share = row === column ? a.atRisk * (atRisk - a.atRisk) : -a.atRisk * b.atRisk;
      const line = covariance[row];
      if (line) line[column] = (line[column] ?? 0) + factor * share;
    });
  });
}

/**
 * The log-rank test of whether two or more groups of durations end at the same pace. Each group is a list of counts as
 * `groupDurations` gives; a group that is never at risk of an event takes no part.
 *
 * @throws when there are fewer than two groups.
 * @source Mantel (1966), Cancer Chemotherapy Reports 50:163–170; Peto and Peto (1972), JRSS A 135:185–206. As R's survdiff.
 */
export function logRank(groups: readonly (readonly DurationCount[])[]): LogRank {
  if (groups.length < 2) throw new Error(`logRank needs at least two groups; got ${groups.length}`);
  const observed = groups.map(() => 0);
  const expected = groups.map(() => 0);
  const covariance = groups.map(() => groups.map(() => 0));
  for (const [, states] of timesOf(groups)) {
    const [atRisk, events] = [total(states, "atRisk"), total(states, "events")];
    if (events === 0) continue;
    states.forEach((state, group) => {
      observed[group] = (observed[group] ?? 0) + state.events;
      expected[group] = (expected[group] ?? 0) + (events * state.atRisk) / atRisk;
    });
    addCovariance(covariance, states);
  }
  return { observed, expected, ...compare(observed, expected, covariance) };
}

function compare(
  observed: readonly number[],
  expected: readonly number[],
  covariance: readonly (readonly number[])[],
): Pick<LogRank, "chiSquare" | "degreesOfFreedom" | "p"> {
  // The differences add up to 0, so that one group says nothing that the others don't.
  const kept = expected.flatMap((events, group) => (events > 0 ? [group] : [])).slice(1);
  const difference = kept.map((group) => (observed[group] ?? 0) - (expected[group] ?? 0));
  const matrix = kept.map((row) => kept.map((column) => covariance[row]?.[column] ?? 0));
  const solution = kept.length > 0 ? solveLinearSystem(matrix, difference) : null;
  if (solution === null) return { chiSquare: null, degreesOfFreedom: kept.length, p: null };
  const chiSquare = Math.max(
    0,
    solution.reduce((sum, value, index) => sum + value * (difference[index] ?? 0), 0),
  );
  return { chiSquare, degreesOfFreedom: kept.length, p: 1 - chisquareCdf(chiSquare, kept.length) };
}
