import { beyondAscii, chineseScore, textEvidence } from "./text-evidence.ts";

/** The characters of Windows-1252 from 0x80 to 0x9F; the rest of it equals Latin-1. */
const special = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** The bytes of a text in Windows-1252; null when it has a character beyond it. */
export function windows1252Bytes(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const place = special.indexOf(text.charAt(index));
    if (place >= 0) bytes[index] = 0x80 + place;
    else if (code <= 0xff) bytes[index] = code;
    else return null;
  }
  return bytes;
}

/**
 * How much the bytes look like a Western European text in Windows-1252, from 0 to 1: the share of bytes from 0x80 up that are an
 * accented letter with a plain letter beside it, or a quotation mark, dash or currency sign. Null when all is ASCII.
 */
export function latinScore(bytes: Uint8Array): number | null {
  const text = new TextDecoder("windows-1252").decode(bytes);
  const high = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  if (high === 0) return null;
  const accented =
    text.match(/(?<=[A-Za-z])[À-ÖØ-öø-ÿŠŒŽšœžŸ]{1,2}|[À-ÖØ-öø-ÿŠŒŽšœžŸ]{1,2}(?=[A-Za-z])/gu) ?? [];
  const signs = text.match(/[‘’“”–—…€£©®°«»]/gu) ?? [];
  return Math.min(1, (accented.join("").length + signs.length) / high);
}

function tryDecode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * What a text in which Chinese was read as Latin-1 and saved so was meant to say: `è¡—é•‡` is 街镇. Null when it isn't one.
 */
export function meantInstead(text: string): string | null {
  const runs = text.match(/[\x80-\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2,}/gu) ?? [];
  const joined = runs.slice(0, 200);
  for (const encoding of ["utf-8", "gb18030"]) {
    const meant = joined.map((run) => {
      const bytes = windows1252Bytes(run);
      return bytes === null ? null : tryDecode(encoding, bytes);
    });
    const read = meant.filter((each) => each !== null);
    const evidence = textEvidence(read.join(""));
    if (
      evidence.han >= 2 &&
      read.length * 2 > meant.length &&
      chineseScore(evidence) > 0.6 &&
      beyondAscii(evidence) > 0
    )
      return read.join(" ");
  }
  return null;
}
