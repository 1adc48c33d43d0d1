import { expect, it } from "vitest";
import { shownTable } from "../../src/page/people.ts";
import { shownGroups } from "../../src/sections/stacked-block.ts";

const tables = (...rows: number[][]) =>
  shownGroups(shownTable(rows).rows.map((row, i) => ({ key: String(i), name: String(i), ...row })));

it("shows counts as they are where none is small, and no group of nothing", () => {
  expect(tables([20, 0, 9], [0, 0, 0])).toEqual([
    { key: "0", name: "0", counts: [20, 0, 9], hidden: 0, total: 29 },
  ]);
  expect(tables()).toEqual([]);
});

it("hides small counts with another of their row, so that neither can be reckoned from the total", () => {
  const shown = tables([40, 2, 30], [50, 60, 70], [15, 25, 35]);
  for (const { counts, hidden } of shown) {
    const missing = counts.filter((count) => count === null).length;
    expect(missing).not.toBe(1);
    expect(hidden > 0).toBe(missing > 0);
  }
  expect(shown[0]?.counts[1]).toBeNull();
});
