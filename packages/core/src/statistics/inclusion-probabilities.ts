/**
 * Each unit's chance of being drawn, in proportion to its size and adding up to `points`. A unit so large that its chance
 * would pass 1 is certain (exactly 1), and the others share what is left. A unit of size 0 has no chance. Of no units, an
 * empty list.
 *
 * @throws when a size is negative or not finite, or there are more points than units of a positive size.
 * @source Tillé (2006), Sampling Algorithms, §2.10; as inclusionprobabilities of R's sampling.
 */
export function inclusionProbabilities(sizes: readonly number[], points: number): number[] {
  const wrong = sizes.find((size) => !(Number.isFinite(size) && size >= 0));
  if (wrong !== undefined) throw new Error(`inclusionProbabilities needs sizes of 0 or more; got ${wrong}`);
  const positive = sizes.filter((size) => size > 0).length;
  if (!(points >= 0 && points <= positive)) {
    throw new Error(`inclusionProbabilities needs points within 0–${positive}; got ${points}`);
  }
  if (points === positive) return sizes.map((size) => (size > 0 ? 1 : 0));
  const descending = [...sizes].sort((a, b) => b - a);
  // From the smallest up, so that the rest after the certain units is a sum and never a difference.
  const restFrom: number[] = new Array<number>(sizes.length + 1).fill(0);
  for (let index = sizes.length - 1; index >= 0; index--) {
    restFrom[index] = (restFrom[index + 1] ?? 0) + (descending[index] ?? 0);
  }
  let certain = 0;
  while (certain < points && (points - certain) * (descending[certain] ?? 0) >= (restFrom[certain] ?? 0)) {
    certain += 1;
  }
  const rest = restFrom[certain] ?? 0;
  const threshold = certain > 0 ? (descending[certain - 1] ?? 0) : Infinity;
  return sizes.map((size) => (size >= threshold ? 1 : ((points - certain) * size) / rest));
}
