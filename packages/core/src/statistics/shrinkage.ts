import type { SampleSummary } from "./summarise-sample.ts";

/** One group's mean, drawn towards the grand mean as far as it is uncertain. */
export interface ShrunkenMean {
  /** The share, 0–1, of the group's distance from the grand mean that is kept. */
  readonly reliability: number;
  readonly mean: number;
}

/** Means of groups of different sizes, made comparable. */
export interface Shrinkage {
  readonly grandMean: number;
  /** Variance of the values about their group's mean. */
  readonly withinVariance: number;
  /** Variance of the groups' true means; 0 when chance alone explains how far apart they are. */
  readonly betweenVariance: number;
  /** In the order given. */
  readonly groups: readonly ShrunkenMean[];
}

interface Group {
  readonly size: number;
  readonly mean: number;
  readonly squares: number;
}

function read({ size, mean, variance }: SampleSummary): Group {
  if (!(size >= 1) || mean === null) throw new Error(`shrinkage needs a value in each group; got ${size}`);
  return { size, mean, squares: (variance ?? 0) * (size - 1) };
}

function sum(groups: readonly Group[], value: (group: Group) => number): number {
  return groups.reduce((running, group) => running + value(group), 0);
}

/** The groups' mean weighted by how well each is known. Where nothing varies within groups, all are known equally well. */
function grandMeanOf(groups: readonly Group[], within: number, between: number): number {
  const weight = ({ size }: Group): number => (within === 0 ? 1 : 1 / (between + within / size));
  return sum(groups, (group) => weight(group) * group.mean) / sum(groups, weight);
}

/**
 * Empirical-Bayes shrinkage of group means, with variances by the method of moments: small groups no longer lead and trail
 * a ranking by chance. Null when the variances can't be told apart: fewer than two groups, or no group of two values.
 *
 * @throws when a group has no value.
 * @source Efron and Morris (1975), JASA 70:311–319; Searle, Casella and McCulloch (1992), Variance Components, §3.6.
 */
export function shrinkage(summaries: readonly SampleSummary[]): Shrinkage | null {
  const groups = summaries.map(read);
  const [count, total] = [groups.length, sum(groups, ({ size }) => size)];
  if (count < 2 || total === count) return null;
  const within = sum(groups, ({ squares }) => squares) / (total - count);
  const mean = sum(groups, (group) => group.size * group.mean) / total;
  const typicalSize = (total - sum(groups, ({ size }) => size * size) / total) / (count - 1);
  const betweenSquare = sum(groups, (group) => group.size * (group.mean - mean) ** 2) / (count - 1);
  const between = Math.max(0, (betweenSquare - within) / typicalSize);
  const grandMean = grandMeanOf(groups, within, between);
  return {
    grandMean,
    withinVariance: within,
    betweenVariance: between,
    groups: groups.map((group) => {
      const reliability = between === 0 ? 0 : between / (between + within / group.size);
      return { reliability, mean: grandMean + reliability * (group.mean - grandMean) };
    }),
  };
}
