import { compareStrata, strataKey, type FrameUnit } from "./draw-record.ts";
import { compareCodes, hashOrder, sha256Hex } from "./hash-order.ts";

/** A unit of the panel. */
export interface PanelUnit extends FrameUnit {
  /** The day it joined, as 2024-03-01. */
  readonly joinedOn: string;
}

/** A unit that has left the panel. */
export interface DepartedUnit {
  readonly id: string;
  /** The day it left, as 2024-03-01. */
  readonly leftOn: string;
}

/** How a panel is rotated. */
export interface RotationOptions {
  /** The day of the rotation, as 2025-03-01. */
  readonly on: string;
  readonly seed: string | number;
  /** Share of the panel to replace, 0–1; 0.3 when left out. */
  readonly share?: number;
  /** Years for which a unit that left does not come back; 2 when left out. */
  readonly yearsAway?: number;
}

/** What a rotation did. Plain JSON. */
export interface Rotation {
  readonly algorithm: string;
  readonly version: number;
  readonly seed: string;
  readonly on: string;
  /** The new panel, in the order of strata, then id; as many in each stratum as before. */
  readonly panel: readonly PanelUnit[];
  readonly left: readonly DepartedUnit[];
  readonly joined: readonly PanelUnit[];
  /** Units to be replaced: the share of the panel, rounded. */
  readonly target: number;
  /** Units that are no more in the frame's stratum and still have no replacement there. */
  readonly unreplaceable: readonly string[];
}

/** The name and version that rotations carry. A change that would choose other units needs a new version. */
export const rotationAlgorithm = { algorithm: "sha256-order-rotation", version: 1 } as const;

/** The same day some years earlier. A 29 February stays one: texts compare rightly all the same. */
function yearsBefore(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, "0")}${day.slice(4)}`;
}

function byStratum<T extends FrameUnit>(units: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const unit of units) {
    const key = strataKey(unit.strata);
    groups.set(key, [...(groups.get(key) ?? []), unit]);
  }
  return groups;
}

/**
 * The order in which units leave. Within a stratum those longest in the panel go first, chance among equals. Each
 * stratum's places are spread evenly over 0–1 from a random start, so that any share of the panel takes about that share
 * of every stratum, and a stratum of one unit is not passed over for ever.
 */
function leavingOrder(panel: readonly PanelUnit[], salt: string): PanelUnit[] {
  const placed = [...byStratum(panel)].flatMap(([key, units]) => {
    const start = parseInt(sha256Hex(`${salt}\nstart\n${key}`).slice(0, 13), 16) / 2 ** 52;
    return hashOrder(units, `${salt}\nleave`)
      .sort((a, b) => compareCodes(a.joinedOn, b.joinedOn))
      .map((unit, index) => ({ unit, place: (index + start) / units.length }));
  });
  return placed
    .sort((a, b) => a.place - b.place || compareCodes(a.unit.id, b.unit.id))
    .map(({ unit }) => unit);
}

function check(
  panel: readonly PanelUnit[],
  history: readonly DepartedUnit[],
  share: number,
  on: string,
): void {
  const isDay = (day: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(day);
  const days = [on, ...panel.map(({ joinedOn }) => joinedOn), ...history.map(({ leftOn }) => leftOn)];
  const wrong = days.find((day) => !isDay(day));
  if (wrong !== undefined) throw new Error(`rotation needs days as 2025-03-01; got ${wrong}`);
  if (!(share >= 0 && share <= 1)) throw new Error(`rotation needs a share within 0–1; got ${share}`);
  if (new Set(panel.map(({ id }) => id)).size < panel.length) {
    throw new Error("rotation needs each unit of the panel once; one comes twice");
  }
}

/** Who may join, by stratum, in the order in which they do. */
function candidates(
  frame: readonly FrameUnit[],
  panel: readonly PanelUnit[],
  history: readonly DepartedUnit[],
  away: string,
  salt: string,
): Map<string, FrameUnit[]> {
  const excluded = new Set([
    ...panel.map(({ id }) => id),
    ...history.filter(({ leftOn }) => leftOn > away).map(({ id }) => id),
  ]);
  const eligible = frame.filter(({ id }) => !excluded.has(id));
  return byStratum(hashOrder(eligible, `${salt}\njoin`));
}

/**
 * Replaces a share of the panel, about 30 % a year, and keeps the number of points in every stratum. Units that are no more
 * in the frame's stratum leave first and count towards the share. A unit that left within the last `yearsAway` years does
 * not come back; where no other is left, the one in the panel stays. The same seed and day give the same rotation whatever
 * the order of the rows.
 *
 * @throws when a day isn't written as 2025-03-01, a unit is in the panel twice, or the share is outside 0–1.
 */
export function rotation(
  panel: readonly PanelUnit[],
  frame: readonly FrameUnit[],
  history: readonly DepartedUnit[],
  options: RotationOptions,
): Rotation {
  const { on, share = 0.3, yearsAway = 2 } = options;
  check(panel, history, share, on);
  const seed = String(options.seed).normalize("NFC");
  const { algorithm, version } = rotationAlgorithm;
  const salt = `${algorithm}\n${version}\n${seed}\n${on}`;
  const target = Math.round(share * panel.length);
  const pool = candidates(frame, panel, history, yearsBefore(on, yearsAway), salt);
  const standing = new Map(frame.map(({ id, strata }) => [id, strataKey(strata)]));
  const isGone = ({ id, strata }: PanelUnit): boolean => standing.get(id) !== strataKey(strata);
  const order = leavingOrder(panel, salt);
  const left: DepartedUnit[] = [];
  const joined: PanelUnit[] = [];
  for (const unit of [...order.filter(isGone), ...order.filter((each) => !isGone(each))]) {
    if (left.length >= target && !isGone(unit)) break;
    const next = pool.get(strataKey(unit.strata))?.shift();
    if (next === undefined) continue;
    left.push({ id: unit.id, leftOn: on });
    joined.push({ id: next.id, strata: next.strata, joinedOn: on });
  }
  const leaving = new Set(left.map(({ id }) => id));
  const stays = panel.filter(({ id }) => !leaving.has(id));
  const inOrder = (a: FrameUnit, b: FrameUnit): number =>
    compareStrata(a.strata, b.strata) || compareCodes(a.id, b.id);
  return {
    ...rotationAlgorithm,
    seed,
    on,
    panel: [...stays, ...joined].sort(inOrder),
    left: left.sort((a, b) => compareCodes(a.id, b.id)),
    joined: joined.sort(inOrder),
    target,
    unreplaceable: stays.filter(isGone).map(({ id }) => id),
  };
}
