import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FrameUnit } from "../../src/statistics/draw-record.ts";
import { rotation, type DepartedUnit, type PanelUnit, type Rotation } from "../../src/statistics/rotation.ts";
import { stratifiedDraw } from "../../src/statistics/stratified-draw.ts";
import { expectFrequency, repeat, seeded } from "./random.ts";

function frameOf(...sizes: number[]): FrameUnit[] {
  return sizes.flatMap((size, stratum) =>
    repeat(size, (unit) => ({ id: `${stratum}-${String(unit).padStart(3, "0")}`, strata: [`d${stratum}`] })),
  );
}

function panelOf(frame: readonly FrameUnit[], points: number, seed: string | number): PanelUnit[] {
  const levels = [{ name: "district", convention: "hamilton" as const }];
  return stratifiedDraw(frame, { points, seed, levels }).drawn.map(({ id, strata }) => ({
    id,
    strata,
    joinedOn: "2024-03-01",
  }));
}

function sizes(panel: readonly PanelUnit[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { strata } of panel) counts[strata[0] ?? ""] = (counts[strata[0] ?? ""] ?? 0) + 1;
  return counts;
}

/** Rotates a panel once a year, and hands each year's history to the next. */
function years(
  count: number,
  frame: readonly FrameUnit[],
  panel: readonly PanelUnit[],
  seed: string,
): Rotation[] {
  const rotations: Rotation[] = [];
  let [now, history]: [readonly PanelUnit[], DepartedUnit[]] = [panel, []];
  for (let year = 0; year < count; year++) {
    const next = rotation(now, frame, history, { on: `${2025 + year}-03-01`, seed });
    rotations.push(next);
    [now, history] = [next.panel, [...history, ...next.left]];
  }
  return rotations;
}

const frame = frameOf(20, 60, 120);
const panel = panelOf(frame, 20, "start");

