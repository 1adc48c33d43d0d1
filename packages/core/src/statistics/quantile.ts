/**
 * The continuous quantile of the values: linear between the two neighbours. Of no value, null. The values need no order.
 *
 * @throws when p is outside 0–1.
 * @source Hyndman and Fan (1996), The American Statistician 50:361–365, definition 7 (R's default).
 */
export function quantile(values: readonly number[], p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new Error(`quantile needs p within 0–1; got ${p}`);
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * p;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (position - Math.floor(position));
}
