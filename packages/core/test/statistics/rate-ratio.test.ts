import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rateRatio } from "../../src/statistics/rate-ratio.ts";
import golden from "./golden.json";
import { expectGolden, random, repeat, seeded, type Random } from "./random.ts";

const rate = fc.record({
  events: fc.nat({ max: 200 }),
  exposure: fc.double({ min: 0.01, max: 1e6, noNaN: true }),
});

/** Events of a Poisson process within a time. */
function poisson(source: Random, mean: number): number {
  let [events, time] = [0, source.exponential()];
  while (time < mean) [events, time] = [events + 1, time + source.exponential()];
  return events;
}

describe("rateRatio", () => {
  it("gives R's poisson.test of two samples", () => {
    const { events, exposure, expected } = golden.rate_ratio;
    const [first, second] = [0, 1].map((index) => ({
      events: events[index] ?? NaN,
      exposure: exposure[index] ?? NaN,
    }));
    const test = rateRatio(first ?? { events: 0, exposure: 1 }, second ?? { events: 0, exposure: 1 });
    expectGolden(test.ratio, expected.ratio);
    expectGolden(test.p, expected.p);
  });

  // Table 1 of Lehmann and Romano's UV-radiation trial, as in the examples of R's poisson.test.
  it("gives the published test of 11 in 800 against 21 in 3011", () => {
    const test = rateRatio({ events: 11, exposure: 800 }, { events: 21, exposure: 3011 });
    expect(test.ratio).toBeCloseTo(1.971488, 6);
    expect(test.lower).toBeCloseTo(0.8584264, 6);
    expect(test.upper).toBeCloseTo(4.2772659, 6);
    expect(test.p).toBeCloseTo(0.07967, 5);
  });

  it("of few events is what can be counted by hand: 5 against 0 in equal exposures has p 2 ÷ 32", () => {
    expect(rateRatio({ events: 5, exposure: 2 }, { events: 0, exposure: 2 })).toMatchObject({
      ratio: null,
      upper: null,
      p: 2 / 32,
    });
  });

  it("of no events knows nothing, and of none in the first is 0", () => {
    const none = { events: 0, exposure: 3 };
    expect(rateRatio(none, none)).toEqual({ ratio: null, lower: 0, upper: null, p: 1 });
    expect(rateRatio(none, { events: 4, exposure: 3 })).toMatchObject({ ratio: 0, lower: 0 });
  });

  it("turned round is 1 ÷ the ratio with the same p", () => {
    fc.assert(
      fc.property(rate, rate, (a, b) => {
        fc.pre(a.events > 0 && b.events > 0);
        const [there, back] = [rateRatio(a, b), rateRatio(b, a)];
        expect((there.ratio ?? NaN) * (back.ratio ?? NaN)).toBeCloseTo(1, 9);
        expect(there.lower * (back.upper ?? NaN)).toBeCloseTo(1, 7);
        expect(there.p).toBeCloseTo(back.p, 9);
      }),
      seeded,
    );
  });

  it("has p within 0–1, and an interval around the ratio that doesn't depend on the exposure's unit", () => {
    fc.assert(
      fc.property(rate, rate, (a, b) => {
        const { ratio, lower, upper, p } = rateRatio(a, b);
        expect(p >= 0 && p <= 1).toBe(true);
        if (ratio !== null) {
          expect(lower).toBeLessThanOrEqual(ratio);
          expect(upper ?? Infinity).toBeGreaterThanOrEqual(ratio);
        }
        const scaled = rateRatio({ ...a, exposure: 4 * a.exposure }, { ...b, exposure: 4 * b.exposure });
        expect(scaled.p).toBeCloseTo(p, 12);
      }),
      seeded,
    );
  });

  it("holds for hundreds of thousands of events", () => {
    const { ratio, p } = rateRatio({ events: 200_000, exposure: 1 }, { events: 200_500, exposure: 1 });
    expect(ratio).toBeCloseTo(0.9975, 4);
    // Normal approximation with continuity: z = 499 ÷ √400 500.
    expect(p).toBeCloseTo(0.4304, 3);
  });

  it("refuses broken counts and no exposure", () => {
    const good = { events: 1, exposure: 1 };
    expect(() => rateRatio({ events: 0.5, exposure: 1 }, good)).toThrow("got 0.5");
    expect(() => rateRatio(good, { events: 1, exposure: 0 })).toThrow("got 0");
  });

  it.each([0.5, 0.3, 0.9])(
    "with the share %d of the exposure rejects equal rates in at most one of twenty cases, exactly",
    (share) => {
      for (const trials of [1, 5, 12, 30, 75]) {
        let [chance, rejected] = [(1 - share) ** trials, 0];
        for (let events = 0; events <= trials; events++) {
          const { p } = rateRatio(
            { events, exposure: share },
            { events: trials - events, exposure: 1 - share },
          );
          if (p <= 0.05) rejected += chance;
          chance *= (share / (1 - share)) * ((trials - events) / (events + 1));
        }
        expect(rejected).toBeLessThanOrEqual(0.05 + 1e-9);
      }
    },
  );

  it("rejects equal rates, and misses the true ratio, in at most 5 % of 4000 pairs of counts", () => {
    const source = random(51);
    const tests = repeat(4000, () =>
      rateRatio({ events: poisson(source, 12), exposure: 12 }, { events: poisson(source, 30), exposure: 30 }),
    );
    // Five binomial standard deviations above 5 %.
    const bound = 0.05 + 5 * Math.sqrt((0.05 * 0.95) / tests.length);
    const share = (wrong: (test: (typeof tests)[number]) => boolean): number =>
      tests.filter(wrong).length / tests.length;
    expect(share(({ p }) => p <= 0.05)).toBeLessThanOrEqual(bound);
    expect(share(({ lower, upper }) => lower > 1 || (upper ?? Infinity) < 1)).toBeLessThanOrEqual(bound);
  });
});
