import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DrawLevel, DrawRecord, FrameUnit } from "../../src/statistics/draw-record.ts";
import { stratifiedDraw } from "../../src/statistics/stratified-draw.ts";
import { expectFrequency, random, repeat, seeded } from "./random.ts";

const district: DrawLevel[] = [{ name: "district", convention: "hamilton" }];
const nested: DrawLevel[] = [...district, { name: "kind", convention: "hamilton" }];

function frameOf(...sizes: number[]): FrameUnit[] {
  return sizes.flatMap((size, stratum) =>
    repeat(size, (unit) => ({ id: `${stratum}-${String(unit).padStart(4, "0")}`, strata: [`d${stratum}`] })),
  );
}

function ids(record: DrawRecord): string[] {
  return record.drawn.map(({ id }) => id);
}

const frame = frameOf(12, 30, 58);

describe("stratifiedDraw", () => {
  it("draws these very points from this seed, on every machine", () => {
    const record = stratifiedDraw(frame, { points: 10, seed: "减负2024", levels: district });
    expect(ids(record)).toMatchInlineSnapshot(`
      [
        "0-0009",
        "1-0001",
        "1-0006",
        "1-0027",
        "2-0000",
        "2-0016",
        "2-0020",
        "2-0022",
        "2-0042",
        "2-0056",
      ]
    `);
    expect(record.frameFingerprint).toMatchInlineSnapshot(
      `"b03fcdf2e123385bb6c6a0217fb31b2844c9fe5a6faac36a9777fe4249211873"`,
    );
  });

  it("draws what anybody finds who hashes algorithm, version, seed and id", () => {
    const record = stratifiedDraw(frame, { points: 10, seed: "pilot", levels: district });
    for (const { strata, points } of record.allocation) {
      const byHash = frame
        .filter((unit) => unit.strata[0] === strata[0])
        .map(({ id }) => ({
          id,
          hash: createHash("sha256").update(`sha256-order-within-strata\n1\npilot\n${id}`).digest("hex"),
        }))
        .sort((a, b) => (a.hash < b.hash ? -1 : 1));
      const drawn = record.drawn.filter((unit) => unit.strata[0] === strata[0]).map(({ id }) => id);
      expect(drawn).toEqual(
        byHash
          .slice(0, points)
          .map(({ id }) => id)
          .sort(),
      );
    }
  });

  it("records the allocation, and with each unit its chance", () => {
    const record = stratifiedDraw(frame, { points: 10, seed: 1, levels: district });
    expect(record).toMatchObject({ seed: "1", points: 10, frameSize: 100, levels: district });
    expect(record.allocation).toEqual([
      { strata: ["d0"], frameSize: 12, points: 1, inclusionProbability: 1 / 12 },
      { strata: ["d1"], frameSize: 30, points: 3, inclusionProbability: 0.1 },
      { strata: ["d2"], frameSize: 58, points: 6, inclusionProbability: 6 / 58 },
    ]);
    expect(record.drawn.every((unit) => unit.inclusionProbability > 0)).toBe(true);
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  });

  it("is the same whatever the order of the frame's rows", () => {
    fc.assert(
      fc.property(fc.string(), fc.shuffledSubarray([...frame], { minLength: 100 }), (seed, shuffled) => {
        const options = { points: 17, seed, levels: district };
        expect(stratifiedDraw(shuffled, options)).toEqual(stratifiedDraw(frame, options));
      }),
      { ...seeded, numRuns: 50 },
    );
  });

  it("takes a number and its text for one seed, and composed and decomposed letters too", () => {
    const draw = (seed: string | number): string[] =>
      ids(stratifiedDraw(frame, { points: 9, seed, levels: district }));
    expect(draw(7)).toEqual(draw("7"));
    expect(draw("caf\u00e9")).toEqual(draw("cafe\u0301"));
    expect(draw("a")).not.toEqual(draw("b"));
  });

  it("keeps what it drew elsewhere when a unit joins one stratum", () => {
    const before = stratifiedDraw(frame, { points: 10, seed: "x", levels: district });
    const more = [...frame, { id: "2-9999", strata: ["d2"] }];
    const after = stratifiedDraw(more, { points: 10, seed: "x", levels: district });
    const outside = (record: DrawRecord): string[] => ids(record).filter((id) => !id.startsWith("2-"));
    expect(outside(after)).toEqual(outside(before));
  });

  it("shares points out level by level: rounding at each one", () => {
    const kinds = ["neighborhood", "village"];
    const units = frameOf(7, 7, 7).map((unit, index) => ({
      ...unit,
      strata: [...unit.strata, kinds[index % 7 < 4 ? 0 : 1] ?? ""],
    }));
    const levels = (names: string[]): DrawLevel[] => names.map((name) => ({ name, convention: "hamilton" }));
    const count = (record: DrawRecord, level: number): number =>
      record.drawn.filter(({ strata }) => strata[level] === "village").length;
    const districtFirst = stratifiedDraw(units, { points: 3, seed: 1, levels: levels(["district", "kind"]) });
    const kindFirst = stratifiedDraw(
      units.map(({ id, strata }) => ({ id, strata: [...strata].reverse() })),
      { points: 3, seed: 1, levels: levels(["kind", "district"]) },
    );
    expect(count(districtFirst, 1)).toBe(0);
    expect(count(kindFirst, 0)).toBe(1);
    expect(districtFirst.levels.map(({ name }) => name)).toEqual(["district", "kind"]);
    // A stratum without points is recorded with the chance 0, not left out.
    expect(districtFirst.allocation).toHaveLength(6);
    expect(districtFirst.allocation.filter((stratum) => stratum.inclusionProbability === 0)).toHaveLength(3);
  });

  it("draws as many as asked, each once, and as many in each stratum as recorded", () => {
    const problem = fc
      .array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 })
      .chain((sizes) => fc.tuple(fc.constant(sizes), fc.nat({ max: sizes.reduce((a, b) => a + b, 0) })));
    fc.assert(
      fc.property(problem, fc.string(), ([sizes, points], seed) => {
        const record = stratifiedDraw(frameOf(...sizes), { points, seed, levels: district });
        expect(new Set(ids(record)).size).toBe(points);
        for (const stratum of record.allocation) {
          const drawn = record.drawn.filter(({ strata }) => strata[0] === stratum.strata[0]);
          expect(drawn).toHaveLength(stratum.points);
        }
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  it("draws each unit, and each pair within a stratum, as often as its probability says, over 4000 seeds", () => {
    const small = frameOf(6, 10);
    const records = repeat(4000, (seed) => stratifiedDraw(small, { points: 8, seed, levels: district }));
    const sets = records.map((record) => new Set(ids(record)));
    const chances = new Map(
      records[0]?.allocation.map(({ strata, inclusionProbability }) => [strata[0], inclusionProbability]),
    );
    for (const { id, strata } of small) {
      expectFrequency(
        sets.map((set) => set.has(id)),
        chances.get(strata[0]) ?? NaN,
      );
    }
    // 5 of 10: a pair has 5 ÷ 10 · 4 ÷ 9. Across strata draws are independent: 3 ÷ 6 · 5 ÷ 10.
    const both = (a: string, b: string): boolean[] => sets.map((set) => set.has(a) && set.has(b));
    expectFrequency(both("1-0000", "1-0001"), (5 / 10) * (4 / 9));
    expectFrequency(both("1-0008", "1-0009"), (5 / 10) * (4 / 9));
    expectFrequency(both("0-0000", "1-0000"), (3 / 6) * (5 / 10));
  });

  it("estimates a total without bias when each unit counts 1 ÷ its probability, over 2000 seeds", () => {
    const source = random(8);
    const units = frameOf(9, 21, 30);
    const value = new Map(units.map(({ id }) => [id, source.uniform()]));
    const truth = [...value.values()].reduce((a, b) => a + b, 0);
    const errors = repeat(2000, (seed) => {
      const { drawn } = stratifiedDraw(units, { points: 13, seed: `total ${seed}`, levels: district });
      return (
        drawn.reduce((sum, unit) => sum + (value.get(unit.id) ?? NaN) / unit.inclusionProbability, 0) - truth
      );
    });
    const mean = errors.reduce((a, b) => a + b, 0) / errors.length;
    const spread = Math.sqrt(errors.reduce((a, b) => a + (b - mean) ** 2, 0) / errors.length);
    expect(Math.abs(mean)).toBeLessThanOrEqual((5 * spread) / Math.sqrt(errors.length));
  });

  it("draws 110 of 6 496 units within five seconds on a slow machine", () => {
    const large = frameOf(...new Array<number>(16).fill(406));
    const start = performance.now();
    expect(stratifiedDraw(large, { points: 110, seed: 1, levels: district }).drawn).toHaveLength(110);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it("refuses a frame that it can't read", () => {
    const twice = [...frame, ...frame.slice(0, 1)];
    expect(() => stratifiedDraw(twice, { points: 1, seed: 1, levels: district })).toThrow(
      "0-0000 comes twice",
    );
    expect(() => stratifiedDraw(frame, { points: 1, seed: 1, levels: nested })).toThrow(
      "needs 2 strata for each unit; 0-0000 has 1",
    );
    expect(() => stratifiedDraw(frame, { points: 101, seed: 1, levels: district })).toThrow("got 101");
    expect(() => stratifiedDraw(frame, { points: 1, seed: 1, levels: [] })).toThrow("at least one level");
  });
});
