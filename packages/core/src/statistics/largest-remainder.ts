/**
 * What becomes of strata too small for a whole point:
 * - `hamilton`: each stratum gets its quota rounded down, and the points left go to the largest remainders; a small
 *   stratum may get none;
 * - `floor-one-iterated`: a stratum whose quota is under one gets one point; the others share the rest by `hamilton`,
 *   again and again until no quota is under one;
 * - `reserve-one`: every stratum gets one point first, and the rest is shared by `hamilton` over the strata's full sizes.
 */
export type AllocationConvention = "hamilton" | "floor-one-iterated" | "reserve-one";

/** A stratum of the frame. */
export interface FrameStratum {
  readonly code: string;
  /** Units in the frame. */
  readonly size: number;
}

/** The points of one stratum. */
export interface Allocation extends FrameStratum {
  readonly points: number;
}

function byCode(a: FrameStratum, b: FrameStratum): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}

function totalSize(strata: readonly FrameStratum[]): number {
  return strata.reduce((sum, { size }) => sum + size, 0);
}

/** Points by code. Remainders are whole numbers over one denominator, so that ties are exact. */
function hamilton(strata: readonly FrameStratum[], points: number): Map<string, number> {
  const frame = totalSize(strata);
  const shares = strata.map((stratum) => ({
    ...stratum,
    whole: Math.floor((points * stratum.size) / frame),
    remainder: (points * stratum.size) % frame,
  }));
  const left = points - shares.reduce((sum, { whole }) => sum + whole, 0);
  shares.sort((a, b) => b.remainder - a.remainder || b.size - a.size || byCode(a, b));
  return new Map(shares.map(({ code, whole }, index) => [code, whole + (index < left ? 1 : 0)]));
}

function floorOneIterated(strata: readonly FrameStratum[], points: number): Map<string, number> {
  const frame = totalSize(strata);
  const small = strata.filter(({ size }) => points * size < frame);
  if (small.length === 0) return hamilton(strata, points);
  const large = strata.filter(({ size }) => points * size >= frame);
  const ones = small.map(({ code }): [string, number] => [code, 1]);
  return new Map([...ones, ...floorOneIterated(large, points - small.length)]);
}

/** A stratum that would get more points than it has units is taken whole, and the others share the rest. */
function reserveOne(strata: readonly FrameStratum[], points: number): Map<string, number> {
  const shared = hamilton(strata, points - strata.length);
  const whole = strata.filter(({ code, size }) => 1 + (shared.get(code) ?? 0) > size);
  if (whole.length === 0) return new Map([...shared].map(([code, more]) => [code, 1 + more]));
  const rest = strata.filter((stratum) => !whole.includes(stratum));
  const taken = whole.map(({ code, size }): [string, number] => [code, size]);
  return new Map([...taken, ...reserveOne(rest, points - totalSize(whole))]);
}

function allocate(
  convention: AllocationConvention,
  strata: readonly FrameStratum[],
  points: number,
): Map<string, number> {
  switch (convention) {
    case "hamilton":
      return hamilton(strata, points);
    case "floor-one-iterated":
      return floorOneIterated(strata, points);
    case "reserve-one":
      return reserveOne(strata, points);
  }
}

function check(strata: readonly FrameStratum[], points: number): void {
  const codes = new Set(strata.map(({ code }) => code));
  if (codes.size < strata.length) throw new Error("largestRemainder needs each code once; one comes twice");
  const wrong = strata.find(({ size }) => !(Number.isInteger(size) && size >= 0));
  if (wrong) throw new Error(`largestRemainder needs whole sizes; got ${wrong.size} of ${wrong.code}`);
  const frame = totalSize(strata);
  if (!(Number.isInteger(points) && points >= 0 && points <= frame)) {
    throw new Error(`largestRemainder needs a whole number of points within 0–${frame}; got ${points}`);
  }
  if (!Number.isSafeInteger(points * frame)) {
    throw new Error(`largestRemainder needs points × units to be exact; got ${points} × ${frame}`);
  }
}

/**
 * Whole points shared out over strata in proportion to their size; the points add up exactly, and no stratum gets more
 * than it has units. Ties go to the larger stratum, then the lower code. The answer is in the order given; a stratum of
 * size 0 gets none under every convention.
 *
 * @throws when a code comes twice, sizes or points are not whole, there are more points than units, or, for a convention
 * that gives every stratum one, fewer points than strata.
 * @source Balinski and Young (2001), Fair Representation, §2 and appendix A (Hamilton's method).
 */
export function largestRemainder(
  strata: readonly FrameStratum[],
  points: number,
  convention: AllocationConvention,
): Allocation[] {
  check(strata, points);
  const occupied = strata.filter(({ size }) => size > 0);
  if (convention !== "hamilton" && points < occupied.length) {
    throw new Error(
      `largestRemainder needs at least ${occupied.length} points under ${convention}; got ${points}`,
    );
  }
  const allocated = points === 0 ? new Map<string, number>() : allocate(convention, occupied, points);
  return strata.map(({ code, size }) => ({ code, size, points: allocated.get(code) ?? 0 }));
}
