/**
 * Kendall's rank correlation τ-b, −1 to 1, which allows for ties. Compares all pairs, so that it is meant for hundreds of
 * items, not millions. Null of fewer than two items, and when either side is all one value.
 *
 * @throws when the two lists differ in length.
 * @source Kendall (1945), Biometrika 33:239–251; as R's cor(method = "kendall").
 */
export function kendallCorrelation(a: readonly number[], b: readonly number[]): number | null {
  if (a.length !== b.length) {
    throw new Error(`kendallCorrelation needs lists of one length; got ${a.length} and ${b.length}`);
  }
  let [agreement, differentA, differentB] = [0, 0, 0];
  a.forEach((x, i) => {
    for (let j = 0; j < i; j++) {
      const signA = Math.sign(x - (a[j] ?? 0));
      const signB = Math.sign((b[i] ?? 0) - (b[j] ?? 0));
      agreement += signA * signB;
      differentA += Math.abs(signA);
      differentB += Math.abs(signB);
    }
  });
  const spread = Math.sqrt(differentA) * Math.sqrt(differentB);
  return spread === 0 ? null : Math.min(1, Math.max(-1, agreement / spread));
}
