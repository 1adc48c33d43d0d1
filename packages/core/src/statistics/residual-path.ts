import type { TableArc } from "./table-network.ts";

/** A step along an arc: forward makes its count larger, backward smaller. */
export interface ResidualStep {
  readonly arc: number;
  readonly forward: boolean;
}

/** A way through the network, from one node to another. */
export interface ResidualPath {
  readonly steps: readonly ResidualStep[];
  readonly cost: number;
}

/** What a step costs; null where none is possible. */
export type StepCost = (step: ResidualStep) => number | null;

interface Reached {
  readonly cost: number;
  readonly step: ResidualStep | null;
  readonly before: number;
}

function unwind(reached: ReadonlyMap<number, Reached>, to: number): ResidualStep[] {
  const steps: ResidualStep[] = [];
  let label = reached.get(to);
  while (label?.step) {
    steps.unshift(label.step);
    label = reached.get(label.before);
  }
  return steps;
}

/**
 * The cheapest way from one node to another along arcs in either direction; null when there is none. Costs are 0 or more.
 *
 * @source Dijkstra (1959), Numerische Mathematik 1:269–271.
 */
export function residualPath(
  arcs: readonly TableArc[],
  from: number,
  to: number,
  costOf: StepCost,
): ResidualPath | null {
  const reached = new Map<number, Reached>([[from, { cost: 0, step: null, before: from }]]);
  const open = new Set([from]);
  while (open.size > 0) {
    const node = [...open].reduce((a, b) =>
      (reached.get(a)?.cost ?? Infinity) <= (reached.get(b)?.cost ?? Infinity) ? a : b,
    );
    open.delete(node);
    const soFar = reached.get(node)?.cost ?? 0;
    if (node === to) return { steps: unwind(reached, to), cost: soFar };
    arcs.forEach((arc, index) => {
      if (arc.from !== node && arc.to !== node) return;
      const forward = arc.from === node;
      const next = forward ? arc.to : arc.from;
      const cost = costOf({ arc: index, forward });
      if (cost === null || soFar + cost >= (reached.get(next)?.cost ?? Infinity)) return;
      reached.set(next, { cost: soFar + cost, step: { arc: index, forward }, before: node });
      open.add(next);
    });
  }
  return null;
}
