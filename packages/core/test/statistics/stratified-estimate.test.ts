import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  stratifiedEstimate,
  type StratifiedEstimate,
  type StratumSample,
} from "../../src/statistics/stratified-estimate.ts";
import { summariseSample } from "../../src/statistics/summarise-sample.ts";
import golden from "./golden.json";
import { expectFrequency, expectGolden, random, repeat, seeded } from "./random.ts";

const schools = golden.stratified;

/** R's data keep the weights in single precision, so that they stand for 4420.9999… schools and not for 4421. */
function strataOf(values: readonly number[]): StratumSample[] {
  return Object.entries(schools.population).map(([stratum, population]) => {
    const summary = summariseSample(values.filter((_, index) => schools.stratum[index] === stratum));
    return { stratum, population: Math.fround(population / summary.size) * summary.size, ...summary };
  });
}

const sampled = fc.array(
  fc.tuple(
    fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 12 }),
    fc.nat({ max: 500 }),
  ),
  { minLength: 1, maxLength: 6 },
);

function fromRows(rows: readonly (readonly [readonly number[], number])[]): StratumSample[] {
  return rows.map(([values, more], index) => ({
    stratum: String(index),
    population: values.length + more,
    ...summariseSample(values),
  }));
}

describe("stratifiedEstimate", () => {
  it("gives R's svymean and its design effect of the California schools", () => {
    const { mean, designEffect, flags } = stratifiedEstimate(strataOf(schools.value));
    expectGolden(mean?.value, schools.expected.mean);
    expectGolden(mean?.standardError, schools.expected.se);
    expectGolden(designEffect, schools.expected.deff);
    expect(flags).toEqual([]);
  });

  it("gives R's svytotal of their pupils", () => {
    const { total } = stratifiedEstimate(strataOf(schools.enroll));
    expectGolden(total?.value, schools.expected.total_enroll);
    expectGolden(total?.standardError, schools.expected.se_total);
  });

  it("gives R's share of schools with an award", () => {
    const { mean } = stratifiedEstimate(strataOf(schools.awards), { kind: "share" });
    expectGolden(mean?.value, schools.expected.share_awards);
    expectGolden(mean?.standardError, schools.expected.se_share);
  });

  it("gives R's standard error without finite-population correction", () => {
    const { mean } = stratifiedEstimate(strataOf(schools.value), { finitePopulation: false });
    expectGolden(mean?.standardError, schools.expected.mean_without_fpc_se);
  });

  it("has no error where every unit was seen, and the population's own mean", () => {
    fc.assert(
      fc.property(sampled, (rows) => {
        const { mean } = stratifiedEstimate(fromRows(rows.map(([values]) => [values, 0] as const)));
        const all = rows.flatMap(([values]) => values);
        expect(mean?.value).toBeCloseTo(all.reduce((a, b) => a + b, 0) / all.length, 9);
        expect(mean?.standardError).toBe(0);
        expect(mean?.interval).toEqual({ lower: mean?.value, upper: mean?.value });
      }),
      seeded,
    );
  });

  it("gives no NaN, lies between the lowest and highest value, and is not surer without the correction", () => {
    fc.assert(
      fc.property(sampled, (rows) => {
        const strata = fromRows(rows);
        const { mean, total } = stratifiedEstimate(strata);
        const all = rows.flatMap(([values]) => values);
        expect(mean?.value).toBeGreaterThanOrEqual(Math.min(...all) - 1e-9);
        expect(mean?.value).toBeLessThanOrEqual(Math.max(...all) + 1e-9);
        const population = strata.reduce((sum, stratum) => sum + (stratum.population ?? 0), 0);
        expect(total?.value).toBeCloseTo((mean?.value ?? NaN) * population, 6);
        const without = stratifiedEstimate(strata, { finitePopulation: false }).mean?.standardError ?? NaN;
        expect(without + 1e-9).toBeGreaterThanOrEqual(mean?.standardError ?? NaN);
      }),
      seeded,
    );
  });

  it("moves and stretches with the values, and doesn't depend on the order of strata", () => {
    fc.assert(
      fc.property(sampled, (rows) => {
        const plain = stratifiedEstimate(fromRows(rows)).mean;
        const moved = stratifiedEstimate(
          fromRows(rows.map(([values, more]) => [values.map((x) => 3 * x - 7), more] as const)).reverse(),
        ).mean;
        expect(moved?.value).toBeCloseTo(3 * (plain?.value ?? NaN) - 7, 8);
        expect(moved?.standardError).toBeCloseTo(3 * (plain?.standardError ?? NaN), 8);
      }),
      seeded,
    );
  });

  it("has the design effect 1 of one stratum: that is a simple random sample", () => {
    const one = { stratum: "all", population: 90, ...summariseSample([1, 5, 2, 8, 3]) };
    expect(stratifiedEstimate([one]).designEffect).toBeCloseTo(1, 12);
    expect(stratifiedEstimate([one], { finitePopulation: false }).designEffect).toBeCloseTo(1, 12);
  });

  describe("says in words what can't be estimated, never NaN", () => {
    const good = { stratum: "a", population: 50, ...summariseSample([1, 2, 3]) };
    const answer = (...strata: StratumSample[]): StratifiedEstimate => stratifiedEstimate(strata);

    it("a stratum with one unit: a mean without an error", () => {
      const { mean, designEffect, flags } = answer(good, {
        stratum: "b",
        population: 9,
        ...summariseSample([4]),
      });
      expect(mean).toEqual({ value: (50 * 2 + 9 * 4) / 59, standardError: null, interval: null });
      expect(designEffect).toBeNull();
      expect(flags).toEqual([{ flag: "single_unit_stratum", strata: ["b"] }]);
    });

    it("a stratum that has but one unit, and it was seen: nothing is missing", () => {
      const { mean, flags } = answer(good, { stratum: "b", population: 1, ...summariseSample([4]) });
      expect(flags).toEqual([]);
      expect(mean?.standardError).toBeGreaterThan(0);
    });

    it("a stratum whose population isn't known", () => {
      const { mean, total, flags } = answer(good, {
        stratum: "b",
        population: null,
        ...summariseSample([4, 5]),
      });
      expect([mean, total]).toEqual([null, null]);
      expect(flags).toEqual([{ flag: "missing_population", strata: ["b"] }]);
    });

    it("a stratum without a sample", () => {
      const { mean, flags } = answer(good, { stratum: "b", population: 9, ...summariseSample([]) });
      expect(mean).toBeNull();
      expect(flags).toEqual([{ flag: "unsampled_stratum", strata: ["b"] }]);
    });

    it("a sample larger than its population", () => {
      const { mean, flags } = answer({ ...good, population: 2 });
      expect(mean).toBeNull();
      expect(flags).toEqual([{ flag: "sample_exceeds_population", strata: ["a"] }]);
    });

    it("no strata at all, or none with units", () => {
      expect(answer().flags).toEqual([{ flag: "no_strata", strata: [] }]);
      expect(answer({ stratum: "b", population: 0, ...summariseSample([]) })).toMatchObject({ mean: null });
    });
  });

  it("leaves a stratum of no units out", () => {
    const good = { stratum: "a", population: 50, ...summariseSample([1, 2, 3]) };
    const empty = { stratum: "b", population: 0, ...summariseSample([]) };
    expect(stratifiedEstimate([good, empty])).toEqual(stratifiedEstimate([good]));
  });

  it("keeps a share's interval within 0–1, also when all said yes", () => {
    const yes = { stratum: "a", population: 500, ...summariseSample([1, 1, 1, 1, 1, 1]) };
    const { mean } = stratifiedEstimate([yes], { kind: "share" });
    expect(mean?.interval?.upper).toBe(1);
    expect(mean?.interval?.lower).toBeCloseTo(0.6096657121, 8);
  });

  it("refuses negative counts", () => {
    const wrong = { stratum: "a", population: -1, ...summariseSample([1, 2]) };
    expect(() => stratifiedEstimate([wrong])).toThrow("in stratum a");
  });

  describe("over 2000 stratified samples of one population", () => {
    const source = random(21);
    const population = [
      [40, 8],
      [120, 15],
      [300, 30],
      [60, 10],
    ].map(([size = 0, drawn = 0], index) => ({
      drawn,
      values: repeat(size, () => 10 * index + 5 * source.normal()),
      marks: repeat(size, () => (source.uniform() < 0.2 + 0.15 * index ? 1 : 0)),
    }));
    const all = population.flatMap(({ values }) => values);
    const truth = all.reduce((a, b) => a + b, 0) / all.length;
    const marked = population.flatMap(({ marks }) => marks).reduce<number>((a, b) => a + b, 0) / all.length;
    const samples = repeat(2000, () => {
      const picked = population.map(({ values, drawn }) => source.sample([...values.keys()], drawn));
      const read = (key: "values" | "marks"): StratumSample[] =>
        population.map((stratum, index) => ({
          stratum: String(index),
          population: stratum.values.length,
          ...summariseSample((picked[index] ?? []).map((unit) => stratum[key][unit] ?? NaN)),
        }));
      return {
        mean: stratifiedEstimate(read("values")).mean,
        share: stratifiedEstimate(read("marks"), { kind: "share" }).mean,
      };
    });

    it("the mean's interval covers the true mean in 95 %", () => {
      expectFrequency(
        samples.map(
          ({ mean }) => (mean?.interval?.lower ?? NaN) <= truth && truth <= (mean?.interval?.upper ?? NaN),
        ),
        0.95,
      );
    });

    it("the share's interval covers the true share in 95 %", () => {
      expectFrequency(
        samples.map(
          ({ share }) =>
            (share?.interval?.lower ?? NaN) <= marked && marked <= (share?.interval?.upper ?? NaN),
        ),
        0.95,
      );
    });

    it("the mean is unbiased, and so is its variance", () => {
      const errors = samples.map(({ mean }) => (mean?.value ?? NaN) - truth);
      const variances = samples.map(({ mean }) => (mean?.standardError ?? NaN) ** 2);
      const average = (values: readonly number[]): number =>
        values.reduce((a, b) => a + b, 0) / values.length;
      // The design's true variance is known, because the population is.
      const exact =
        population
          .map(({ values, drawn }) => {
            const { size, variance } = summariseSample(values);
            return (size * (size - drawn) * (variance ?? NaN)) / drawn;
          })
          .reduce((a, b) => a + b, 0) /
        all.length ** 2;
      expect(Math.abs(average(errors))).toBeLessThanOrEqual(5 * Math.sqrt(exact / samples.length));
      const spread = Math.sqrt((summariseSample(variances).variance ?? NaN) / samples.length);
      expect(Math.abs(average(variances) - exact)).toBeLessThanOrEqual(5 * spread);
    });
  });
});
