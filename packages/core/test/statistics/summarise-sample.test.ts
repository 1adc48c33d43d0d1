import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { summariseSample, summariseShare } from "../../src/statistics/summarise-sample.ts";
import { seeded } from "./random.ts";

describe("summariseSample", () => {
  it("gives size, mean and variance", () => {
    expect(summariseSample([2, 4, 4, 4, 5, 5, 7, 9])).toEqual({ size: 8, mean: 5, variance: 32 / 7 });
  });

  it("has no mean of nothing and no variance of one value", () => {
    expect(summariseSample([])).toEqual({ size: 0, mean: null, variance: null });
    expect(summariseSample([3])).toEqual({ size: 1, mean: 3, variance: null });
  });

  it("keeps its digits when a large number is added to all values", () => {
    expect(summariseSample([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]).variance).toBeCloseTo(30, 6);
  });
});

describe("summariseShare", () => {
  it("is the summary of as many ones and zeros", () => {
    fc.assert(
      fc.property(fc.nat({ max: 40 }), fc.nat({ max: 40 }), (successes, failures) => {
        const values = [...new Array<number>(successes).fill(1), ...new Array<number>(failures).fill(0)];
        const [share, sample] = [summariseShare(successes, values.length), summariseSample(values)];
        expect(share.size).toBe(sample.size);
        if (sample.mean === null) expect(share.mean).toBeNull();
        else expect(share.mean).toBeCloseTo(sample.mean, 12);
        if (sample.variance === null) expect(share.variance).toBeNull();
        else expect(share.variance).toBeCloseTo(sample.variance, 12);
      }),
      seeded,
    );
  });

  it("refuses more successes than trials", () => {
    expect(() => summariseShare(2, 1)).toThrow("within 0–1; got 2");
  });
});
