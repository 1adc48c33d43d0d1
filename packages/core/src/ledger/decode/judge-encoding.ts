import type { TextEncoding } from "./decoded.ts";
import { Refusal } from "./ledger-error.ts";
import { latinScore } from "./latin.ts";
import { brokenFile, notATable } from "./refusals.ts";
import { beyondAscii, chineseScore, textEvidence, type TextEvidence } from "./text-evidence.ts";

/** An encoding, whether the file states it by a byte order mark, and how sure it is. */
export interface JudgedEncoding {
  readonly encoding: TextEncoding;
  readonly bom: boolean;
  readonly certainty: number;
}

const marks: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["gb18030", [0x84, 0x31, 0x95, 0x33]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** Decodes; null when a sequence isn't valid. A sequence cut off by the sample's end isn't held against it. */
function decode(encoding: TextEncoding, sample: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
  } catch {
    return null;
  }
}

/** The more characters agree, the surer: half sure of none, `most` of very many. */
function sureness(most: number, characters: number): number {
  const value = 0.5 + (most - 0.5) * (characters / (characters + 2));
  return Math.round(Math.min(0.99, Math.max(0, value)) * 100) / 100;
}

function utf16(sample: Uint8Array): JudgedEncoding | null {
  const whole = sample.subarray(0, sample.length - (sample.length % 2));
  const shares = (["utf-16le", "utf-16be"] as const).map((encoding) => {
    const text = decode(encoding, whole);
    if (text === null) return { encoding, share: 0 };
    const { ascii, level1, signs, characters } = textEvidence(text);
    return { encoding, share: (ascii + level1 + signs) / Math.max(1, characters) };
  });
  const [best, other] = shares.sort((left, right) => right.share - left.share);
  if (!best || !other || best.share < 0.85 || best.share - other.share < 0.2) return null;
  return { encoding: best.encoding, bom: false, certainty: sureness(best.share, whole.length / 2) };
}

/** A handful of Han characters, or a short list of rare names under common headers, needs less than a text does. */
function leastScore({ han, signs, common, ...counts }: TextEvidence): number {
  const all = beyondAscii(counts);
  if (han + signs < all) return 0.6;
  return all < 12 || (all < 40 && common * 5 >= all) ? 0.25 : 0.6;
}

function gb18030(text: string): JudgedEncoding | null {
  const evidence = textEvidence(text);
  const all = beyondAscii(evidence);
  const score = chineseScore(evidence);
  if (evidence.bad > 0 || evidence.misread * 3 > evidence.han) return null;
  if (score < leastScore(evidence)) return null;
  return { encoding: "gb18030", bom: false, certainty: sureness(Math.min(1, score + 0.2), all) };
}

/** Two-byte sequences alone can be both: `é` and 茅. Chinese wins only with common characters and nothing Latin about it. */
function isRatherChinese(utf8: string, gb: string | null): boolean {
  if (gb === null || /[^\0-\u07ff]/u.test(utf8)) return false;
  const evidence = textEvidence(gb);
  return (
    evidence.common >= 2 && evidence.common * 2 >= beyondAscii(evidence) && evidence.level1 === evidence.han
  );
}

