import { describe, expect, it } from "vitest";
import { poststratifiedMean } from "../../src/statistics/poststratified-mean.ts";
import { stratifiedEstimate } from "../../src/statistics/stratified-estimate.ts";
import { summariseSample } from "../../src/statistics/summarise-sample.ts";
import golden from "./golden.json";
import { expectFrequency, expectGolden, random, repeat } from "./random.ts";

const schools = golden.stratified;

describe("poststratifiedMean", () => {
  const cells = Object.keys(schools.population).map((stratum) => ({
    stratum,
    poststratum: stratum,
    ...summariseSample(schools.value.filter((_, index) => schools.stratum[index] === stratum)),
  }));

  it("gives R's post-stratified mean of the California schools", () => {
    const mean = poststratifiedMean(cells, schools.population, schools.population);
    expectGolden(mean?.value, schools.expected.poststratified_mean);
  });

  it("is the stratified estimate when post-strata are the strata", () => {
    const mean = poststratifiedMean(cells, schools.population, schools.population);
    const stratified = stratifiedEstimate(
      cells.map((cell) => ({ ...cell, population: schools.population[cell.stratum as "E"] })),
    ).mean;
    expect(mean?.standardError).toBeCloseTo(stratified?.standardError ?? NaN, 10);
    expect(mean?.interval?.lower).toBeCloseTo(stratified?.interval?.lower ?? NaN, 10);
  });

  it("weighs post-strata by their known totals, not by how many were drawn", () => {
    const mean = poststratifiedMean(
      [
        { stratum: "all", poststratum: "village", ...summariseSample([10, 10, 10]) },
        { stratum: "all", poststratum: "neighbourhood", ...summariseSample([20]) },
      ],
      { all: 1000 },
      { village: 240, neighbourhood: 760 },
    );
    expect(mean?.value).toBeCloseTo(17.6, 12);
    expect(mean?.standardError).toBe(0);
  });

  it("is null when a post-stratum that has units was not sampled", () => {
    const one = { stratum: "all", poststratum: "village", ...summariseSample([1, 2]) };
    expect(poststratifiedMean([one], { all: 9 }, { village: 4, neighbourhood: 5 })).toBeNull();
    expect(poststratifiedMean([], {}, {})).toBeNull();
    expect(poststratifiedMean([one], { all: 9 }, { village: 9, neighbourhood: 0 })?.value).toBe(1.5);
  });

  it("has no error where a stratum gave but one unit", () => {
    const one = { stratum: "all", poststratum: "village", ...summariseSample([1]) };
    expect(poststratifiedMean([one], { all: 9 }, { village: 9 })).toEqual({
      value: 1,
      standardError: null,
      interval: null,
    });
  });

  it("refuses a cell of a stratum without units", () => {
    const one = { stratum: "b", poststratum: "village", ...summariseSample([1]) };
    expect(() => poststratifiedMean([one], { all: 9 }, { village: 9 })).toThrow("in stratum b");
    expect(() => poststratifiedMean([one], { b: 9 }, {})).toThrow("in post-stratum village");
  });

  it("covers the true mean in 95 % of 2000 samples, and is nearer to it than without post-strata", () => {
    const source = random(31);
    const units = repeat(600, (index) => {
      const poststratum = index % 3 === 0 ? "village" : "neighbourhood";
      return {
        stratum: index < 200 ? "north" : "south",
        poststratum,
        value: (poststratum === "village" ? 30 : 0) + 5 * source.normal(),
      };
    });
    const strata = { north: 200, south: 400 };
    const poststrata = { village: 200, neighbourhood: 400 };
    const truth = units.reduce((sum, { value }) => sum + value, 0) / units.length;
    const [inside, outside] = [units.slice(0, 200), units.slice(200)];
    const samples = repeat(2000, () => {
      const drawn = [...source.sample(inside, 30), ...source.sample(outside, 40)];
      const cell = (stratum: string, poststratum: string): number[] =>
        drawn
          .filter((unit) => unit.stratum === stratum && unit.poststratum === poststratum)
          .map(({ value }) => value);
      const cells = ["north", "south"].flatMap((stratum) =>
        ["village", "neighbourhood"].map((poststratum) => ({
          stratum,
          poststratum,
          ...summariseSample(cell(stratum, poststratum)),
        })),
      );
      const plain = stratifiedEstimate(
        Object.entries(strata).map(([stratum, population]) => ({
          stratum,
          population,
          ...summariseSample(drawn.filter((unit) => unit.stratum === stratum).map(({ value }) => value)),
        })),
      ).mean;
      return { mean: poststratifiedMean(cells, strata, poststrata), plain };
    });
    expectFrequency(
      samples.map(
        ({ mean }) => (mean?.interval?.lower ?? NaN) <= truth && truth <= (mean?.interval?.upper ?? NaN),
      ),
      0.95,
    );
    const error = (pick: (sample: (typeof samples)[number]) => number | undefined): number =>
      samples.reduce((sum, sample) => sum + ((pick(sample) ?? NaN) - truth) ** 2, 0);
    expect(error(({ mean }) => mean?.value)).toBeLessThan(error(({ plain }) => plain?.value) / 4);
  });
});
