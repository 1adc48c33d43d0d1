import { tableOf, type LooseRow } from "@unburden/core";
import type { PlaceRow } from "@unburden/core/ledger";
import orgUnit from "../../../../data/frame/org_unit.csv?url";
import { readCsv } from "../csv.ts";

let frame: Promise<readonly LooseRow[]> | null = null;

async function load(): Promise<readonly LooseRow[]> {
  const answer = await fetch(orgUnit);
  if (!answer.ok) throw new Error(`${orgUnit}: HTTP ${answer.status}`);
  return readCsv(tableOf("org_unit"), await answer.text());
}

/** The units of the frame, fetched once from our own origin: what places are looked up among. */
export function frameRows(): Promise<readonly LooseRow[]> {
  frame ??= load();
  frame.catch(() => {
    frame = null;
  });
  return frame;
}

/** The frame's rows as an import takes them. */
export function placesOf(rows: readonly LooseRow[]): readonly PlaceRow[] {
  return rows as unknown as readonly PlaceRow[];
}
