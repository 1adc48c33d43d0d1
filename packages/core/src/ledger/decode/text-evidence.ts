import { isCommon, isLevel1, isMisreadUtf8 } from "./common-characters.ts";

/** What characters a decoded text consists of, as evidence for or against its encoding. */
export interface TextEvidence {
  readonly characters: number;
  readonly ascii: number;
  readonly han: number;
  /** Han characters among the some 500 commonest. */
  readonly common: number;
  /** Han characters of GB 2312's first level. */
  readonly level1: number;
  /** Punctuation, full-width forms, signs and emoji as they stand in Chinese texts. */
  readonly signs: number;
  /** Han characters that are what UTF-8 looks like when read as GBK. */
  readonly misread: number;
  /** Control characters other than tab and line breaks, private use, surrogates, U+FFFD. */
  readonly bad: number;
}

const han = /\p{Script=Han}/u;
const sign =
  /[\u00b0\u00b1\u00b7\u00d7\u00f7\u2010-\u2027\u2030-\u203b\u20ac\u2100-\u218f\u2190-\u21ff\u2200-\u22ff\u2460-\u24ff\u2500-\u27bf\u3000-\u303f\u3200-\u33ff\ufe0f\ufe30-\ufe4f\uff00-\uffef]|\p{Extended_Pictographic}/u;
const bad = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\ufffd]/u;

/** Counts a text's characters by what they say about its encoding. */
export function textEvidence(text: string): TextEvidence {
  const count = { characters: 0, ascii: 0, han: 0, common: 0, level1: 0, signs: 0, misread: 0, bad: 0 };
  for (const character of text) {
    count.characters++;
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) {
      if (code >= 0x20 ? code !== 0x7f : code === 9 || code === 10 || code === 13) count.ascii++;
      else count.bad++;
    } else if (han.test(character)) {
      count.han++;
      if (isCommon(character)) count.common++;
      if (isLevel1(character)) count.level1++;
      if (isMisreadUtf8(character)) count.misread++;
    } else if (sign.test(character)) count.signs++;
    else if (bad.test(character)) count.bad++;
  }
  return count;
}

/** Characters beyond ASCII. */
export function beyondAscii({ characters, ascii }: Pick<TextEvidence, "characters" | "ascii">): number {
  return characters - ascii;
}

/**
 * How much like Chinese the characters beyond ASCII are, from 0 to 1: half their share in GB 2312's first level, half their
 * share among the commonest 500, both with signs counted in. Ledgers have 0.75 to 1, lists of rare names 0.5 to 0.7, Latin-1
 * read as GB18030 below 0.2, Korean and Japanese read so below 0.6. 0 when all is ASCII.
 */
export function chineseScore(evidence: TextEvidence): number {
  const all = beyondAscii(evidence);
  if (all === 0) return 0;
  const { level1, common, signs } = evidence;
  return (level1 + signs) / all / 2 + (common + signs) / all / 2;
}
