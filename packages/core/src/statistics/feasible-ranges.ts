import { residualPath, type ResidualStep } from "./residual-path.ts";
import type { TableArc } from "./table-network.ts";

/** The values that an attacker can't rule out. */
export interface FeasibleRange {
  readonly lower: number;
  /** Null when the published totals set no bound. */
  readonly upper: number | null;
}

/** How far counts can still move: `room(step)` is how much more, Infinity without bound. */
export interface ResidualRoom {
  readonly room: (step: ResidualStep) => number;
  readonly push: (steps: readonly ResidualStep[], amount: number) => void;
}

/**
 * The room of suppressed counts around their true values. Published counts can't move; a suppressed one is known to be at
 * least 1, since zeros are published.
 */
export function residualRoom(arcs: readonly TableArc[], suppressed: ReadonlySet<number>): ResidualRoom {
  const moved = arcs.map(() => 0);
  return {
    room: ({ arc, forward }) => {
      if (!suppressed.has(arc)) return 0;
      return forward ? Infinity : (arcs[arc]?.count ?? 0) + (moved[arc] ?? 0) - 1;
    },
    push: (steps, amount) => {
      for (const { arc, forward } of steps) moved[arc] = (moved[arc] ?? 0) + (forward ? amount : -amount);
    },
  };
}

/**
 * The most that one suppressed count can move up (or down) while every published figure stays as it is, Infinity without
 * bound; at most `enough` where that is given. What was moved is left in `residual`.
 *
 * @source Ford and Fulkerson (1962), Flows in Networks; Edmonds and Karp (1972), Journal of the ACM 19:248–264.
 */
export function largestMove(
  arcs: readonly TableArc[],
  residual: ResidualRoom,
  step: ResidualStep,
  enough = Infinity,
): number {
  const arc = arcs[step.arc];
  if (arc === undefined) throw new Error(`largestMove needs an arc of the table; got ${step.arc}`);
  const [start, end] = step.forward ? [arc.to, arc.from] : [arc.from, arc.to];
  let moved = 0;
  while (moved < enough) {
    const path = residualPath(arcs, start, end, (each) =>
      each.arc !== step.arc && residual.room(each) > 0 ? 1 : null,
    );
    if (path === null) return moved;
    const cycle = [...path.steps, step];
    const amount = Math.min(enough - moved, ...cycle.map(residual.room));
    if (amount === Infinity) return Infinity;
    if (amount <= 0) return moved;
    residual.push(cycle, amount);
    moved += amount;
  }
  return moved;
}

/**
 * What an attacker can work out of a published table: for each suppressed arc, the range of whole numbers that agree with
 * every published count and total. The attacker knows that suppressed counts are at least 1. In the order of the arcs;
 * null where the arc is published.
 *
 * @source Willenborg and de Waal (2001), Elements of Statistical Disclosure Control, §6.
 */
export function feasibleRanges(
  arcs: readonly TableArc[],
  suppressed: ReadonlySet<number>,
): (FeasibleRange | null)[] {
  return arcs.map(({ count }, arc) => {
    if (!suppressed.has(arc)) return null;
    const up = largestMove(arcs, residualRoom(arcs, suppressed), { arc, forward: true });
    const down = largestMove(arcs, residualRoom(arcs, suppressed), { arc, forward: false });
    return { lower: count - down, upper: up === Infinity ? null : count + up };
  });
}
