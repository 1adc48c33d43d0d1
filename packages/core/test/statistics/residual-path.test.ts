import { describe, expect, it } from "vitest";
import { residualPath } from "../../src/statistics/residual-path.ts";

const arc = (
  from: number,
  to: number,
  count = 1,
): { from: number; to: number; count: number; isTotal: boolean } => ({
  from,
  to,
  count,
  isTotal: false,
});

describe("residualPath", () => {
  const arcs = [arc(0, 1), arc(1, 3), arc(2, 0), arc(2, 3)];

  it("takes the cheapest way, along arcs and against them", () => {
    const costs = [5, 5, 1, 2];
    expect(residualPath(arcs, 0, 3, (step) => costs[step.arc] ?? null)).toEqual({
      cost: 3,
      steps: [
        { arc: 2, forward: false },
        { arc: 3, forward: true },
      ],
    });
  });

  it("goes round a step that isn't possible, and is null when none is left", () => {
    expect(
      residualPath(arcs, 0, 3, ({ arc }) => (arc === 2 ? null : 1))?.steps.map(({ arc }) => arc),
    ).toEqual([0, 1]);
    expect(residualPath(arcs, 0, 3, ({ forward }) => (forward ? null : 1))).toBeNull();
  });

  it("from a node to itself is no step at no cost", () => {
    expect(residualPath(arcs, 1, 1, () => 1)).toEqual({ steps: [], cost: 0 });
  });
});
