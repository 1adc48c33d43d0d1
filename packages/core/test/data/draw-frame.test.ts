import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import {
  stratifiedDraw,
  verifyDraw,
  type AllocationConvention,
  type DrawRecord,
  type FrameUnit,
} from "../../src/statistics/index.ts";

const read = (path: string) => csvParse(readFileSync(new URL(path, import.meta.url), "utf8"));
const frame: FrameUnit[] = read("../../../../data/frame/org_unit.csv")
  .filter(({ kind }) => kind === "neighborhood" || kind === "village")
  .map(({ org_id = "", district_code = "", kind = "" }) => ({ id: org_id, strata: [district_code, kind] }));
const expected = read("../statistics/allocation-example.csv").filter(
  (row) => row["district_code"] !== "310000",
);

const columns: Readonly<Record<AllocationConvention, string>> = {
  hamilton: "hamilton",
  "floor-one-iterated": "floor1_iter",
  "reserve-one": "reserve1",
};

function draw(points: number, convention: AllocationConvention, seed: string, units = frame): DrawRecord {
  const levels = [
    { name: "district", convention },
    { name: "kind", convention: "hamilton" as const },
  ];
  return stratifiedDraw(units, { points, seed, levels });
}

function byStratum(record: DrawRecord, level: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { strata, points } of record.allocation) {
    const code = strata[level] ?? "";
    counts.set(code, (counts.get(code) ?? 0) + points);
  }
  return counts;
}

describe("the draw over the real frame of 6 496 committees", () => {
  for (const convention of Object.keys(columns) as AllocationConvention[]) {
    it.each([100, 110])(`allots %i points to the districts by ${convention} as worked out`, (points) => {
      const record = draw(points, convention, "2024");
      const counts = byStratum(record, 0);
      const wanted = expected.map((row) => [
        row["district_code"] ?? "",
        Number(row[`${columns[convention]}_${points}`]),
      ]);
      expect([...counts].sort()).toEqual(wanted.sort());
      expect(record.drawn).toHaveLength(points);
    });
  }

  it("gives 77 neighborhoods and 23 villages, kind within district; rounding doesn't commute", () => {
    expect(Object.fromEntries(byStratum(draw(100, "hamilton", "2024"), 1))).toEqual({
      neighborhood: 77,
      village: 23,
    });
    const byKind = stratifiedDraw(
      frame.map(({ id, strata }) => ({ id, strata: [strata[1] ?? ""] })),
      { points: 100, seed: "2024", levels: [{ name: "kind", convention: "hamilton" }] },
    );
    expect(Object.fromEntries(byStratum(byKind, 0))).toEqual({ neighborhood: 76, village: 24 });
  });

  it("gives the same points for the same seed on every machine, whatever the order of the rows", () => {
    const ids = draw(100, "hamilton", "2024").drawn.map(({ id }) => id);
    expect(draw(100, "hamilton", "2024", [...frame].reverse()).drawn.map(({ id }) => id)).toEqual(ids);
    expect(ids.slice(0, 3)).toMatchInlineSnapshot(`
      [
        "310101002007",
        "310101002023",
        "310101018012",
      ]
    `);
    expect(draw(100, "hamilton", "2025").drawn.map(({ id }) => id)).not.toEqual(ids);
  });

  it("can be checked by a third person from its record, and a changed record is found out", () => {
    const record = JSON.parse(JSON.stringify(draw(100, "hamilton", "2024"))) as DrawRecord;
    expect(verifyDraw(record, frame)).toEqual({ reproduced: true, differences: [] });
    const [first, ...rest] = record.drawn;
    const other = frame.find(({ id }) => !record.drawn.some((drawn) => drawn.id === id));
    const forged = { ...record, drawn: [{ ...first, ...other } as (typeof record.drawn)[number], ...rest] };
    const { reproduced, differences } = verifyDraw(forged, frame);
    expect(reproduced).toBe(false);
    expect(differences.map(({ kind }) => kind).sort()).toEqual([
      "drawn-but-not-recorded",
      "recorded-but-not-drawn",
    ]);
  });
});
