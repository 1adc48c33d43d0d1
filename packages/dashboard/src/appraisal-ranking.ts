/** A unit's two scores, and the ranks that it takes while the residents' weight runs over the range looked at. */
export interface AppraisedUnit {
  readonly org_id: string;
  readonly resident_score: number | null;
  readonly other_score: number | null;
  readonly best: number | null;
  readonly worst: number | null;
}

/** A unit at one weight: its score, its rank (1 is the highest; of equal scores all have the first), and its range. */
export interface RankedUnit {
  readonly org_id: string;
  readonly score: number;
  readonly rank: number;
  readonly best: number;
  readonly worst: number;
}

/**
 * The units at this weight of the residents' score (0–1), the highest first; units without both scores aren't ranked.
 * Scores have as many decimals as are shown (two), so that what is shown alike is ranked alike.
 */
export function rankedAt(units: readonly AppraisedUnit[], weight: number): RankedUnit[] {
  const scored = units.flatMap(({ org_id, resident_score, other_score, best, worst }) =>
    resident_score === null || other_score === null || best === null || worst === null
      ? []
      : [
          {
            org_id,
            best,
            worst,
            score: Number((weight * resident_score + (1 - weight) * other_score).toFixed(4)),
          },
        ],
  );
  scored.sort((a, b) => b.score - a.score || (a.org_id < b.org_id ? -1 : 1));
  let rank = 0;
  return scored.map((unit, i) => {
    if (unit.score !== scored[i - 1]?.score) rank = i + 1;
    return { ...unit, rank };
  });
}

/**
 * Of all pairs of units, how many can't be told apart: which of the two is ahead depends on the weight between low and high,
 * or they are level all along. Scores are linear in the weight, so that both ends say it all.
 */
export function undecidedPairs(
  units: readonly AppraisedUnit[],
  low: number,
  high: number,
): { readonly pairs: number; readonly undecided: number } {
  const at = (weight: number): number[] =>
    units.map((unit) => weight * (unit.resident_score ?? NaN) + (1 - weight) * (unit.other_score ?? NaN));
  const [lows, highs] = [at(low), at(high)];
  let [pairs, undecided] = [0, 0];
  for (let i = 0; i < units.length; i++) {
    for (let j = 0; j < i; j++) {
      const before = (lows[i] ?? NaN) - (lows[j] ?? NaN);
      const after = (highs[i] ?? NaN) - (highs[j] ?? NaN);
      if (Number.isNaN(before + after)) continue;
      pairs++;
      if (before * after <= 0 && Math.abs(before) < 1e-12 === Math.abs(after) < 1e-12) undecided++;
    }
  }
  return { pairs, undecided };
}
