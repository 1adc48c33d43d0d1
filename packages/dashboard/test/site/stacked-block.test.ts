import { expect, it } from "vitest";
import { shownGroups } from "../../src/sections/stacked-block.ts";

const group = (key: string, ...counts: number[]) => ({ key, name: key, counts });

it("shows counts as they are where none is small, and no group of nothing", () => {
  expect(shownGroups([group("a", 20, 0, 9), group("b", 0, 0, 0)])).toEqual([
    { key: "a", name: "a", counts: [20, 0, 9], hidden: 0, total: 29 },
  ]);
  expect(shownGroups([])).toEqual([]);
});

it("hides small counts with another of their row, so that neither can be reckoned from the total", () => {
  const shown = shownGroups([group("a", 40, 2, 30), group("b", 50, 60, 70), group("c", 15, 25, 35)]);
  for (const { counts, hidden } of shown) {
    const missing = counts.filter((count) => count === null).length;
    expect(missing).not.toBe(1);
    expect(hidden > 0).toBe(missing > 0);
  }
  expect(shown[0]?.counts[1]).toBeNull();
});
