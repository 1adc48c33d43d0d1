import { describe, expect, it } from "vitest";
import { xmrRules, xmrSignals } from "../../src/statistics/xmr-signals.ts";
import { expectFrequency, random, repeat } from "./random.ts";

const limits = { centre: 0, lower: -3, upper: 3, meanMovingRange: 1.128, movingRangeUpper: 3.686 };
const signals = (...values: (number | null)[]): unknown[] => xmrSignals(values, limits);
const times = (count: number, rule: string | null): unknown[] => new Array<unknown>(count).fill(rule);

describe("xmrSignals", () => {
  it("states its rules in the order of their precedence", () => {
    expect(xmrRules).toEqual(["limit", "trend", "run", "two-in-three"]);
  });

  it("marks a point outside the limits, not one on them", () => {
    expect(signals(3, 0, 0, 3.01, 0, 0, -3.01)).toEqual([null, null, null, "limit", null, null, "limit"]);
  });

  it("marks six points that only rise or only fall, not five", () => {
    expect(signals(-0.5, -0.3, -0.1, 0.1, 0.3)).toEqual(times(5, null));
    expect(signals(-0.5, -0.3, -0.1, 0.1, 0.3, 0.5)).toEqual(times(6, "trend"));
    expect(signals(1, 0.8, 0.6, 0.4, -0.2, -0.3, 1)).toEqual([...times(6, "trend"), null]);
    expect(signals(-0.5, -0.3, -0.1, -0.1, 0.1, 0.3)).toEqual(times(6, null));
  });

  it("marks eight points on one side, not seven, and a point on the centre line ends a run", () => {
    const side = [1, 0.5, 1, 0.5, 1, 0.5, 1];
    expect(signals(...side)).toEqual(times(7, null));
    expect(signals(...side, 0.5)).toEqual(times(8, "run"));
    expect(signals(...side, 0, 0.5)).toEqual(times(9, null));
    expect(signals(-1, ...side, 0.5, -1)).toEqual([null, ...times(8, "run"), null]);
  });

  it("marks two in three beyond two thirds of the way to the same limit, and not the third", () => {
    expect(signals(2.1, 0, 2.1, 0)).toEqual(["two-in-three", null, "two-in-three", null]);
    expect(signals(2.1, 2.1, 0)).toEqual(["two-in-three", "two-in-three", null]);
    expect(signals(2.1, 0, -2.1)).toEqual(times(3, null));
    expect(signals(2.1, 0, 0, 2.1)).toEqual(times(4, null));
  });

  it("says the first rule that holds, in the stated order", () => {
    expect(signals(2.1, 0.1, 3.5)).toEqual(["two-in-three", null, "limit"]);
    expect(signals(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.5, 0.6)).toEqual([...times(6, "trend"), "run", "run"]);
    expect(signals(1, 2, 2.1, 1, 2.1, 1, 2, 1)).toEqual(times(8, "run"));
  });

  it("lets a missing value end every pattern", () => {
    expect(signals(-0.5, -0.3, -0.1, null, 0.1, 0.3, 0.5)).toEqual(times(7, null));
    expect(signals(1, 0.5, 1, 0.5, null, 0.5, 1, 0.5, 1)).toEqual(times(9, null));
    expect(signals(2.1, null, 2.1)).toEqual(times(3, null));
    expect(signals()).toEqual([]);
  });

  // Each rate follows from the rule, for independent normal points and known limits three standard deviations away.
  it.each([
    ["limit", 1, 0.0026998],
    ["trend", 6, 2 / 720],
    ["run", 8, 2 / 2 ** 8],
    ["two-in-three", 3, 2 * 0.0227501 * (1 - (1 - 0.0227501) ** 2)],
  ] as const)(
    "rings by %s at the last of %i stable points as rarely as theory says",
    (rule, length, rate) => {
      const source = random(length);
      const wide = { ...limits, lower: -Infinity, upper: Infinity };
      const rung = repeat(40_000, () => {
        const values = repeat(length, source.normal);
        // The other rules, of higher precedence, are kept out of the way.
        const used = rule === "limit" || rule === "two-in-three" ? limits : wide;
        if (rule !== "limit" && rule !== "two-in-three") return xmrSignals(values, used).at(-1) === rule;
        const bounded = rule === "limit" ? values : values.map((value) => Math.max(-3, Math.min(3, value)));
        return xmrSignals(bounded, used).at(-1) === rule;
      });
      // A run that is also a trend is called a trend: 2 ÷ 8! of all, far below what is told apart here.
      expectFrequency(rung, rate);
    },
  );
});
