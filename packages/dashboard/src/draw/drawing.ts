import orgUnit from "../../../../data/frame/org_unit.csv?url";
import { frameOf, type Frame } from "./frame.ts";

export { checkRecord, drawPoints } from "./points.ts";

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
