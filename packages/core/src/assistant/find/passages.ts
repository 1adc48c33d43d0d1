/** The longest passage that a result shows, in characters. */
export const longestPassage = 280;

/** Stands between the pages of a text that has pages: a form feed, as printers have it. */
export const pageBreak = "\f";

/** A piece of a text that a result can show. */
export interface Passage {
  readonly text: string;
  /** From 1; null where the text has no pages. */
  readonly page: number | null;
}

function pieces(page: string): string[] {
  return page
    .split(/\n\s*\n|\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "")
    .flatMap((paragraph) => {
      const found: string[] = [];
      let piece = "";
      for (const sentence of paragraph.split(/(?<=[。！？；!?;]|\.\s)/u)) {
        if (piece !== "" && piece.length + sentence.length > longestPassage) {
          found.push(piece.trim());
          piece = "";
        }
        for (piece += sentence; piece.length > longestPassage; piece = piece.slice(longestPassage)) {
          found.push(piece.slice(0, longestPassage));
        }
      }
      return piece.trim() === "" ? found : [...found, piece.trim()];
    });
}

/** The text in passages: its paragraphs, long ones cut after a sentence, none across pages. */
export function passages(body: string): Passage[] {
  const pages = body.split(pageBreak);
  return pages.flatMap((page, i) =>
    pieces(page).map((text) => ({ text, page: pages.length > 1 ? i + 1 : null })),
  );
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
