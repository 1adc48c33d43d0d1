import type { ValueWord } from "./word-list.ts";

/** What a text says besides being exactly one of the words. */
export interface Contained {
  /** Values whose words stand in the text, and aren't denied there. */
  readonly names: readonly string[];
  /** Whether nothing of weight stands around them: 已同意, 审核通过, 同意(已批). */
  readonly alone: boolean;
}

/** A negation up to three characters before: 未通过, 未获通过, 不在清单内. */
const negation = /(?:[未不非没无否莫勿拒][^\0,。;、]{0,3}|no|not|non|un|dis)$/u;
const remark = "\\([^()未不无非没需待附补但若如退撤]*\\)";
const padding = new RegExp(
  `^(?:已经?|正在|有|存在|予以|经|审核|审批|研究|讨论|一致|结果|意见|为|是|的|了|[:,。.;!"“”]|${remark})*$`,
  "u",
);

function latin(text: string): boolean {
  return /^[\x20-\x7e]*$/u.test(text);
}

/**
 * The values whose words stand in the text. Long words take their characters first, so that 通过 isn't seen within 未通过;
 * a word with a negation before it is not counted. Latin words of fewer than three letters and single characters never count.
 */
export function containedWords(text: string, words: readonly ValueWord[]): Contained {
  const names: string[] = [];
  let rest = text;
  let denied = false;
  for (const { key, name } of words) {
    if (key.length < (latin(key) ? 3 : 2)) continue;
    for (let at = rest.indexOf(key); at >= 0; at = rest.indexOf(key)) {
      const before = rest.slice(0, at);
      if (negation.test(before)) denied = true;
      else if (!names.includes(name)) names.push(name);
      rest = `${before}\0${rest.slice(at + key.length)}`;
    }
  }
  const around = rest.split("\0");
  return { names, alone: names.length === 1 && !denied && around.every((piece) => padding.test(piece)) };
}
