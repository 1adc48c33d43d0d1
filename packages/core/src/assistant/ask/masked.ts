/** Put where words were taken out, so that what stood on both sides doesn't grow together. */
const gap = "|";

/** A question of which parts are taken out as they are understood. */
export interface Masked {
  readonly text: string;
  /** Stretches that are a figure's own words: 每月 in 每月5日集市达成率 groups nothing. Same positions as `text`. */
  readonly kept: readonly (readonly [number, number])[];
}

/** The text without the stretch from `start` to `end`; positions stay as they were. */
export function mask({ text, kept }: Masked, start: number, end: number): Masked {
  return { text: text.slice(0, start) + gap.repeat(end - start) + text.slice(end), kept };
}

function isKept({ kept }: Masked, start: number, end: number): boolean {
  return kept.some(([from, to]) => start < to && end > from);
}

/** The pattern's first match outside the figures' own words, or null. */
export function firstMatch(masked: Masked, pattern: RegExp): RegExpExecArray | null {
  const all = new RegExp(pattern.source, pattern.flags.includes("g") ? pattern.flags : `${pattern.flags}g`);
  for (const match of masked.text.matchAll(all)) {
    if (match[0] !== "" && !isKept(masked, match.index, match.index + match[0].length)) return match;
  }
  return null;
}

/** Takes every match of the pattern out. */
export function takeAll(
  masked: Masked,
  pattern: RegExp,
): { readonly masked: Masked; readonly found: number } {
  let [rest, found] = [masked, 0];
  for (let match = firstMatch(rest, pattern); match; match = firstMatch(rest, pattern)) {
    rest = mask(rest, match.index, match.index + match[0].length);
    found++;
  }
  return { masked: rest, found };
}
