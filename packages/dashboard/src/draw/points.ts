import {
  stratifiedDraw,
  verifyDraw,
  type DrawRecord,
  type DrawVerification,
} from "@unburden/core/statistics";
import type { Frame } from "./frame.ts";

/** Points in proportion to each district's committees, and within a district to its kinds; the seed decides which. */
export function drawPoints({ units }: Frame, points: number, seed: string): DrawRecord {
  return stratifiedDraw(units, {
    points,
    seed,
    levels: [
      { name: "district", convention: "hamilton" },
      { name: "kind", convention: "hamilton" },
    ],
  });
}

/** Whether the recorded draw comes out again. */
export function checkRecord({ units }: Frame, record: DrawRecord): DrawVerification {
  return verifyDraw(record, units);
}
