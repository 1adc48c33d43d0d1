import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupDurations, type DurationCount } from "../../src/statistics/group-durations.ts";
import { logRank } from "../../src/statistics/log-rank.ts";
import golden from "./golden.json";
import { expectFrequency, expectGolden, random, repeat, seeded, type Random } from "./random.ts";

const { aml_maintained, aml_nonmaintained, log_rank } = golden.kaplan_meier;
const group = fc
  .array(fc.tuple(fc.nat({ max: 8 }), fc.boolean()), { minLength: 1, maxLength: 30 })
  .map((rows) =>
    groupDurations(
      rows.map(([time]) => time),
      rows.map(([, event]) => event),
    ),
  );

function sample(source: Random, size: number, rate: number): DurationCount[] {
  const rows = repeat(size, () => [source.exponential() / rate, source.exponential() * 2] as const);
  return groupDurations(
    rows.map(([length, seen]) => Math.min(length, seen)),
    rows.map(([length, seen]) => length <= seen),
  );
}

describe("logRank", () => {
  it("gives R's survdiff of the leukaemia patients", () => {
    const test = logRank([
      groupDurations(aml_maintained.time, aml_maintained.event),
      groupDurations(aml_nonmaintained.time, aml_nonmaintained.event),
    ]);
    test.expected.forEach((events, index) => {
      expectGolden(events, log_rank.expected[index] ?? NaN);
    });
    expectGolden(test.chiSquare, log_rank.chisq);
    expect(test.p).toBeCloseTo(0.0653, 4);
  });

  // Cox and Oakes (1984); χ² 16.79 and 19.25 expected as in Kleinbaum and Klein (2012), Survival Analysis, ch. 2.
  it("gives the published test of the 6-mercaptopurine trial", () => {
    const ended = [6, 6, 6, 7, 10, 13, 16, 22, 23];
    const open = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
    const control = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];
    const test = logRank([
      groupDurations([...ended, ...open], [...ended.map(() => 1), ...open.map(() => 0)]),
      groupDurations(
        control,
        control.map(() => 1),
      ),
    ]);
    expect(test.observed).toEqual([9, 21]);
    expect(test.expected[0]).toBeCloseTo(19.25, 2);
    expect(test.chiSquare).toBeCloseTo(16.79, 2);
    expect(test.degreesOfFreedom).toBe(1);
  });

  it("expects as many events as were observed", () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 5 }), (groups) => {
        const { observed, expected, p } = logRank(groups);
        const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
        expect(sum(expected)).toBeCloseTo(sum(observed), 9);
        if (p !== null) expect(p >= 0 && p <= 1).toBe(true);
      }),
      seeded,
    );
  });

  it("doesn't depend on the order of the groups or on the clock's unit", () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 5 }), (groups) => {
        const given = logRank(groups).chiSquare;
        const turned = logRank(
          [...groups].reverse().map((counts) => counts.map((count) => ({ ...count, time: 7 * count.time }))),
        ).chiSquare;
        if (given === null) expect(turned).toBeNull();
        else expect(turned).toBeCloseTo(given, 7);
      }),
      seeded,
    );
  });

  it("of equal groups is 0, and p is 1", () => {
    fc.assert(
      fc.property(group, (counts) => {
        const { chiSquare, p } = logRank([counts, counts, counts]);
        if (chiSquare === null) return;
        expect(chiSquare).toBeCloseTo(0, 12);
        expect(p).toBeCloseTo(1, 5);
      }),
      seeded,
    );
  });

  it("says nothing without an event, or of groups never at risk together", () => {
    const open = groupDurations([5, 6], [0, 0]);
    expect(logRank([open, open])).toMatchObject({ chiSquare: null, p: null });
    expect(logRank([groupDurations([1], [0]), groupDurations([2, 3], [1, 1])])).toMatchObject({
      chiSquare: null,
      degreesOfFreedom: 0,
    });
    expect(logRank([[], groupDurations([2, 3], [1, 1])])).toMatchObject({ chiSquare: null });
    expect(() => logRank([open])).toThrow("needs at least two groups; got 1");
  });

  it.each([2, 4])("rejects %i groups that are alike in one of twenty of 2000 samples", (count) => {
    const source = random(count);
    const rejected = repeat(2000, () => {
      const { p } = logRank(repeat(count, () => sample(source, 50, 1)));
      return p !== null && p < 0.05;
    });
    expectFrequency(rejected, 0.05);
  });

  // Schoenfeld (1981): 1.96 + z of the power = ln(2) · √(events ÷ 4); 100 and 100 with 2:1 hazards have over 130 events.
  it("finds a doubled pace with 100 in each group at least nine times in ten", () => {
    const source = random(5);
    const found = repeat(
      300,
      () => (logRank([sample(source, 100, 1), sample(source, 100, 2)]).p ?? 1) < 0.05,
    );
    expect(found.filter(Boolean).length).toBeGreaterThanOrEqual(270);
  });
});
