import { expect, it } from "vitest";
import { meetingClusters, mondayOf, type Occasion } from "../../src/analyses/meeting-clusters.ts";

const occasion = (id: string, day: string, people: string): Occasion => ({
  id,
  day,
  people: new Set(people),
});

it("finds the Monday of a week, across a year's end too", () => {
  expect(["2024-07-01", "2024-07-07", "2025-01-01"].map(mondayOf)).toEqual([
    "2024-07-01",
    "2024-07-01",
    "2024-12-30",
  ]);
});

it("puts occasions of a week together that share enough people of the larger one", () => {
  const clusters = meetingClusters(
    [
      occasion("1", "2024-07-01", "abcd"),
      occasion("2", "2024-07-03", "abc"),
      occasion("3", "2024-07-04", "ab"),
    ],
    0.75,
  );
  expect(clusters).toEqual([{ week: "2024-07-01", occasions: ["1", "2"], people: 3 }]);
});

it("keeps weeks apart", () => {
  expect(
    meetingClusters([occasion("1", "2024-07-07", "ab"), occasion("2", "2024-07-08", "ab")], 0.5),
  ).toEqual([]);
});

it("lets each occasion join one other only", () => {
  const all = ["1", "2", "3"].map((id) => occasion(id, "2024-07-01", "ab"));
  expect(meetingClusters(all, 1)).toEqual([{ week: "2024-07-01", occasions: ["1", "2", "3"], people: 2 }]);
});

it("doesn't put together what nobody is known to have been at", () => {
  expect(meetingClusters([occasion("1", "2024-07-01", ""), occasion("2", "2024-07-01", "")], 0.5)).toEqual(
    [],
  );
});
