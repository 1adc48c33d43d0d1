/** A name without width, case, spaces, brackets and punctuation. */
function bare(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\s]/gu, "");
}

function pairsOf(name: string): Map<string, number> {
  const letters = Array.from(bare(name));
  const pairs = new Map<string, number>();
  letters.slice(1).forEach((letter, i) => {
    const pair = `${letters[i] ?? ""}${letter}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  });
  return pairs;
}

function sizeOf(pairs: ReadonlyMap<string, number>): number {
  return [...pairs.values()].reduce((sum, count) => sum + count, 0);
}

/**
 * How alike two names are, 0–1: twice the neighbouring pairs of letters that they share ÷ all their pairs. 居住情况证明 and
 * 居住情况证明（新） are alike by 0.91. Width, case, brackets and punctuation don't count. Names too short for a pair are
 * alike only when they are the same; two empty names are not alike.
 *
 * @source Dice (1945), Ecology 26:297–302, on pairs of letters as in Kondrak, Marcu and Knight (2003), NAACL.
 */
export function nameSimilarity(a: string, b: string): number {
  const [first, second] = [pairsOf(a), pairsOf(b)];
  const all = sizeOf(first) + sizeOf(second);
  if (bare(a) === bare(b)) return bare(a) === "" ? 0 : 1;
  if (all === 0) return 0;
  const shared = [...first].reduce((sum, [pair, count]) => sum + Math.min(count, second.get(pair) ?? 0), 0);
  return (2 * shared) / all;
}
