/** The longest passage that a result shows, in characters. */
export const longestPassage = 280;

/** The text in passages: its paragraphs, long ones cut after a sentence. */
export function passages(body: string): string[] {
  return body
    .split(/\n\s*\n|\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "")
    .flatMap((paragraph) => {
      const pieces: string[] = [];
      let piece = "";
      for (const sentence of paragraph.split(/(?<=[。！？；!?;]|\.\s)/u)) {
        if (piece !== "" && piece.length + sentence.length > longestPassage) {
          pieces.push(piece.trim());
          piece = "";
        }
        for (piece += sentence; piece.length > longestPassage; piece = piece.slice(longestPassage)) {
          pieces.push(piece.slice(0, longestPassage));
        }
      }
      return piece.trim() === "" ? pieces : [...pieces, piece.trim()];
    });
}

/** Half-open stretches of the passage that the terms match, in order, none overlapping. */
export function matchRanges(passage: string, terms: readonly string[]): (readonly [number, number])[] {
  const lower = passage.toLowerCase();
  const hits: [number, number][] = [];
  for (const term of terms) {
    const han = /\p{Script=Han}/u.test(term);
    for (let at = lower.indexOf(term); at >= 0; at = lower.indexOf(term, at + 1)) {
      const starts = han || !/[a-z0-9]/u.test(lower.charAt(at - 1));
      const rest = han ? "" : (/^[a-z0-9]*/u.exec(lower.slice(at + term.length))?.[0] ?? "");
      if (starts && rest.length <= 4) hits.push([at, at + term.length + rest.length]);
    }
  }
  const merged: [number, number][] = [];
  for (const [from, to] of hits.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
