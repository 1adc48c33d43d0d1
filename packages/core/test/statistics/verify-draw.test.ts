import { describe, expect, it } from "vitest";
import type { DrawRecord } from "../../src/statistics/draw-record.ts";
import { stratifiedDraw } from "../../src/statistics/stratified-draw.ts";
import { verifyDraw } from "../../src/statistics/verify-draw.ts";
import { repeat } from "./random.ts";

const frame = repeat(40, (index) => ({
  id: `u${String(index).padStart(2, "0")}`,
  strata: [index < 15 ? "north" : "south"],
}));
const record = stratifiedDraw(frame, {
  points: 8,
  seed: "镇2024",
  levels: [{ name: "district", convention: "hamilton" }],
});
const spare = frame.find(
  ({ id, strata }) => strata[0] === "south" && !record.drawn.some((unit) => unit.id === id),
);
const first = record.drawn.at(-1);

describe("verifyDraw", () => {
  it("makes the draw again from the record's JSON and the frame in any order", () => {
    const read = JSON.parse(JSON.stringify(record)) as DrawRecord;
    expect(verifyDraw(read, [...frame].reverse())).toEqual({ reproduced: true, differences: [] });
  });

  it("names a point that was exchanged by hand", () => {
    const forged = record.drawn.map((unit) => (unit === first ? { ...unit, id: spare?.id ?? "" } : unit));
    expect(verifyDraw({ ...record, drawn: forged }, frame)).toEqual({
      reproduced: false,
      differences: [
        { kind: "recorded-but-not-drawn", id: spare?.id },
        { kind: "drawn-but-not-recorded", id: first?.id },
      ],
    });
  });

  it("names a point that was left out, and one that is there twice", () => {
    expect(verifyDraw({ ...record, drawn: record.drawn.slice(0, -1) }, frame).differences).toEqual([
      { kind: "drawn-but-not-recorded", id: first?.id },
    ]);
    const twice = [...record.drawn, ...record.drawn.slice(-1)];
    expect(verifyDraw({ ...record, drawn: twice }, frame).differences).toEqual([
      { kind: "recorded-twice", id: first?.id },
    ]);
  });

  it("names the stratum whose points were changed", () => {
    const allocation = record.allocation.map((stratum) =>
      stratum.strata[0] === "north" ? { ...stratum, points: 4 } : stratum,
    );
    expect(verifyDraw({ ...record, allocation }, frame).differences).toEqual([
      { kind: "allocation", strata: ["north"], recorded: allocation[0], found: record.allocation[0] },
    ]);
  });

  it("names a unit whose probability was changed", () => {
    const drawn = record.drawn.map((unit) =>
      unit === first ? { ...unit, inclusionProbability: 0.5 } : unit,
    );
    expect(verifyDraw({ ...record, drawn }, frame).differences).toEqual([
      { kind: "unit", recorded: drawn.at(-1), found: first },
    ]);
  });

  it("tells a frame that lost a unit by its size and fingerprint", () => {
    const kinds = verifyDraw(record, frame.slice(1)).differences.map(({ kind }) => kind);
    expect(kinds).toContain("frame-size");
    expect(kinds).toContain("frame-fingerprint");
    expect(kinds).toContain("allocation");
  });

  it("tells another seed by the points that it gives", () => {
    const { reproduced, differences } = verifyDraw({ ...record, seed: "other" }, frame);
    expect(reproduced).toBe(false);
    expect(differences.every(({ kind }) => kind.includes("drawn"))).toBe(true);
  });

  it("reports a frame that nothing can be drawn from", () => {
    const { differences } = verifyDraw(record, frame.slice(0, 3));
    expect(differences.at(-1)).toEqual({
      kind: "cannot-draw",
      message: "largestRemainder needs a whole number of points within 0–3; got 8",
    });
  });

  it("doesn't judge a record of another algorithm or version", () => {
    expect(verifyDraw({ ...record, version: 2 }, frame)).toEqual({
      reproduced: false,
      differences: [
        {
          kind: "algorithm",
          recorded: "sha256-order-within-strata/2",
          supported: "sha256-order-within-strata/1",
        },
      ],
    });
  });
});
