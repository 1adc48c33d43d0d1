import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shareDifference } from "../../src/statistics/share-difference.ts";

const share = fc
  .integer({ min: 1, max: 200 })
  .chain((trials) =>
    fc.record({ successes: fc.integer({ min: 0, max: trials }), trials: fc.constant(trials) }),
  );

describe("shareDifference", () => {
  // Newcombe (1998), Statistics in Medicine 17:873–890, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 20, 0.6791, 1],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 10, -0.2775, 0.2775],
  ])("of %i/%i and %i/%i is what the paper says", (x, m, y, n, lower, upper) => {
    const found = shareDifference({ successes: x, trials: m }, { successes: y, trials: n });
    expect(found.difference).toBeCloseTo(x / m - y / n, 12);
    expect(found.lower).toBeCloseTo(lower, 4);
    expect(found.upper).toBeCloseTo(upper, 4);
  });

  it("contains the difference, stays within −1 to 1, and turns its sign when the shares change places", () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [there, back] = [shareDifference(a, b), shareDifference(b, a)];
        expect(there.lower).toBeLessThanOrEqual(there.difference);
        expect(there.upper).toBeGreaterThanOrEqual(there.difference);
        expect(there.lower).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(there.upper).toBeLessThanOrEqual(1 + 1e-12);
        expect(back.lower).toBeCloseTo(-there.upper, 12);
      }),
      { seed: 5 },
    );
  });

  it("refuses a share of nothing", () => {
    expect(() => shareDifference({ successes: 0, trials: 0 }, { successes: 1, trials: 2 })).toThrow("got 0");
  });
});
