import type { Estimate } from "./stratified-estimate.ts";
import type { SampleSummary } from "./summarise-sample.ts";
import { studentQuantile } from "./student-quantile.ts";

/** The sampled units of one post-stratum within one stratum of the design. */
export interface PoststratumCell extends SampleSummary {
  readonly stratum: string;
  readonly poststratum: string;
}

interface Cell {
  readonly stratum: string;
  readonly poststratum: string;
  readonly size: number;
  readonly mean: number;
  readonly squares: number;
}

function sumBy<T>(
  items: readonly T[],
  key: (item: T) => string,
  value: (item: T) => number,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const item of items) sums.set(key(item), (sums.get(key(item)) ?? 0) + value(item));
  return sums;
}

/** Units in the strata and post-strata, by name. */
type Populations = Readonly<Record<string, number>>;

function known(cells: readonly PoststratumCell[], strata: Populations, poststrata: Populations): Cell[] {
  for (const { stratum, poststratum } of cells) {
    if (!((strata[stratum] ?? 0) > 0))
      throw new Error(`poststratifiedMean needs units in stratum ${stratum}`);
    if (!((poststrata[poststratum] ?? 0) > 0)) {
      throw new Error(`poststratifiedMean needs units in post-stratum ${poststratum}`);
    }
  }
  return cells.flatMap(({ stratum, poststratum, size, mean, variance }) =>
    size > 0 && mean !== null
      ? [{ stratum, poststratum, size, mean, squares: (variance ?? 0) * (size - 1) }]
      : [],
  );
}

/** The variance of the sum of weighted residuals over a stratified sample; null when a stratum has but one unit. */
function residualVariance(
  cells: readonly Cell[],
  strata: Populations,
  residual: (cell: Cell) => { factor: number; shift: number },
): number | null {
  const key = ({ stratum }: Cell): string => stratum;
  const sizes = sumBy(cells, key, ({ size }) => size);
  const sums = sumBy(cells, key, (cell) => cell.size * residual(cell).factor * residual(cell).shift);
  const squares = sumBy(cells, key, (cell) => {
    const { factor, shift } = residual(cell);
    return factor ** 2 * (cell.squares + cell.size * shift ** 2);
  });
  let variance = 0;
  for (const [stratum, size] of sizes) {
    const population = strata[stratum] ?? 0;
    if (size >= population) continue;
    if (size === 1) return null;
    const spread = ((squares.get(stratum) ?? 0) - (sums.get(stratum) ?? 0) ** 2 / size) / (size - 1);
    variance += (population * (population - size) * Math.max(0, spread)) / size;
  }
  return variance;
}

/**
 * A population's mean from a stratified sample whose weights are brought to known totals of post-strata, such as kinds of
 * committee, with the linearised standard error. Null when a post-stratum that has units was not sampled.
 *
 * @throws when a cell names a stratum or post-stratum without a positive population.
 * @source Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, §7.6; as postStratify of R's survey.
 */
export function poststratifiedMean(
  cells: readonly PoststratumCell[],
  strata: Populations,
  poststrata: Populations,
  confidence = 0.95,
): Estimate | null {
  const sampled = known(cells, strata, poststrata);
  const sizes = sumBy(
    sampled,
    ({ stratum }) => stratum,
    ({ size }) => size,
  );
  const weight = ({ stratum }: Cell): number => (strata[stratum] ?? 0) / (sizes.get(stratum) ?? 1);
  const group = ({ poststratum }: Cell): string => poststratum;
  const estimated = sumBy(sampled, group, (cell) => weight(cell) * cell.size);
  const totals = sumBy(sampled, group, (cell) => weight(cell) * cell.size * cell.mean);
  const wanted = Object.entries(poststrata).filter(([, units]) => units > 0);
  if (wanted.length === 0 || wanted.some(([name]) => !estimated.has(name))) return null;
  const meanOf = (name: string): number => (totals.get(name) ?? 0) / (estimated.get(name) ?? 1);
  const population = wanted.reduce((sum, [, units]) => sum + units, 0);
  const value = wanted.reduce((sum, [name, units]) => sum + units * meanOf(name), 0) / population;
  const variance = residualVariance(sampled, strata, (cell) => ({
    factor: (poststrata[cell.poststratum] ?? 0) / (estimated.get(cell.poststratum) ?? 1),
    shift: cell.mean - meanOf(cell.poststratum),
  }));
  if (variance === null) return { value, standardError: null, interval: null };
  const standardError = Math.sqrt(variance) / population;
  const freedom = [...sizes.values()].reduce((sum, size) => sum + size - 1, 0);
  const half =
    standardError === 0 ? 0 : freedom > 0 ? studentQuantile(confidence, freedom) * standardError : null;
  return {
    value,
    standardError,
    interval: half === null ? null : { lower: value - half, upper: value + half },
  };
}
