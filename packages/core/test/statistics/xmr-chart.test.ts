import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { xmrChart } from "../../src/statistics/xmr-chart.ts";
import golden from "./golden.json";
import { expectFrequency, expectGolden, random, repeat, seeded } from "./random.ts";

const series = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 10, maxLength: 40 });
const calm = [10, 11, 9, 10, 11, 9, 10, 11, 9, 10];

describe("xmrChart", () => {
  it("gives the limits of the NIST flow series", () => {
    const { expected, series: flow } = golden.xmr;
    const { limits } = xmrChart(flow);
    expectGolden(limits?.centre, expected.mean);
    expectGolden(limits?.meanMovingRange, expected.mean_moving_range);
    expectGolden(limits?.lower, expected["lower_2.66"]);
    expectGolden(limits?.upper, expected["upper_2.66"]);
    expectGolden(limits?.movingRangeUpper, expected.moving_range_upper);
    // NIST/SEMATECH e-Handbook §6.3.2.2 has 3 ÷ 1.128 unrounded.
    expect(Math.abs((limits?.upper ?? 0) - 55.8041)).toBeLessThan(0.001);
    expect(Math.abs((limits?.lower ?? 0) - 45.8159)).toBeLessThan(0.001);
  });

  it("finds no signal in the NIST flow series, as the handbook says", () => {
    const chart = xmrChart(golden.xmr.series);
    expect(chart.points.every(({ signal, rangeSignal }) => signal === null && !rangeSignal)).toBe(true);
    expect(chart.lastChange).toMatchObject({ verdict: "common-cause", rule: null });
    expect(chart.lastChange.difference).toBeCloseTo(-1.5, 12);
  });

  it("without enough points has no limits, no signal, and says why", () => {
    const chart = xmrChart([1, 2, 3, 90]);
    expect(chart).toMatchObject({ limits: null, reason: "too-few-points" });
    expect(chart.points.map(({ signal }) => signal)).toEqual([null, null, null, null]);
    expect(chart.lastChange).toEqual({ difference: 87, verdict: "unknown", rule: null });
    expect(xmrChart([1, 2, 3, 4], { minimumPoints: 4 }).reason).toBeNull();
    expect(xmrChart([])).toMatchObject({ points: [], limits: null, lastChange: { difference: null } });
  });

  it("says that the last change is no common-cause variation", () => {
    expect(xmrChart([...calm, 30]).lastChange).toEqual({
      difference: 20,
      verdict: "special-cause",
      rule: "limit",
    });
  });

  it("tells a jump within the limits by its moving range", () => {
    const chart = xmrChart([...calm, 13.5, 8], { baseline: { from: 0, to: 10 } });
    expect(chart.points.at(-1)).toMatchObject({ signal: null, rangeSignal: true });
    expect(chart.lastChange).toMatchObject({ verdict: "special-cause", rule: "moving-range" });
  });

  it("keeps the limits of a fixed baseline, whatever comes after", () => {
    const chart = xmrChart([...calm, 30, 31, 32], { baseline: { from: 0, to: 10 } });
    expect(chart.limits).toEqual(xmrChart(calm).limits);
    expect(chart.points.slice(10).map(({ signal }) => signal)).toEqual(["limit", "limit", "limit"]);
  });

  it("leaves missing values out, and measures no range across them", () => {
    const chart = xmrChart([...calm.slice(0, 5), null, ...calm.slice(5), null]);
    expect(chart.points[5]).toEqual({ value: null, movingRange: null, signal: null, rangeSignal: false });
    expect(chart.points[6]?.movingRange).toBeNull();
    expect(chart.limits?.centre).toBe(xmrChart(calm).limits?.centre);
    expect(chart.lastChange).toMatchObject({ difference: 1, verdict: "common-cause" });
  });

  it("calls nothing a signal in a series of one value", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), (value) => {
        const chart = xmrChart(new Array<number>(15).fill(value));
        expect(chart.points.every(({ signal, rangeSignal }) => signal === null && !rangeSignal)).toBe(true);
      }),
      seeded,
    );
  });

  it("has the same signals whatever the unit and the zero of the values, and in a mirror", () => {
    fc.assert(
      fc.property(series, (values) => {
        const signals = (each: (value: number) => number): unknown =>
          xmrChart(values.map(each)).points.map(({ signal }) => signal);
        const plain = signals((value) => value);
        // Powers of two keep the arithmetic exact, so that no point at a limit changes side by rounding.
        expect(signals((value) => 4 * value)).toEqual(plain);
        expect(signals((value) => -value)).toEqual(plain);
      }),
      seeded,
    );
  });

  it("encloses its centre and leaves the values as they were", () => {
    fc.assert(
      fc.property(series, (values) => {
        const { limits, points } = xmrChart(values);
        expect(points.map(({ value }) => value)).toEqual(values);
        expect((limits?.lower ?? NaN) <= (limits?.centre ?? NaN)).toBe(true);
        expect((limits?.centre ?? NaN) <= (limits?.upper ?? NaN)).toBe(true);
      }),
      seeded,
    );
  });

  it("refuses a baseline outside the series and values that are none", () => {
    expect(() => xmrChart(calm, { baseline: { from: 0, to: 11 } })).toThrow("within 0–10; got 0–11");
    expect(() => xmrChart([NaN])).toThrow("got NaN");
    expect(() => xmrChart(calm, { minimumPoints: 1 })).toThrow("got 1");
  });

  // With known limits the rules ring at the last point in 0.27 % (limit), 0.28 % (trend), 0.78 % (run), 0.20 % (two in
  // three) and 0.92 % (moving range beyond 3.267 · 1.128 standard deviations) of cases: together at most 2.45 %. Limits from
  // 24 points are themselves uncertain: twice that is the bound.
  it("takes the last of 24 stable points for a change less than once in twenty times", () => {
    const source = random(3);
    const rung = repeat(
      4000,
      () => xmrChart(repeat(24, source.normal)).lastChange.verdict === "special-cause",
    );
    expect(rung.filter(Boolean).length / rung.length).toBeLessThan(0.05);
  });

  it("finds a shift of four standard deviations in the last of 24 points at least three times in four", () => {
    const source = random(4);
    const baseline = { from: 0, to: 23 };
    const found = repeat(500, () => {
      const values = [...repeat(23, source.normal), 4 + source.normal()];
      return xmrChart(values, { baseline }).lastChange.verdict === "special-cause";
    });
    expect(found.filter(Boolean).length).toBeGreaterThan(375);
  });

  // A point of a normal series is beyond 2.66 × 1.1284 = 3.0015 standard deviations in 0.269 % of cases.
  it("puts 0.27 % of a long stable series outside the limits", () => {
    const source = random(6);
    const { points, limits } = xmrChart(repeat(50_000, source.normal));
    const outside = points.map(
      ({ value }) =>
        (value ?? 0) > (limits?.upper ?? Infinity) || (value ?? 0) < (limits?.lower ?? -Infinity),
    );
    expectFrequency(outside, 0.002686);
    expect(points.filter(({ signal }) => signal === "limit").length).toBe(outside.filter(Boolean).length);
  });
});
