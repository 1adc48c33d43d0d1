import type { Text } from "../../text.ts";
import { editDistance } from "./edit-distance.ts";
import type { Lexicon } from "./lexicon.ts";
import { isIdle, stem } from "./tokens.ts";

/** A question with its typing errors mended, and what was mended. */
export interface Mended {
  readonly text: string;
  readonly notes: readonly Text[];
}

const grammar =
  "district districts subdistrict subdistricts street town committee neighborhood neighbourhood village month monthly year yearly quarter compared compare versus against since between through last this previous first second third fourth half week today yesterday january february march april june july august september october november december";

function note(typed: string, meant: string): Text {
  return { zh: `“${typed}”按“${meant}”理解`, en: `“${typed}” was read as “${meant}”` };
}

/** The one word that is nearest within the distance that its length allows; null when there is none or there are two. */
function nearest(word: string, words: Iterable<string>, most: number): string | null {
  let best: string[] = [];
  let least = most;
  for (const each of words) {
    if (each.charAt(0) !== word.charAt(0) || Math.abs(each.length - word.length) > least) continue;
    const distance = editDistance(word, each, least);
    if (distance > least) continue;
    if (distance < least) best = [];
    least = distance;
    if (!best.includes(each)) best.push(each);
  }
  return best.length === 1 ? (best[0] ?? null) : null;
}

/** Mends English words that neither the registry, the grammar nor a place's name knows. */
export function mendEnglish(text: string, { knows, vocabulary }: Lexicon, names: readonly string[]): Mended {
  const others = [...grammar.split(" "), ...names];
  const stemsKnown = [...vocabulary].filter((token) => /^[a-z]{4,}$/u.test(token));
  const notes: Text[] = [];
  const mended = text.replace(/[a-z']{5,}/gu, (word) => {
    if (
      isIdle(word) ||
      knows(stem(word)) ||
      others.some((each) => each === word || each.split(/[' ]/u).includes(word))
    )
      return word;
    const most = word.length >= 8 ? 2 : 1;
    const whole = nearest(word, others, most);
    const cut = nearest(stem(word), stemsKnown, most);
    const meant = whole ?? cut;
    if (meant === null || (whole !== null && cut !== null && whole !== cut && stem(whole) !== cut))
      return word;
    notes.push(note(word, meant));
    return meant;
  });
  return { text: mended, notes };
}

const segmenter = /* @__PURE__ */ new Intl.Segmenter("zh", { granularity: "word" });

/** Whether the characters that differ are another word, and no slip: 调查 for 检查 is, 通果 for 通过 isn't. */
function isAnotherWord(typed: string, meant: string): boolean {
  let at = 0;
  for (const { segment } of segmenter.segment(typed)) {
    const wrong = segment.length > 1 && segment !== meant.slice(at, at + segment.length);
    if (wrong && !meant.includes(segment)) return true;
    at += segment.length;
  }
  return false;
}

/** Signs that turn a title into its opposite: 清单内 is no slip of 清单外. */
const turning = /[内外不未没非无增减加上下]/u;

function turnsAround(typed: string, meant: string): boolean {
  return Array.from(typed).some((sign, i) => sign !== meant.charAt(i) && turning.test(sign));
}

interface Slip {
  readonly typed: string;
  readonly meant: string;
  readonly distance: number;
}

function slipsFor(text: string, title: string): Slip[] {
  const most = title.length >= 8 ? 2 : 1;
  const slips: Slip[] = [];
  for (let start = 0; start < text.length; start++) {
    for (let length = title.length - 1; length <= title.length + 1; length++) {
      const typed = text.slice(start, start + length);
      if (typed.length !== length || !/^\p{Script=Han}+$/u.test(typed) || typed === title) continue;
      const ends = typed.charAt(0) === title.charAt(0) || typed.at(-1) === title.at(-1);
      const distance = ends ? editDistance(typed, title, most) : most + 1;
      if (
        distance <= most &&
        typed.length === title.length &&
        !isAnotherWord(typed, title) &&
        !turnsAround(typed, title)
      )
        slips.push({ typed, meant: title, distance });
    }
  }
  return slips;
}

/** Mends a Chinese title in which a character or, from eight characters on, two are wrong; a correct title needs none. */
export function mendChinese(text: string, titles: readonly string[]): Mended {
  const long = titles.filter((title) => title.length >= 4 && /^\p{Script=Han}+$/u.test(title));
  if (long.some((title) => text.includes(title))) return { text, notes: [] };
  const slips = long.flatMap((title) => slipsFor(text, title));
  const least = Math.min(...slips.map(({ distance }) => distance));
  const best = slips
    .filter(({ distance }) => distance === least)
    .sort((a, b) => b.meant.length - a.meant.length);
  const [first] = best;
  const several = best.some(
    ({ meant, typed }) => meant !== first?.meant && typed.length === first?.typed.length,
  );
  if (!first || several) return { text, notes: [] };
  return { text: text.replace(first.typed, first.meant), notes: [note(first.typed, first.meant)] };
}
