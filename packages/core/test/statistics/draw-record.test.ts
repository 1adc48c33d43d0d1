import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareStrata, frameFingerprint } from "../../src/statistics/draw-record.ts";
import { seeded } from "./random.ts";

const frame = [
  { id: "310101002001", strata: ["310101", "neighborhood"] },
  { id: "310151100200", strata: ["310151", "village"] },
];

describe("frameFingerprint", () => {
  it("is the SHA-256 of the sorted lines of id and strata", () => {
    const text = '["310101002001","310101","neighborhood"]\n["310151100200","310151","village"]';
    expect(frameFingerprint(frame)).toBe(createHash("sha256").update(text).digest("hex"));
  });

  it("doesn't depend on the order of the rows, and does on every unit and stratum", () => {
    expect(frameFingerprint([...frame].reverse())).toBe(frameFingerprint(frame));
    expect(frameFingerprint(frame.slice(1))).not.toBe(frameFingerprint(frame));
    const moved = frame.map(({ id }) => ({ id, strata: ["310101", "village"] }));
    expect(frameFingerprint(moved)).not.toBe(frameFingerprint(frame));
  });

  it("tells frames apart whose texts run together alike", () => {
    expect(frameFingerprint([{ id: "a", strata: ["b,c"] }])).not.toBe(
      frameFingerprint([{ id: "a", strata: ["b", "c"] }]),
    );
  });
});

describe("compareStrata", () => {
  it("puts the outermost level first, and is the same both ways", () => {
    expect(compareStrata(["a", "z"], ["b", "a"])).toBeLessThan(0);
    expect(compareStrata(["a"], ["a", "a"])).toBeLessThan(0);
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (a, b) => {
        expect(Math.sign(compareStrata(a, b)) + Math.sign(compareStrata(b, a))).toBe(0);
      }),
      seeded,
    );
  });
});
