import { expect, it } from "vitest";
import { rankedAt, undecidedPairs, type AppraisedUnit } from "../../src/appraisal-ranking.ts";

const unit = (org_id: string, resident_score: number | null, other_score: number | null): AppraisedUnit => ({
  org_id,
  resident_score,
  other_score,
  best: 1,
  worst: 3,
});

const units = [
  unit("a", 90, 70),
  unit("b", 80, 84),
  unit("c", 80, 84),
  unit("d", 60, 60),
  unit("e", null, 60),
];

it("ranks by the score at the weight, equal scores alike, and leaves out what has no score", () => {
  // At 70 %: a 84, b and c 81.2, d 60.
  expect(rankedAt(units, 0.7).map(({ org_id, rank, score }) => [org_id, rank, score])).toEqual([
    ["a", 1, 84],
    ["b", 2, 81.2],
    ["c", 2, 81.2],
    ["d", 4, 60],
  ]);
  // At 50 %: a 80, b and c 82.
  expect(rankedAt(units, 0.5).map(({ org_id, rank }) => `${org_id}${rank}`)).toEqual([
    "b1",
    "c1",
    "a3",
    "d4",
  ]);
});

it("can't tell two units apart that change places within the weights, or are level all along", () => {
  // Of six pairs a–b and a–c change places, b–c is level; d is behind all.
  expect(undecidedPairs(units, 0.5, 0.8)).toEqual({ pairs: 6, undecided: 3 });
  expect(undecidedPairs(units, 0.7, 0.8)).toEqual({ pairs: 6, undecided: 1 });
  expect(undecidedPairs([], 0.5, 0.8)).toEqual({ pairs: 0, undecided: 0 });
});
