import type { AllocationConvention } from "./largest-remainder.ts";
import { compareCodes, sha256Hex } from "./hash-order.ts";

/** A unit that can be drawn. */
export interface FrameUnit {
  readonly id: string;
  /** The unit's stratum at each level, outermost first, as `["310101", "neighborhood"]`. */
  readonly strata: readonly string[];
}

/** One level of the stratification and how points are shared out at it. */
export interface DrawLevel {
  readonly name: string;
  readonly convention: AllocationConvention;
}

/** A stratum of the innermost level, and the chance of each of its units. */
export interface DrawStratum {
  readonly strata: readonly string[];
  readonly frameSize: number;
  readonly points: number;
  /** Points ÷ frame size. 0 says that the stratum can't be drawn from. */
  readonly inclusionProbability: number;
}

/** A drawn unit. */
export interface DrawnUnit extends FrameUnit {
  readonly inclusionProbability: number;
}

/** Everything that is needed to draw the same points again. Plain JSON. */
export interface DrawRecord {
  readonly algorithm: string;
  readonly version: number;
  readonly seed: string;
  readonly points: number;
  /** Points are shared out level by level in this order; another order may round otherwise. */
  readonly levels: readonly DrawLevel[];
  readonly frameSize: number;
  /** `frameFingerprint` of the frame. */
  readonly frameFingerprint: string;
  readonly allocation: readonly DrawStratum[];
  /** In the order of strata, then id. */
  readonly drawn: readonly DrawnUnit[];
}

/** Compares lists of codes, the outermost first. */
export function compareStrata(a: readonly string[], b: readonly string[]): number {
  for (let level = 0; level < Math.min(a.length, b.length); level++) {
    const order = compareCodes(a[level] ?? "", b[level] ?? "");
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** A text that stands for a list of codes and for no other. */
export function strataKey(strata: readonly string[]): string {
  return JSON.stringify(strata);
}

/**
 * SHA-256 over every unit's id and strata, whatever the order of the rows: two frames with the same fingerprint are the
 * same frame.
 */
export function frameFingerprint(frame: readonly FrameUnit[]): string {
  const lines = frame.map(({ id, strata }) => JSON.stringify([id, ...strata]));
  return sha256Hex(lines.sort(compareCodes).join("\n"));
}
