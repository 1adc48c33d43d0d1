/** A score made of two parts: weight × weighted + (1 − weight) × other. */
export interface CompositeScore {
  readonly weighted: number;
  readonly other: number;
}

/** The ranks that one item takes; 1 is the highest score. */
export interface RankRange {
  readonly best: number;
  readonly worst: number;
}

interface Crossing {
  readonly weight: number;
  readonly before: number;
  readonly after: number;
}

/** Differences smaller than this share of the largest score are ties: they come from rounding. */
const tolerance = 1e-12;

function scoreAt({ weighted, other }: CompositeScore, weight: number): number {
  return weight * weighted + (1 - weight) * other;
}

/** Crossings at one weight together, in the order of the weights. */
function byWeight(crossings: readonly Crossing[]): Crossing[][] {
  const groups: Crossing[][] = [];
  for (const crossing of [...crossings].sort((a, b) => a.weight - b.weight)) {
    const group = groups.at(-1);
    if (group?.[0] && crossing.weight - group[0].weight <= tolerance) group.push(crossing);
    else groups.push([crossing]);
  }
  return groups;
}

/** The range of one item, whose rivals lead by `leads` = [at the low, at the high] weight. */
function sweep(leads: readonly (readonly [number, number])[], low: number, high: number): RankRange {
  let [above, tied] = [0, 0];
  const crossings: Crossing[] = [];
  for (const [before, after] of leads) {
    if (before > 0) above += 1;
    if (before === 0 && after === 0) tied += 1;
    else if (before * after <= 0) {
      crossings.push({ weight: low + ((high - low) * before) / (before - after), before, after });
    }
  }
  let [best, worst] = [Infinity, 0];
  const see = (higher: number, equal: number): void => {
    best = Math.min(best, 1 + higher);
    worst = Math.max(worst, 1 + higher + equal);
  };
  const groups = byWeight(crossings);
  if (groups[0]?.[0]?.weight !== low) see(above, tied);
  for (const group of groups) {
    above -= group.filter(({ before }) => before > 0).length;
    see(above, tied + group.length);
    above += group.filter(({ after }) => after > 0).length;
    if (group.some(({ weight }) => weight < high)) see(above, tied);
  }
  return { best, worst };
}

/**
 * The range of ranks that each item takes when the weight runs over low–high, both included. Scores are linear in the
 * weight, so that ranks change only where two lines cross: the answer is exact, not a grid's. Of tied items each can take
 * any of the ranks that they share. In the order given; of no items, an empty list.
 *
 * @throws when the weights don't run upwards within 0–1, or a score isn't finite.
 */
export function rankRange(scores: readonly CompositeScore[], low: number, high: number): RankRange[] {
  if (!(low >= 0 && low <= high && high <= 1)) {
    throw new Error(`rankRange needs weights that run upwards within 0–1; got ${low}–${high}`);
  }
  const ends = scores.map((score): [number, number] => [scoreAt(score, low), scoreAt(score, high)]);
  const wrong = ends.flat().find((end) => !Number.isFinite(end));
  if (wrong !== undefined) throw new Error(`rankRange needs finite scores; got ${wrong}`);
  const scale = tolerance * Math.max(0, ...ends.flat().map(Math.abs));
  const lead = (theirs: number, mine: number): number =>
    Math.abs(theirs - mine) <= scale ? 0 : theirs - mine;
  return ends.map(([atLow, atHigh], item) =>
    sweep(
      ends
        .filter((_, rival) => rival !== item)
        .map(([theirLow, theirHigh]) => [lead(theirLow, atLow), lead(theirHigh, atHigh)] as const),
      low,
      high,
    ),
  );
}
