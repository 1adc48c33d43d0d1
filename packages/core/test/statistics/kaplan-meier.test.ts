import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupDurations } from "../../src/statistics/group-durations.ts";
import { kaplanMeier } from "../../src/statistics/kaplan-meier.ts";
import { survivalAt } from "../../src/statistics/survival-at.ts";
import golden from "./golden.json";
import { expectFrequency, expectGolden, random, repeat, seeded } from "./random.ts";

const { aml_maintained, aml_nonmaintained, lung } = golden.kaplan_meier;
const durations = fc.array(fc.tuple(fc.nat({ max: 20 }), fc.boolean()), { minLength: 1, maxLength: 60 });

function curveOf(rows: readonly (readonly [number, boolean])[]): ReturnType<typeof kaplanMeier> {
  return kaplanMeier(
    groupDurations(
      rows.map(([time]) => time),
      rows.map(([, event]) => event),
    ),
  );
}

/** Null where R has none. */
function expectSame(actual: number | null | undefined, expected: number | string | undefined): void {
  if (typeof expected === "number") expectGolden(actual, expected);
  else expect(actual).toBeNull();
}

describe("kaplanMeier", () => {
  it.each([
    ["maintained", aml_maintained],
    ["not maintained", aml_nonmaintained],
  ])("gives R's survfit of the leukaemia patients, %s", (_, { time, event, expected }) => {
    const curve = kaplanMeier(groupDurations(time, event));
    expect(curve.steps.map((step) => step.time)).toEqual(expected.time);
    expect(curve.steps.map((step) => step.atRisk)).toEqual(expected.n_risk);
    expect(curve.steps.map((step) => step.events)).toEqual(expected.n_event);
    curve.steps.forEach((step, index) => {
      expectGolden(step.survival, expected.survival[index] ?? NaN);
      expectSame(step.standardError, expected.std_err_greenwood[index]);
      expectSame(step.lower, expected.lower[index]);
      expectSame(step.upper, expected.upper[index]);
    });
    expect(curve.median).toBe(expected.median);
  });

  it("gives R's median, its limits and survival of 228 patients with ties and censoring", () => {
    const curve = kaplanMeier(groupDurations(lung.time, lung.event));
    expect(curve).toMatchObject({ size: 228, events: 165 });
    expect(curve.median).toBe(lung.expected.median);
    expect(curve.medianLower).toBe(lung.expected.lower);
    expect(curve.medianUpper).toBe(lung.expected.upper);
    expectGolden(survivalAt(curve, 365)?.survival, lung.expected.survival_at_365);
    expectGolden(survivalAt(curve, 730)?.survival, lung.expected.survival_at_730);
  });

  // Freireich's trial as in Cox and Oakes (1984), Analysis of Survival Data, tables 1.1 and 4.1.
  it("gives the published curve of the 6-mercaptopurine trial", () => {
    const ended = [6, 6, 6, 7, 10, 13, 16, 22, 23];
    const open = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
    const curve = kaplanMeier(
      groupDurations([...ended, ...open], [...ended.map(() => 1), ...open.map(() => 0)]),
    );
    const falls = curve.steps.filter(({ events }) => events > 0);
    expect(falls.map(({ survival }) => survival.toFixed(3))).toEqual(
      "0.857 0.807 0.753 0.690 0.627 0.538 0.448".split(" "),
    );
    expect(falls.map(({ standardError }) => standardError?.toFixed(4))).toEqual(
      "0.0764 0.0869 0.0963 0.1068 0.1141 0.1282 0.1346".split(" "),
    );
    expect(curve.median).toBe(23);
  });

  it("takes the middle of a level stretch at exactly one half", () => {
    expect(kaplanMeier(groupDurations([1, 2, 3, 4], [1, 1, 1, 1])).median).toBe(2.5);
    expect(kaplanMeier(groupDurations([1, 2, 3, 4], [1, 1, 0, 0])).median).toBe(2);
  });

  it("has no median while more than half are still open", () => {
    const curve = kaplanMeier(groupDurations([1, 2, 3], [1, 0, 0]));
    expect(curve).toMatchObject({ median: null, medianUpper: null, events: 1 });
  });

  it("of nothing has no steps, and of open durations alone stays at 1", () => {
    expect(kaplanMeier([])).toEqual({
      steps: [],
      median: null,
      medianLower: null,
      medianUpper: null,
      size: 0,
      events: 0,
    });
    const open = kaplanMeier(groupDurations([3, 4], [0, 0]));
    expect(open.steps.map(({ survival }) => survival)).toEqual([1, 1]);
    expect(open.steps.map(({ lower }) => lower)).toEqual([null, null]);
  });

  it("never rises, and its limits enclose it", () => {
    fc.assert(
      fc.property(durations, (rows) => {
        let before = 1;
        for (const { survival, lower, upper, standardError } of curveOf(rows).steps) {
          expect(survival).toBeLessThanOrEqual(before);
          if (lower !== null) expect(lower).toBeLessThanOrEqual(survival);
          if (upper !== null) expect(upper).toBeGreaterThanOrEqual(survival);
          if (standardError !== null) expect(Number.isFinite(standardError)).toBe(true);
          before = survival;
        }
      }),
      seeded,
    );
  });

  it("without open durations is the share that lasts longer", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 20 }), { minLength: 1 }), (times) => {
        for (const { time, survival } of curveOf(times.map((each) => [each, true] as const)).steps) {
          const longer = times.filter((each) => each > time).length;
          expect(survival).toBeCloseTo(longer / times.length, 12);
        }
      }),
      seeded,
    );
  });

  it("doesn't depend on the order or the grouping of the counts", () => {
    fc.assert(
      fc.property(durations, (rows) => {
        const single = rows.map(([time, event]) => ({
          time,
          events: event ? 1 : 0,
          censored: event ? 0 : 1,
        }));
        expect(kaplanMeier(single.reverse())).toEqual(curveOf(rows));
      }),
      seeded,
    );
  });

  it("keeps its survival and shrinks its errors by √k when every count comes k times", () => {
    fc.assert(
      fc.property(durations, fc.integer({ min: 2, max: 1e9 }), (rows, k) => {
        const counts = groupDurations(
          rows.map(([time]) => time),
          rows.map(([, event]) => event),
        );
        const [one, many] = [
          kaplanMeier(counts),
          kaplanMeier(
            counts.map(({ time, events, censored }) => ({
              time,
              events: k * events,
              censored: k * censored,
            })),
          ),
        ];
        many.steps.forEach(({ survival, standardError }, index) => {
          expect(survival).toBeCloseTo(one.steps[index]?.survival ?? NaN, 10);
          if (standardError !== null) {
            expect(standardError * Math.sqrt(k)).toBeCloseTo(one.steps[index]?.standardError ?? NaN, 8);
          }
        });
      }),
      seeded,
    );
  });

  it("refuses negative counts and a confidence that is none", () => {
    expect(() => kaplanMeier([{ time: 1, events: -1, censored: 0 }])).toThrow("got 1: -1, 0");
    expect(() => kaplanMeier([], 0)).toThrow("got 0");
  });

  describe("over 2000 samples of 100 durations, a third of them open", () => {
    const source = random(11);
    const rate = Math.LN2 / 10;
    const curves = repeat(2000, () =>
      curveOf(
        repeat(100, () => {
          const [length, seen] = [source.exponential() / rate, (source.exponential() * 2) / rate];
          return [Math.min(length, seen), length <= seen] as const;
        }),
      ),
    );

    it("has log-log limits that cover the true survival in 95 % of them", () => {
      const covered = curves.map((curve) => {
        const at = survivalAt(curve, 10);
        return (at?.lower ?? 1) <= 0.5 && 0.5 <= (at?.upper ?? 0);
      });
      expectFrequency(covered, 0.95);
    });

    it("has a median whose limits cover the true one in 95 % of them", () => {
      const covered = curves.map(
        ({ medianLower, medianUpper }) => (medianLower ?? 0) <= 10 && 10 <= (medianUpper ?? Infinity),
      );
      expectFrequency(covered, 0.95);
    });

    it("is not biased", () => {
      const errors = curves.map((curve) => (survivalAt(curve, 10)?.survival ?? NaN) - 0.5);
      const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
      // Five standard errors of the mean; one estimate's is at most that of a binomial of 50 of the 100.
      expect(Math.abs(mean)).toBeLessThanOrEqual((5 * Math.sqrt(0.25 / 50)) / Math.sqrt(errors.length));
    });
  });
});
