import {
  compareStrata,
  frameFingerprint,
  strataKey,
  type DrawLevel,
  type DrawRecord,
  type DrawStratum,
  type FrameUnit,
} from "./draw-record.ts";
import { compareCodes, hashOrder } from "./hash-order.ts";
import { largestRemainder } from "./largest-remainder.ts";

/** How points are drawn. */
export interface DrawOptions {
  readonly points: number;
  /** Any text or number; 7 and "7" are the same seed. */
  readonly seed: string | number;
  /** Outermost first, one for each of a unit's strata. */
  readonly levels: readonly DrawLevel[];
}

/** The name and version that records carry. A change that would draw other points needs a new version. */
export const drawAlgorithm = { algorithm: "sha256-order-within-strata", version: 1 } as const;

function check(frame: readonly FrameUnit[], levels: readonly DrawLevel[]): void {
  if (levels.length === 0) throw new Error("stratifiedDraw needs at least one level");
  const ids = new Set<string>();
  for (const { id, strata } of frame) {
    if (ids.has(id)) throw new Error(`stratifiedDraw needs each id once; ${id} comes twice`);
    if (strata.length !== levels.length) {
      throw new Error(
        `stratifiedDraw needs ${levels.length} strata for each unit; ${id} has ${strata.length}`,
      );
    }
    ids.add(id);
  }
}

function groupBy(frame: readonly FrameUnit[], key: (unit: FrameUnit) => string): Map<string, FrameUnit[]> {
  const groups = new Map<string, FrameUnit[]>();
  for (const unit of frame) {
    const group = groups.get(key(unit));
    if (group) group.push(unit);
    else groups.set(key(unit), [unit]);
  }
  return groups;
}

/** Points shared out at the outermost level, then within each of its strata at the next. */
function allocate(
  frame: readonly FrameUnit[],
  points: number,
  levels: readonly DrawLevel[],
  depth: number,
): DrawStratum[] {
  const level = levels[depth];
  if (level === undefined) {
    const strata = frame[0]?.strata ?? [];
    return [{ strata, frameSize: frame.length, points, inclusionProbability: points / frame.length }];
  }
  const groups = groupBy(frame, ({ strata }) => strata[depth] ?? "");
  const sizes = [...groups].map(([code, units]) => ({ code, size: units.length }));
  return largestRemainder(sizes, points, level.convention).flatMap(({ code, points: share }) =>
    allocate(groups.get(code) ?? [], share, levels, depth + 1),
  );
}

/**
 * A stratified random draw, with its record. Within a stratum, units are put into the order of the SHA-256 of algorithm,
 * version, seed and id, and the first ones are drawn: every unit of a stratum has the same chance. The same seed gives the
 * same points on every machine and whatever the order of the frame's rows.
 *
 * @throws when an id comes twice, a unit has not one stratum a level, or the points can't be shared out (see
 * `largestRemainder`).
 */
export function stratifiedDraw(frame: readonly FrameUnit[], options: DrawOptions): DrawRecord {
  const { points, levels } = options;
  check(frame, levels);
  // One text for one seed, however a machine's keyboard composes its letters.
  const seed = String(options.seed).normalize("NFC");
  const salt = `${drawAlgorithm.algorithm}\n${drawAlgorithm.version}\n${seed}`;
  const allocation = allocate(frame, points, levels, 0).sort((a, b) => compareStrata(a.strata, b.strata));
  const units = groupBy(frame, ({ strata }) => strataKey(strata));
  const drawn = allocation.flatMap(({ strata, points: share, inclusionProbability }) =>
    hashOrder(units.get(strataKey(strata)) ?? [], salt)
      .slice(0, share)
      .sort((a, b) => compareCodes(a.id, b.id))
      .map(({ id }) => ({ id, strata, inclusionProbability })),
  );
  return {
    ...drawAlgorithm,
    seed,
    points,
    levels: levels.map(({ name, convention }) => ({ name, convention })),
    frameSize: frame.length,
    frameFingerprint: frameFingerprint(frame),
    allocation,
    drawn,
  };
}
