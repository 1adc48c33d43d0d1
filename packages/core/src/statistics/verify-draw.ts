import {
  frameFingerprint,
  strataKey,
  type DrawRecord,
  type DrawStratum,
  type DrawnUnit,
  type FrameUnit,
} from "./draw-record.ts";
import { drawAlgorithm, stratifiedDraw } from "./stratified-draw.ts";

/** One thing in which the record and the draw made again differ. */
export type DrawDifference =
  | { readonly kind: "algorithm"; readonly recorded: string; readonly supported: string }
  | { readonly kind: "frame-size"; readonly recorded: number; readonly found: number }
  | { readonly kind: "frame-fingerprint"; readonly recorded: string; readonly found: string }
  | { readonly kind: "cannot-draw"; readonly message: string }
  | {
      readonly kind: "allocation";
      readonly strata: readonly string[];
      /** Null where one side has no such stratum. */
      readonly recorded: DrawStratum | null;
      readonly found: DrawStratum | null;
    }
  | { readonly kind: "drawn-but-not-recorded"; readonly id: string }
  | { readonly kind: "recorded-but-not-drawn"; readonly id: string }
  | { readonly kind: "recorded-twice"; readonly id: string }
  | { readonly kind: "unit"; readonly recorded: DrawnUnit; readonly found: DrawnUnit };

/** Whether a draw can be made again. */
export interface DrawVerification {
  readonly reproduced: boolean;
  readonly differences: readonly DrawDifference[];
}

function sameStratum(a: DrawStratum | null, b: DrawStratum | null): boolean {
  return (
    a?.frameSize === b?.frameSize &&
    a?.points === b?.points &&
    a?.inclusionProbability === b?.inclusionProbability
  );
}

function compareAllocations(record: DrawRecord, again: DrawRecord): DrawDifference[] {
  const recorded = new Map(record.allocation.map((stratum) => [strataKey(stratum.strata), stratum]));
  const found = new Map(again.allocation.map((stratum) => [strataKey(stratum.strata), stratum]));
  return [...new Set([...recorded.keys(), ...found.keys()])].flatMap((key): DrawDifference[] => {
    const [before, now] = [recorded.get(key) ?? null, found.get(key) ?? null];
    if (sameStratum(before, now)) return [];
    const strata = (before ?? now)?.strata ?? [];
    return [{ kind: "allocation", strata, recorded: before, found: now }];
  });
}

function compareDrawn(record: DrawRecord, again: DrawRecord): DrawDifference[] {
  const found = new Map(again.drawn.map((unit) => [unit.id, unit]));
  const seen = new Set<string>();
  const differences = record.drawn.flatMap((recorded): DrawDifference[] => {
    const { id } = recorded;
    if (seen.has(id)) return [{ kind: "recorded-twice", id }];
    seen.add(id);
    const unit = found.get(id);
    if (unit === undefined) return [{ kind: "recorded-but-not-drawn", id }];
    const same =
      strataKey(unit.strata) === strataKey(recorded.strata) &&
      unit.inclusionProbability === recorded.inclusionProbability;
    return same ? [] : [{ kind: "unit", recorded, found: unit }];
  });
  const unrecorded = again.drawn.filter(({ id }) => !seen.has(id));
  return [
    ...differences,
    ...unrecorded.map(({ id }): DrawDifference => ({ kind: "drawn-but-not-recorded", id })),
  ];
}

/** A frame or record that no draw can be made from is a difference to report, not an error of the program. */
function drawAgain(record: DrawRecord, frame: readonly FrameUnit[]): DrawRecord | string {
  try {
    return stratifiedDraw(frame, record);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Makes a recorded draw again from the frame and says exactly what differs. A record of another algorithm or version is
 * not made again: that alone is the difference.
 */
export function verifyDraw(record: DrawRecord, frame: readonly FrameUnit[]): DrawVerification {
  const [recorded, supported] = [record, drawAlgorithm].map(
    ({ algorithm, version }) => `${algorithm}/${version}`,
  ) as [string, string];
  if (recorded !== supported) {
    return { reproduced: false, differences: [{ kind: "algorithm", recorded, supported }] };
  }
  const differences: DrawDifference[] = [];
  if (record.frameSize !== frame.length) {
    differences.push({ kind: "frame-size", recorded: record.frameSize, found: frame.length });
  }
  const found = frameFingerprint(frame);
  if (record.frameFingerprint !== found) {
    differences.push({ kind: "frame-fingerprint", recorded: record.frameFingerprint, found });
  }
  const again = drawAgain(record, frame);
  if (typeof again === "string") differences.push({ kind: "cannot-draw", message: again });
  else differences.push(...compareAllocations(record, again), ...compareDrawn(record, again));
  return { reproduced: differences.length === 0, differences };
}
