import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupDurations } from "../../src/statistics/group-durations.ts";
import { seeded } from "./random.ts";

describe("groupDurations", () => {
  it("counts what ended and what was still open, shortest first", () => {
    expect(groupDurations([5, 2, 5, 5], [1, 0, true, false])).toEqual([
      { time: 2, events: 0, censored: 1 },
      { time: 5, events: 2, censored: 1 },
    ]);
    expect(groupDurations([], [])).toEqual([]);
  });

  it("loses nobody", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 9 }), fc.boolean())), (rows) => {
        const groups = groupDurations(
          rows.map(([time]) => time),
          rows.map(([, event]) => event),
        );
        const sum = groups.reduce((all, { events, censored }) => all + events + censored, 0);
        expect(sum).toBe(rows.length);
        expect(groups.reduce((all, { events }) => all + events, 0)).toBe(rows.filter(([, e]) => e).length);
      }),
      seeded,
    );
  });

  it("refuses lists of two lengths and times that are none", () => {
    expect(() => groupDurations([1], [])).toThrow("got 1 and 0");
    expect(() => groupDurations([-1], [1])).toThrow("got -1");
    expect(() => groupDurations([NaN], [1])).toThrow("got NaN");
  });
});
