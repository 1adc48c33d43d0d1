import { tableOf } from "@unburden/core";
import type { FrameUnit } from "@unburden/core/statistics";
import { readCsv } from "../csv.ts";

/** The sampling frame: the units that can be drawn, and their names. */
export interface Frame {
  readonly units: readonly FrameUnit[];
  readonly names: ReadonlyMap<string, string>;
}

/** The committees of the frame's CSV text, by district and kind; places above them can't be drawn. */
export function frameOf(csv: string): Frame {
  const rows = readCsv(tableOf("org_unit"), csv).filter(
    ({ kind }) => kind === "neighborhood" || kind === "village",
  );
  const text = (cell: unknown): string => (typeof cell === "string" ? cell : "");
  return {
    units: rows.map(({ org_id, district_code, kind }) => ({
      id: text(org_id),
      strata: [text(district_code), text(kind)],
    })),
    names: new Map(rows.map(({ org_id, name }) => [text(org_id), text(name)])),
  };
}
