import { midRanks } from "./mid-ranks.ts";

/**
 * Spearman's rank correlation, −1 to 1; tied values share their ranks. Null of fewer than two pairs, and when either side
 * is all one value.
 *
 * @throws when the two lists differ in length.
 * @source Spearman (1904), American Journal of Psychology 15:72–101; as R's cor(method = "spearman").
 */
export function spearmanCorrelation(a: readonly number[], b: readonly number[]): number | null {
  if (a.length !== b.length) {
    throw new Error(`spearmanCorrelation needs lists of one length; got ${a.length} and ${b.length}`);
  }
  const middle = (a.length + 1) / 2;
  const centred = (values: readonly number[]): number[] => midRanks(values).map((rank) => rank - middle);
  const [left, right] = [centred(a), centred(b)];
  const product = (x: readonly number[], y: readonly number[]): number =>
    x.reduce((sum, value, index) => sum + value * (y[index] ?? 0), 0);
  const spread = Math.sqrt(product(left, left)) * Math.sqrt(product(right, right));
  return spread === 0 ? null : Math.min(1, Math.max(-1, product(left, right) / spread));
}