describe("rotation", () => {
  it("replaces 30 % and keeps the number of points in every stratum", () => {
    const next = rotation(panel, frame, [], { on: "2025-03-01", seed: "a" });
    expect(next).toMatchObject({ target: 6, unreplaceable: [] });
    expect(next.left).toHaveLength(6);
    expect(next.joined).toHaveLength(6);
    expect(sizes(next.panel)).toEqual(sizes(panel));
    expect(next.joined.every(({ joinedOn }) => joinedOn === "2025-03-01")).toBe(true);
  });

  it("keeps the allocation, and brings nobody back within two years, whatever the frame, share and seed", () => {
    const problem = fc
      .array(fc.integer({ min: 1, max: 25 }), { minLength: 1, maxLength: 5 })
      .chain((counts) =>
        fc.tuple(fc.constant(counts), fc.integer({ min: 1, max: counts.reduce((a, b) => a + b, 0) })),
      );
    fc.assert(
      fc.property(problem, fc.string(), ([counts, points], seed) => {
        const units = frameOf(...counts);
        const start = panelOf(units, points, seed);
        const leftOn = new Map<string, string>();
        for (const year of years(6, units, start, seed)) {
          expect(sizes(year.panel)).toEqual(sizes(start));
          expect(new Set(year.panel.map(({ id }) => id)).size).toBe(points);
          expect(year.left.length).toBeLessThanOrEqual(year.target);
          for (const { id } of year.joined) {
            const left = leftOn.get(id);
            if (left !== undefined)
              expect(Number(year.on.slice(0, 4)) - Number(left.slice(0, 4))).toBeGreaterThanOrEqual(2);
          }
          year.left.forEach((unit) => leftOn.set(unit.id, unit.leftOn));
        }
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  it("brings a unit back two years after it left, not a day earlier", () => {
    const two = frameOf(2);
    const one = [{ id: "0-000", strata: ["d0"], joinedOn: "2024-03-01" }];
    const back = (leftOn: string): number =>
      rotation(one, two, [{ id: "0-001", leftOn }], { on: "2026-03-01", seed: 1, share: 1 }).joined.length;
    expect(back("2024-03-01")).toBe(1);
    expect(back("2024-03-02")).toBe(0);
  });

  it("lets a unit stay where nobody may take its place, and takes another instead", () => {
    const units = frameOf(1, 10);
    const start = panelOf(units, 4, 1).filter(({ strata }) => strata[0] === "d1");
    const all = [...start, { id: "0-000", strata: ["d0"], joinedOn: "2020-03-01" }];
    const next = rotation(all, units, [], { on: "2025-03-01", seed: 1, share: 0.5 });
    expect(next.left.map(({ id }) => id)).not.toContain("0-000");
    expect(next.left).toHaveLength(next.target);
  });

  it("sends those longest in the panel first", () => {
    const mixed = panel.map((unit, index) => ({
      ...unit,
      joinedOn: index % 2 ? "2020-03-01" : "2024-03-01",
    }));
    const joinedOn = new Map(mixed.map((unit) => [unit.id, unit.joinedOn]));
    const next = rotation(mixed, frame, [], { on: "2025-03-01", seed: 3 });
    expect(next.left.map(({ id }) => joinedOn.get(id))).toEqual(new Array<string>(6).fill("2020-03-01"));
  });

  it("replaces everybody within five years", () => {
    const joined = years(5, frame, panel, "five")
      .at(-1)
      ?.panel.map(({ joinedOn }) => joinedOn);
    expect(joined).not.toContain("2024-03-01");
  });

  it("replaces units that are no more in the frame first, and names those it can't replace", () => {
    const gone = panel[0]?.id ?? "";
    const rest = frame.filter(({ id }) => id !== gone);
    const next = rotation(panel, rest, [], { on: "2025-03-01", seed: 1, share: 0 });
    expect(next.left).toEqual([{ id: gone, leftOn: "2025-03-01" }]);
    expect(rotation(panel, rest, [], { on: "2025-03-01", seed: 1 }).left).toHaveLength(6);
    expect(rotation(panel, [], [], { on: "2025-03-01", seed: 1 }).unreplaceable).toHaveLength(20);
  });

  it("is the same for the same seed and day whatever the order of the rows, and another for another", () => {
    const options = { on: "2025-03-01", seed: "s" };
    const given = rotation(panel, frame, [], options);
    expect(rotation([...panel].reverse(), [...frame].reverse(), [], options)).toEqual(given);
    expect(rotation(panel, frame, [], { ...options, seed: "t" }).left).not.toEqual(given.left);
    expect(JSON.parse(JSON.stringify(given))).toEqual(given);
  });

  it("of no panel is empty", () => {
    expect(rotation([], frame, [], { on: "2025-03-01", seed: 1 })).toMatchObject({
      panel: [],
      left: [],
      target: 0,
    });
  });

  it("refuses days that are none, a unit twice and a share outside 0–1", () => {
    expect(() => rotation(panel, frame, [], { on: "2025/3/1", seed: 1 })).toThrow("got 2025/3/1");
    expect(() => rotation([...panel, ...panel], frame, [], { on: "2025-03-01", seed: 1 })).toThrow("twice");
    expect(() => rotation(panel, frame, [], { on: "2025-03-01", seed: 1, share: 30 })).toThrow("got 30");
  });

  describe("over 3000 seeds", () => {
    const small = frameOf(5, 12);
    const runs = repeat(3000, (seed) => years(3, small, panelOf(small, 5, seed), String(seed)));

    it("after three years each unit is in the panel as often as the draw's probability says", () => {
      const sets = runs.map((each) => new Set(each.at(-1)?.panel.map(({ id }) => id)));
      for (const { id, strata } of small) {
        expectFrequency(
          sets.map((set) => set.has(id)),
          strata[0] === "d0" ? 1 / 5 : 4 / 12,
        );
      }
    });

    it("a stratum with one point gives it up about as often as the others", () => {
      // 2 of 5 leave; the single unit's place is uniform on 0–1, the four others' are a quarter apart: it leaves when its
      // place is under the second lowest of theirs, s + 1/4 with s uniform on 0–1/4: on average 3/8.
      const leaves = runs.map((each) => each[0]?.left.some(({ id }) => id.startsWith("0-")) ?? false);
      expectFrequency(leaves, 3 / 8);
    });
  });
});