function unreadable(sample: Uint8Array, gb: string | null): Refusal {
  const latin = latinScore(sample) ?? 0;
  const shown = gb ?? new TextDecoder("windows-1252").decode(sample);
  const at = Math.max(0, shown.search(/[^\0-\x7f]/u) - 10);
  const read = shown.slice(at, at + 60);
  if (latin >= 0.6) {
    return new Refusal({
      code: "wrong-encoding",
      read,
      message: {
        zh: "文件是西欧编码（Latin-1/Windows-1252），按中文编码读出的字没有意义",
        en: "The file is in a Western European encoding (Latin-1 or Windows-1252); read as Chinese it makes no sense",
      },
      advice: {
        zh: "请用Excel打开原文件，确认显示正常后另存为.xlsx或“CSV UTF-8”再导入",
        en: "Open the original in Excel, check that it looks right, save it as .xlsx or “CSV UTF-8”, and import that",
      },
    });
  }
  return new Refusal({
    code: "unknown-encoding",
    read,
    message: {
      zh: "认不出文件的文字编码：既不是UTF-8、UTF-16，也不像GBK/GB18030的中文",
      en: "The text's encoding isn't known: it is neither UTF-8 nor UTF-16, and doesn't look like Chinese in GBK or GB18030",
    },
    advice: {
      zh: "请用Excel打开，确认显示正常后另存为.xlsx或“CSV UTF-8”再导入",
      en: "Open it in Excel, check that it looks right, save it as .xlsx or “CSV UTF-8”, and import that",
    },
  });
}

/** Text of one encoding but for a few damaged bytes is refused as such, with the line of the first. */
function damaged(sample: Uint8Array): Refusal | null {
  for (const encoding of ["utf-8", "gb18030"] as const) {
    const text = new TextDecoder(encoding).decode(sample, { stream: true });
    const damage = text.match(/\ufffd/gu)?.length ?? 0;
    const evidence = textEvidence(text);
    if (damage === 0 || (beyondAscii(evidence) - damage) / damage < 10 || chineseScore(evidence) < 0.6)
      continue;
    const at = text.indexOf("\ufffd");
    return brokenFile(
      text.slice(Math.max(0, at - 20), at + 20),
      {
        zh: `文字是${encoding}编码，但其中有损坏的字节`,
        en: `its text is ${encoding}, but some bytes of it are damaged`,
      },
      { row: text.slice(0, at).split(/\r\n?|\n/u).length },
    );
  }
  return null;
}

function marked(sample: Uint8Array): JudgedEncoding | null {
  if (sample[0] === 0xff && sample[1] === 0xfe && sample[2] === 0 && sample[3] === 0 && sample.length > 3) {
    throw notATable("FF FE 00 00", { zh: "UTF-32编码的文本", en: "text in UTF-32" });
  }
  const found = marks.find(([, mark]) => mark.every((byte, index) => sample[index] === byte));
  return found ? { encoding: found[0], bom: true, certainty: 1 } : null;
}

/**
 * The encoding of a text by a sample of it. A byte order mark decides. NUL bytes mean UTF-16, if what comes out is text, or a
 * binary file. Valid UTF-8 is UTF-8: other text is so by chance only where it is very short. Otherwise it is GB18030, if its
 * characters are those of Chinese texts (`chineseScore`); whatever isn't is refused, Western European text by its name.
 * `partial`: the rest of the file isn't known; then a sample of ASCII alone is only half sure.
 *
 * @throws Refusal `wrong-encoding`, `unknown-encoding` or `not-a-table`.
 */
export function judgeEncoding(sample: Uint8Array, partial = false): JudgedEncoding {
  const byMark = marked(sample);
  if (byMark) return byMark;
  if (sample.includes(0)) {
    const judged = utf16(sample);
    if (judged) return judged;
    throw notATable("00", { zh: "二进制文件（含空字节）", en: "a binary file (it has NUL bytes)" });
  }
  const utf8 = decode("utf-8", sample);
  const gb = decode("gb18030", sample);
  if (utf8 !== null && !isRatherChinese(utf8, gb)) {
    const all = beyondAscii(textEvidence(utf8));
    if (all === 0) return { encoding: "utf-8", bom: false, certainty: partial ? 0.5 : 1 };
    return {
      encoding: "utf-8",
      bom: false,
      certainty: Math.round(Math.min(0.99, 1 - 0.5 ** (all + 1)) * 100) / 100,
    };
  }
  const judged = gb === null ? null : gb18030(gb);
  if (judged) return judged;
  throw damaged(sample) ?? unreadable(sample, gb);
}
