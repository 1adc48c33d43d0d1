import {
  stratifiedDraw,
  verifyDraw,
  type DrawRecord,
  type DrawVerification,
} from "@unburden/core/statistics";
import orgUnit from "../../../../data/frame/org_unit.csv?url";
import { frameOf, type Frame } from "./frame.ts";

let frame: Promise<Frame> | null = null;

async function load(): Promise<Frame> {
  const answer = await fetch(orgUnit);
  if (!answer.ok) throw new Error(`${orgUnit}: HTTP ${answer.status}`);
  return frameOf(await answer.text());
}

/** The sampling frame, fetched once from our own origin. */
export function theFrame(): Promise<Frame> {
  frame ??= load();
  frame.catch(() => {
    frame = null;
  });
  return frame;
}

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
