import { describe, expect, it } from "vitest";
import { groupDurations } from "../../src/statistics/group-durations.ts";
import { kaplanMeier } from "../../src/statistics/kaplan-meier.ts";
import { survivalAt } from "../../src/statistics/survival-at.ts";

const open = kaplanMeier(groupDurations([2, 4, 6], [1, 1, 0]));
const ended = kaplanMeier(groupDurations([2, 4], [1, 1]));

describe("survivalAt", () => {
  it("is 1 before the first step, and each step's from its time on", () => {
    expect(survivalAt(open, 0)).toEqual({ survival: 1, standardError: 0, lower: null, upper: null });
    expect(survivalAt(open, 1.9)?.survival).toBe(1);
    expect(survivalAt(open, 2)?.survival).toBeCloseTo(2 / 3, 12);
    expect(survivalAt(open, 5)?.survival).toBeCloseTo(1 / 3, 12);
  });

  it("is null beyond what was observed, unless all had ended", () => {
    expect(survivalAt(open, 6)?.survival).toBeCloseTo(1 / 3, 12);
    expect(survivalAt(open, 7)).toBeNull();
    expect(survivalAt(ended, 100)?.survival).toBe(0);
    expect(survivalAt(kaplanMeier([]), 0)).toBeNull();
  });

  it("refuses a negative time", () => {
    expect(() => survivalAt(open, -1)).toThrow("survivalAt needs a time of 0 or more; got -1");
  });
});
