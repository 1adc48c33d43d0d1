import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { midRanks } from "../../src/statistics/mid-ranks.ts";
import { seeded } from "./random.ts";

describe("midRanks", () => {
  it("gives tied values the mean of their ranks", () => {
    expect(midRanks([30, 10, 20, 10])).toEqual([4, 1.5, 3, 1.5]);
    expect(midRanks([])).toEqual([]);
  });

  it("is one more than the smaller values plus half of the other equal ones", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (values) => {
        midRanks(values).forEach((rank, index) => {
          const value = values[index] ?? NaN;
          const [less, equal] = [
            values.filter((each) => each < value).length,
            values.filter((each) => each === value).length,
          ];
          expect(rank).toBe(1 + less + (equal - 1) / 2);
        });
      }),
      seeded,
    );
  });
});
